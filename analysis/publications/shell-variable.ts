import { type Circumstances, stepContext } from '../repository/context.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Value } from '../workflow/expressions/index.ts';
import { variableSeen } from './values.ts';

/** The value of a variable that `env:` entries or earlier steps give a step's commands; undefined when nothing is seen to. */
export function variableValue(step: StepRun, name: string, occasion: Circumstances): Value | undefined {
  if (variableSeen(step, name) === undefined && occasion.left?.variable(step, name) === undefined) return undefined;
  const env = stepContext(step, occasion).lookup('env');
  return env.kind === 'object' ? env.get(name) : undefined;
}
