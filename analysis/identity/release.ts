import type { Situation } from '../repository/situations.ts';
import { situationsOf } from '../repository/situations.ts';
import { known } from '../workflow/expressions/index.ts';
import type { Workflow } from '../workflow/model.ts';
import { matchesFilter } from '../workflow/patterns/index.ts';

/** One release as it would happen: an event on a ref. */
export interface Release {
  readonly event: string;
  /** In full: `refs/tags/v1.2.3`. */
  readonly ref: string;
  readonly situation: Situation;
}

/** Why an event on a ref does not start a workflow. */
export type NotStarted =
  | { readonly kind: 'no-such-event' }
  | { readonly kind: 'filtered'; readonly patterns: readonly string[] };

/** The release that an event on a ref is for a workflow, or why it starts nothing. */
export function releaseOf(workflow: Workflow, event: string, ref: string): Release | NotStarted {
  const situations = situationsOf(workflow).filter((each) => each.event === event);
  if (situations.length === 0) return { kind: 'no-such-event' };
  const kind = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const name = ref.replace(/^refs\/(?:tags|heads|pull)\//, '');
  const fitting = situations.find(
    (each) =>
      (each.refKind !== 'tag' && each.refKind !== 'branch') ||
      (each.refKind === kind && (each.names === undefined || matchesFilter(each.names, name))),
  );
  if (fitting === undefined) return { kind: 'filtered', patterns: situations.flatMap((each) => each.names ?? []) };
  const refKind = fitting.refKind === 'pull-request' ? fitting.refKind : kind;
  return { event, ref, situation: { ...fitting, refKind, ref: known(ref), refName: known(name) } };
}

/** A ref in full: `v1.2.3` is a tag unless it is the name of a branch that people use. */
export function fullRef(text: string): string {
  if (text.startsWith('refs/')) return text;
  return /^(?:main|master|develop|trunk|release\/.*|releases\/.*)$/.test(text)
    ? `refs/heads/${text}`
    : `refs/tags/${text}`;
}
