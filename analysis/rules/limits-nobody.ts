import type { Publication } from '../publications/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { parseCondition, references } from '../workflow/expressions/index.ts';

/** What whoever causes the event has in hand: the text of the comment, of the issue and of the pull request. */
const free: readonly RegExp[] = [
  /^github\.(?:event_name|event\.action|repository|repository_owner)$/,
  /^github\.event\.comment\.body$/,
  /^github\.event\.(?:issue|pull_request)\.(?:title|body|number|state|pull_request(?:\..*)?)$/,
  /^github\.event\.pull_request\.head\.(?:ref|label|repo(?:\..*)?)$/,
];

/**
 * True when the conditions on the way to a publication, that its files leave open, ask for nothing but what whoever causes the event
 * has in hand: `/release` in a comment is written by anybody. Only for events that anybody causes, and for jobs that wait for no
 * other: one of these may have asked who it is.
 */
export function limitsNobody({ run, step }: Publication, { event }: Situation): boolean {
  if (event !== 'issue_comment' && event !== 'pull_request_target') return false;
  if (run.caller !== undefined || run.job.needs.length > 0) return false;
  const conditions = [run.job.if?.value, ...conditionsOf(step)].filter((each) => each !== undefined);
  return conditions.every((condition) => {
    const parsed = parseCondition(condition);
    if (parsed.kind !== 'expression') return false;
    return references(parsed.expression).every(({ path }) => free.some((pattern) => pattern.test(path.join('.'))));
  });
}

function conditionsOf(step: StepRun): readonly (string | undefined)[] {
  return step.outer === undefined ? [step.step.if?.value] : [step.step.if?.value, ...conditionsOf(step.outer)];
}
