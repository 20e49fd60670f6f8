import { known, object, oneOf, openObject, partialText, unknown, type Value } from '../workflow/expressions/index.ts';
import { dispatchedStrings } from './inputs.ts';
import { type JobRun, startedWorkflow } from './runs.ts';
import type { Situation } from './situations.ts';

/** Members of `github.event` that only some events have; for all others they are null. */
const eventMembers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    release: ['release'],
    pull_request: ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'],
    workflow_run: ['workflow_run'],
    comment: ['issue_comment', 'pull_request_review_comment', 'commit_comment', 'discussion_comment'],
    client_payload: ['repository_dispatch'],
  }),
);

/** Events whose `github.event.ref` is the ref of the run, `refs/` and all. Source: docs.github.com, webhook payloads, 2026-11. */
const withRef: ReadonlySet<string> = new Set(['push', 'workflow_dispatch']);

/** Events without `github.event.ref`: it is null. That of `create` and `delete` is a bare name. */
const withoutRef: ReadonlySet<string> = new Set([
  'release',
  'schedule',
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'workflow_run',
  'merge_group',
]);

/** Events of one kind only, so that `github.event.action` is null. */
const withoutAction: ReadonlySet<string> = new Set([
  'push',
  'create',
  'delete',
  'schedule',
  'workflow_dispatch',
  'page_build',
]);

/** The activity types that start a workflow without `types:`. Source: docs.github.com, events that trigger workflows, 2026-11. */
const standardTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/** The `github` context of a job in a run that was started so; undefined when it is not known what starts it. */
export function githubContext(run: JobRun, situation: Situation | undefined): Value {
  if (situation === undefined) return object([], unknown('what starts the run is not in this repository'));
  const rest = unknown('only the run itself shows it');
  return openObject(
    (key) =>
      key === 'event' ? openObject((member) => eventMember(member, run, situation), rest) : ofRun(key, situation),
    rest,
  );
}

function ofRun(key: string, { event, refKind, ref, refName }: Situation): Value | undefined {
  switch (key) {
    case 'event_name':
      return known(event);
    case 'ref':
      return ref;
    case 'ref_name':
      return refName;
    case 'ref_type':
      if (refKind === 'branch-or-tag') return oneOf([known('branch'), known('tag')]);
      return known(refKind === 'tag' ? 'tag' : 'branch');
    case 'head_ref':
    case 'base_ref':
      if (!event.startsWith('pull_request')) return known('');
      return partialText('which branch it is shows only the run', { nonEmpty: true });
    default:
      return undefined;
  }
}

/** A member of `github.event`. */
function eventMember(key: string, run: JobRun, { event, ref, trigger }: Situation): Value | undefined {
  switch (key) {
    case 'inputs':
      return event === 'workflow_dispatch' ? dispatchedStrings(startedWorkflow(run)) : known(null);
    case 'ref':
      if (withRef.has(event)) return ref;
      return withoutRef.has(event) ? known(null) : undefined;
    case 'action': {
      if (withoutAction.has(event)) return known(null);
      const types = trigger.types?.patterns.map(({ value }) => value) ?? standardTypes[event] ?? [];
      return types.length === 0 ? undefined : oneOf(types.map((type) => known(type)));
    }
    default:
      return eventMembers.get(key)?.includes(event) === false ? known(null) : undefined;
  }
}
