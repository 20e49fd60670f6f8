import { oneOf, partialText, refValue, type Value } from '../workflow/expressions/index.ts';
import type { Filter, Trigger, Workflow } from '../workflow/model.ts';
import { allExcept } from '../workflow/patterns/index.ts';

/** The kind of ref that a run stands on. */
export type RefKind = 'branch' | 'tag' | 'pull-request' | 'default-branch' | 'branch-or-tag';

/** One way in which GitHub starts a workflow: an event, with what the filters say about the ref. */
export interface Situation {
  readonly event: string;
  readonly trigger: Trigger;
  readonly refKind: RefKind;
  /** Filter patterns that the name of the branch or tag matches, in their order; undefined when any name may be. */
  readonly names: readonly string[] | undefined;
  /** The filter that `names` were read from. */
  readonly filter: Filter | undefined;
  /** `github.ref` and `github.ref_name`, made once: what is asked of them is kept. */
  readonly ref: Value;
  readonly refName: Value;
}

/** Every way in which a workflow is started by itself; being called (`workflow_call`) is not one. */
export function situationsOf(workflow: Workflow): readonly Situation[] {
  return workflow.triggers.filter((trigger) => trigger.event !== 'workflow_call').flatMap(situationsOfTrigger);
}

/** The push of a tag that passes a filter. */
export type FilteredTagPush = Situation & { readonly names: readonly string[]; readonly filter: Filter };

/** The push of filtered tags that starts a workflow; undefined when none does. */
export function filteredTagPush(workflow: Workflow): FilteredTagPush | undefined {
  return situationsOf(workflow).find(isFilteredTagPush);
}

function isFilteredTagPush(situation: Situation): situation is FilteredTagPush {
  const { event, refKind, names, filter } = situation;
  return event === 'push' && refKind === 'tag' && names !== undefined && filter !== undefined;
}

function situationsOfTrigger(trigger: Trigger): readonly Situation[] {
  const of = (refKind: RefKind, names?: readonly string[], filter?: Filter): Situation =>
    situation(trigger, refKind, names, filter);
  switch (trigger.event) {
    case 'push':
      return pushSituations(trigger, of);
    case 'release':
      return [of('tag')];
    case 'workflow_dispatch':
    case 'create':
      return [of('branch-or-tag')];
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return [of('pull-request')];
    case 'merge_group':
    case 'pull_request_target':
      return [of('branch')];
    default:
      return [of('default-branch')];
  }
}

/**
 * Without filters a push of any branch or tag starts the workflow; with filters for one of the two only, the other starts
 * nothing. Source: docs.github.com, workflow syntax, `on.push.<branches|tags>`, 2026-11.
 */
function pushSituations(
  trigger: Trigger,
  of: (refKind: RefKind, names?: readonly string[], filter?: Filter) => Situation,
): readonly Situation[] {
  const branches = trigger.branches ?? trigger.branchesIgnore;
  const tags = trigger.tags ?? trigger.tagsIgnore;
  const result: Situation[] = [];
  if (branches !== undefined || tags === undefined) {
    result.push(of('branch', namesOf(trigger.branches, trigger.branchesIgnore), branches));
  }
  if (tags !== undefined || branches === undefined)
    result.push(of('tag', namesOf(trigger.tags, trigger.tagsIgnore), tags));
  return result;
}

function namesOf(wanted: Filter | undefined, ignored: Filter | undefined): readonly string[] | undefined {
  if (wanted !== undefined) return wanted.patterns.map((pattern) => pattern.value);
  if (ignored !== undefined) return allExcept(ignored.patterns.map((pattern) => pattern.value));
  return undefined;
}

function situation(
  trigger: Trigger,
  refKind: RefKind,
  names: readonly string[] | undefined,
  filter: Filter | undefined,
): Situation {
  // Most conditions never ask for the ref; what is asked of it is kept.
  let ref: Value | undefined;
  let refName: Value | undefined;
  return {
    event: trigger.event,
    trigger,
    refKind,
    names,
    filter,
    get ref() {
      ref ??= refOf(refKind, names, 'ref');
      return ref;
    },
    get refName() {
      refName ??= refOf(refKind, names, 'name');
      return refName;
    },
  };
}

function refOf(refKind: RefKind, names: readonly string[] | undefined, form: 'ref' | 'name'): Value {
  switch (refKind) {
    case 'branch':
    case 'tag':
      return refValue(refKind, names, form);
    case 'pull-request':
      return partialText('the number of the pull request is not known', {
        prefix: form === 'ref' ? 'refs/pull/' : '',
        suffix: '/merge',
      });
    case 'default-branch':
      return refValue('branch', undefined, form);
    case 'branch-or-tag':
      return oneOf([refValue('branch', undefined, form), refValue('tag', undefined, form)]);
  }
}
