import { evaluateCondition, statusFunctionsOfCondition, type Truth } from '../workflow/expressions/index.ts';
import type { Job } from '../workflow/model.ts';
import { type Circumstances, jobContext, stepContext } from './context.ts';
import type { JobRun, StepRun } from './runs.ts';

/**
 * Whether a job runs under the circumstances: its `if:`, that of every job it needs, through and through (unless it asks for
 * `always()`, `failure()` or `cancelled()`), and that of the job which calls its workflow.
 */
export function jobReached(run: JobRun, circumstances: Circumstances): Truth {
  const caller = run.caller === undefined ? 'yes' : jobReached(run.caller, circumstances);
  return caller === 'no' ? 'no' : both(caller, reachedInWorkflow(run, circumstances, new Set()));
}

function reachedInWorkflow(run: JobRun, circumstances: Circumstances, seen: ReadonlySet<string>): Truth {
  const own = run.job.if === undefined ? 'yes' : evaluateCondition(run.job.if.value, jobContext(run, circumstances));
  return both(own, own === 'no' || ignoresFailure(run.job) ? 'yes' : neededReached(run, circumstances, seen));
}

/** Whether a step runs when all before it succeeds; for a step of a composite action, with the step around it. */
export function stepReached(step: StepRun, circumstances: Circumstances): Truth {
  const outer = step.outer === undefined ? jobReached(step.run, circumstances) : stepReached(step.outer, circumstances);
  if (outer === 'no' || step.step.if === undefined) return outer;
  return both(outer, evaluateCondition(step.step.if.value, stepContext(step, circumstances)));
}

function neededReached(run: JobRun, circumstances: Circumstances, seen: ReadonlySet<string>): Truth {
  const path = new Set([...seen, run.job.id]);
  return run.job.needs.reduce<Truth>((answer, name) => {
    if (answer === 'no' || path.has(name.value)) return answer;
    const needed = run.workflow.jobs.find((job) => job.id === name.value);
    if (needed === undefined) return both(answer, 'maybe');
    return both(answer, reachedInWorkflow({ ...run, job: needed }, circumstances, path));
  }, 'yes');
}

function ignoresFailure(job: Job): boolean {
  return job.if !== undefined && statusFunctionsOfCondition(job.if.value).some((name) => name !== 'success');
}

/** Both answers together: `no` when one is, else `maybe` when one is. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}
