import { conditionHolds, statusFunctionsOfCondition, type Truth } from '../workflow/expressions/index.ts';
import type { Job } from '../workflow/model.ts';
import { type Circumstances, jobContext, stepContext } from './context.ts';
import type { JobRun, StepRun } from './runs.ts';

/**
 * Whether a job runs under the circumstances: its `if:`, that of every job it needs, through and through (unless it asks for
 * `always()`, `failure()` or `cancelled()`), and that of the job which calls its workflow.
 */
export function jobReached(run: JobRun, circumstances: Circumstances): Truth {
  const { situation, anyResult, defaults, left } = circumstances;
  // No condition of a job knows the legs of its matrix.
  if (defaults !== undefined || left !== undefined) return workedOut(run, circumstances);
  const answers = anyResult === true ? run.reached?.afterAnyResult : run.reached?.afterSuccess;
  const answer = answers?.get(situation) ?? workedOut(run, circumstances);
  answers?.set(situation, answer);
  return answer;
}

function workedOut(run: JobRun, circumstances: Circumstances): Truth {
  const caller = run.caller === undefined ? 'yes' : jobReached(run.caller, circumstances);
  return caller === 'no' ? 'no' : both(caller, reachedInWorkflow(run, circumstances, new Map()));
}

/** `known`: the answers for jobs that were asked already; a job that needs itself in the end counts as reached on the way. */
function reachedInWorkflow(run: JobRun, circumstances: Circumstances, known: Map<string, Truth>): Truth {
  const before = known.get(run.job.id);
  if (before !== undefined) return before;
  known.set(run.job.id, 'yes');
  const own =
    run.job.if === undefined ? 'yes' : conditionHolds(run.job.if.text.condition, jobContext(run, circumstances));
  const answer = both(own, own === 'no' || ignoresFailure(run.job) ? 'yes' : neededReached(run, circumstances, known));
  known.set(run.job.id, answer);
  return answer;
}

/** Whether a step runs when all before it succeeds; for a step of a composite action, with the step around it. */
export function stepReached(step: StepRun, circumstances: Circumstances): Truth {
  const outer = step.outer === undefined ? jobReached(step.run, circumstances) : stepReached(step.outer, circumstances);
  if (outer === 'no' || step.step.if === undefined) return outer;
  return both(outer, conditionHolds(step.step.if.text.condition, stepContext(step, circumstances)));
}

function neededReached(run: JobRun, circumstances: Circumstances, known: Map<string, Truth>): Truth {
  return run.job.needs.reduce<Truth>((answer, name) => {
    if (answer === 'no') return answer;
    const needed = run.workflow.jobs.find((job) => job.id === name.value);
    if (needed === undefined) return both(answer, 'maybe');
    return both(answer, reachedInWorkflow({ ...run, job: needed, reached: undefined }, circumstances, known));
  }, 'yes');
}

function ignoresFailure(job: Job): boolean {
  return job.if !== undefined && statusFunctionsOfCondition(job.if.text.condition).some((name) => name !== 'success');
}

/** Both answers together: `no` when one is, else `maybe` when one is. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}
