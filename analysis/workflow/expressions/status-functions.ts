import { type Expression, walk } from './syntax.ts';

export type StatusFunction = 'success' | 'failure' | 'always' | 'cancelled';

/** The status functions that an expression calls, in the order of the text. */
export function statusFunctions(expression: Expression): readonly StatusFunction[] {
  const found: StatusFunction[] = [];
  walk(expression.root, (node) => {
    if (node.kind === 'call' && isStatusFunction(node.name)) found.push(node.name);
  });
  return found;
}

/** Whether GitHub evaluates the expression also after a failure, and puts no `success() &&` before it. */
export function usesStatusFunction(expression: Expression): boolean {
  return statusFunctions(expression).length > 0;
}

function isStatusFunction(name: string): name is StatusFunction {
  return name === 'success' || name === 'failure' || name === 'always' || name === 'cancelled';
}
