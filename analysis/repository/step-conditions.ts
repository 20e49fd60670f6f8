import { conditionHolds, type Truth } from '../workflow/expressions/index.ts';
import { type Circumstances, stepContext } from './context.ts';
import { both } from './reach.ts';
import type { StepRun } from './runs.ts';

/** Whether the `if:` of a step, and of the steps around it, let it run in a job that runs: the job's own `if:` aside. */
export function stepConditions(step: StepRun, circumstances: Circumstances): Truth {
  let answer: Truth = 'yes';
  for (let each: StepRun | undefined = step; each !== undefined && answer !== 'no'; each = each.outer) {
    const condition = each.step.if;
    if (condition !== undefined)
      answer = both(answer, conditionHolds(condition.text.condition, stepContext(each, circumstances)));
  }
  return answer;
}
