import { known, object, oneOf, partialText, unknown, type Value } from '../workflow/expressions/index.ts';
import { dispatchedStrings } from './inputs.ts';
import { type JobRun, startedWorkflow } from './runs.ts';
import type { Situation } from './situations.ts';

/** Members of `github.event` that only some events have; for all others they are null. */
const eventMembers: Readonly<Record<string, readonly string[]>> = {
  release: ['release'],
  pull_request: ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'],
  workflow_run: ['workflow_run'],
  comment: ['issue_comment', 'pull_request_review_comment', 'commit_comment', 'discussion_comment'],
  client_payload: ['repository_dispatch'],
};

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
  const { event } = situation;
  const absent = Object.entries(eventMembers).flatMap(([member, events]) =>
    events.includes(event) ? [] : [[member, known(null)] as const],
  );
  const inputs = event === 'workflow_dispatch' ? dispatchedStrings(startedWorkflow(run)) : known(null);
  const eventObject = object([...absent, ['inputs', inputs], ...actionMember(situation), ...eventRef(situation)], rest);
  return object([['event_name', known(event)], ['event', eventObject], ...refMembers(situation)], rest);
}

function actionMember({ event, trigger }: Situation): readonly (readonly [string, Value])[] {
  if (withoutAction.has(event)) return [['action', known(null)]];
  const types = trigger.types?.patterns.map(({ value }) => value) ?? standardTypes[event] ?? [];
  return types.length === 0 ? [] : [['action', oneOf(types.map((type) => known(type)))]];
}

function eventRef({ event, ref }: Situation): readonly (readonly [string, Value])[] {
  if (withRef.has(event)) return [['ref', ref]];
  return withoutRef.has(event) ? [['ref', known(null)]] : [];
}

function refMembers({ event, refKind, ref, refName }: Situation): readonly (readonly [string, Value])[] {
  const types =
    refKind === 'branch-or-tag' ? oneOf([known('branch'), known('tag')]) : known(refKind === 'tag' ? 'tag' : 'branch');
  const ofPullRequest = event.startsWith('pull_request');
  const branch = ofPullRequest ? partialText('which branch it is shows only the run', { nonEmpty: true }) : known('');
  return [
    ['ref', ref],
    ['ref_name', refName],
    ['ref_type', types],
    ['head_ref', branch],
    ['base_ref', branch],
  ];
}
