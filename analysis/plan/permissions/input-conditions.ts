import { traceCredential } from '../../publications/trace-credential.ts';
import { inputOf, inputValue, texts } from '../../publications/values.ts';
import type { InputCondition } from '../../registries/known-steps/index.ts';
import { both } from '../../repository/reach.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Truth } from '../../workflow/expressions/index.ts';

/** Whether all the conditions on the inputs of a step hold; `yes` when there are none. */
export function conditionsHold(step: StepRun, steps: readonly StepRun[], conditions: readonly InputCondition[]): Truth {
  return conditions.map((condition) => holds(step, steps, condition)).reduce<Truth>(both, 'yes');
}

function holds(step: StepRun, steps: readonly StepRun[], condition: InputCondition): Truth {
  switch (condition.kind) {
    case 'filled':
      return isFilled(step, steps, condition.input);
    case 'empty':
      return opposite(isFilled(step, steps, condition.input));
    case 'value': {
      const value = inputValue(step, [condition.input]);
      const possible = value === undefined ? [''] : texts(value);
      if (possible === undefined) return 'maybe';
      const fitting = possible.filter((text) => condition.values.includes(text));
      return fitting.length === 0 ? 'no' : fitting.length === possible.length ? 'yes' : 'maybe';
    }
  }
}

function isFilled(step: StepRun, steps: readonly StepRun[], name: string): Truth {
  const input = inputOf(step.step.with, [name]);
  if (input === undefined) return 'no';
  const value = inputValue(step, [name]);
  const possible = value && texts(value);
  if (possible !== undefined) {
    const filled = possible.filter((text) => text !== '');
    return filled.length === 0 ? 'no' : filled.length === possible.length ? 'yes' : 'maybe';
  }
  if (value?.kind === 'partial' && value.nonEmpty) return 'yes';
  switch (traceCredential(input.value.text, { kind: 'step', step, steps }).credential.kind) {
    case 'none':
      return 'no';
    case 'stored':
    case 'literal':
    case 'minted':
    case 'job-token':
      return 'yes';
    case 'fallback':
    case 'unknown':
      return 'maybe';
  }
}

function opposite(answer: Truth): Truth {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'maybe';
}
