import type { Expression } from '../workflow/expressions/index.ts';
import { parseCondition, statusFunctionsOfCondition } from '../workflow/expressions/index.ts';
import type { StepRun } from './runs.ts';

/**
 * True when a step runs whenever another one does, as far as their conditions show it: each part of its own condition, joined
 * by `&&`, stands in the other's as well. Both steps stand in one list. Conditions that say the same in other words count as
 * different.
 */
export function covers(step: StepRun, other: StepRun): boolean {
  const own = conjunctsOf(step);
  const others = conjunctsOf(other);
  return own !== undefined && others !== undefined && own.every((part) => others.includes(part));
}

/** The parts of a step's condition; GitHub adds `success()` to a condition without a status function. */
function conjunctsOf(step: StepRun): readonly string[] | undefined {
  const text = step.step.if?.value ?? '';
  const condition = parseCondition(text);
  switch (condition.kind) {
    case 'empty':
      return ['success()'];
    case 'expression': {
      const parts = partsOf(condition.expression);
      return statusFunctionsOfCondition(text).length === 0 ? ['success()', ...parts] : parts;
    }
    case 'text':
    case 'broken':
      return undefined;
  }
}

function partsOf({ root, source }: Expression): readonly string[] {
  const nodes = root.kind === 'logic' && root.operator === '&&' ? root.operands : [root];
  return nodes.map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ''));
}
