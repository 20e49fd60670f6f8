import { findVariable } from '../repository/context.ts';
import { stepReached } from '../repository/reach.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';

/** Whether a failure of a step makes a run fail: `no` when it never runs, `maybe` when something not seen decides it. */
export function failureCounts(step: StepRun, situations: readonly Situation[]): Truth {
  const answers = situations.map((situation) => ({ situation, answer: stepReached(step, { situation }) }));
  const possible = answers.filter(({ answer }) => answer !== 'no');
  if (situations.length > 0 && possible.length === 0) return 'no';
  if (isTolerated(step)) return 'maybe';
  if (possible.some(({ answer }) => answer === 'yes')) return 'yes';
  // In a workflow that is started by itself, what an earlier step or the name of the repository decides is taken for granted: a
  // step that never ran would not be there. In a called one it may be there for other callers.
  if (step.run.caller !== undefined) return 'maybe';
  const events = possible.length === 0 ? [undefined] : possible.map(({ situation }) => situation.event);
  return events.every((event) => isChosen(step, event)) ? 'maybe' : 'yes';
}

/** True when `continue-on-error` lets the run go on, or an expression decides it. */
function isTolerated(step: StepRun): boolean {
  const tolerates = (value: YamlScalar | undefined) => value !== undefined && value.value.trim() !== 'false';
  for (let each: StepRun | undefined = step; each !== undefined; each = each.outer) {
    if (tolerates(each.step.continueOnError)) return true;
  }
  return tolerates(step.run.job.continueOnError);
}

/** True when a person or a setting may choose, by an `if:`, that the step never runs in a run that the event started. */
function isChosen(step: StepRun, event: string | undefined): boolean {
  const ofRun = event === undefined || event === 'workflow_dispatch' ? chosen : chosenBeforehand;
  for (let each: StepRun | undefined = step; each !== undefined; each = each.outer) {
    if (asksFor(each.within === undefined ? ofRun : chosen, each.step.if, step.run)) return true;
  }
  return asksFor(ofRun, step.run.job.if, step.run);
}

/** `inputs` are those of whoever starts the run by hand or uses the action; `vars` and `secrets` are set for the repository. */
const chosen = /\b(?:inputs|vars|secrets)\b/;
const chosenBeforehand = /\b(?:vars|secrets)\b/;

function asksFor(words: RegExp, condition: YamlScalar | undefined, { job, workflow }: JobRun): boolean {
  if (condition === undefined) return false;
  if (words.test(condition.value)) return true;
  const names = [...condition.value.matchAll(/\benv\.([\w-]+)/g)].map(([, name = '']) => name);
  return names.some((name) =>
    words.test((findVariable(job.env, name) ?? findVariable(workflow.env, name))?.value.value ?? ''),
  );
}

/** True when a step is reached, for certain, in a run that stands on no tag. */
export function reachedWithoutTag(step: StepRun, situations: readonly Situation[]): boolean {
  return situations.some(
    (situation) =>
      situation.refKind !== 'tag' &&
      situation.refKind !== 'branch-or-tag' &&
      stepReached(step, { situation }) === 'yes',
  );
}
