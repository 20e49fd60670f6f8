import { oneOf } from './alternatives.ts';
import { compare } from './comparison.ts';
import { builtIns } from './functions.ts';
import { member } from './member.ts';
import type { CallNode, Expression, ExpressionNode, LogicNode } from './syntax.ts';
import { not, type Truth } from './truth.ts';
import { truth, whenFalse, whenTrue } from './truthiness.ts';
import { fromTruth, known, unknown, type Value } from './value.ts';

/** What an expression is evaluated in. */
export interface Context {
  /** The value of a context, by its name in lower case: `github`, `env`, `matrix` … */
  lookup(name: string): Value;
  /** What the status functions answer; `maybe` each when left out. `always()` is always true. */
  readonly status?: Status;
}

export interface Status {
  readonly success: Truth;
  readonly failure: Truth;
  readonly cancelled: Truth;
}

/** The status where everything before has passed. */
export const afterSuccess: Status = { success: 'yes', failure: 'no', cancelled: 'no' };

const unknownStatus: Status = { success: 'maybe', failure: 'maybe', cancelled: 'maybe' };

/**
 * The value of an expression in three-valued logic: what the context does not know stays unknown, and what follows whatever
 * it is, is known (`false && x` is false, `x && false` never true). Never throws; time and memory are bounded by the text.
 */
export function evaluate(expression: Expression, context: Context): Value {
  return evaluateNode(expression.root, context);
}

function evaluateNode(node: ExpressionNode, context: Context): Value {
  switch (node.kind) {
    case 'literal':
      return known(node.value);
    case 'context':
      return context.lookup(node.name);
    case 'index':
      return member(evaluateNode(node.object, context), node.key === '*' ? '*' : evaluateNode(node.key, context));
    case 'call':
      return evaluateCall(node, context);
    case 'not':
      return fromTruth(not(truth(evaluateNode(node.operand, context))));
    case 'comparison':
      return fromTruth(compare(node.operator, evaluateNode(node.left, context), evaluateNode(node.right, context)));
    case 'logic':
      return evaluateLogic(node, context);
  }
}

/** `&&` gives its first false operand, `||` its first true one, else the last. */
function evaluateLogic(node: LogicNode, context: Context): Value {
  const stopsAt = node.operator === '&&' ? whenFalse : whenTrue;
  const stop = node.operator === '&&' ? 'no' : 'yes';
  const results: Value[] = [];
  for (const [index, operand] of node.operands.entries()) {
    const value = evaluateNode(operand, context);
    const isLast = index === node.operands.length - 1;
    const answer = truth(value);
    const result = isLast || answer === stop ? value : stopsAt(value);
    if (result !== undefined) results.push(result);
    if (answer === stop) break;
  }
  return oneOf(results);
}

function evaluateCall(node: CallNode, context: Context): Value {
  const status = context.status ?? unknownStatus;
  switch (node.name) {
    case 'always':
      return known(true);
    case 'success':
    case 'failure':
    case 'cancelled':
      return fromTruth(status[node.name]);
    case 'case':
      return evaluateCase(node.args, context);
    default: {
      const builtIn = builtIns.get(node.name);
      if (builtIn === undefined) return unknown(`the function ${node.name}() is not known here`);
      return builtIn(node.args.map((arg) => evaluateNode(arg, context)));
    }
  }
}

/** `case(condition, value, condition, value, …, otherwise)`. */
function evaluateCase(args: readonly ExpressionNode[], context: Context): Value {
  const results: Value[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    if (condition === undefined || value === undefined) break;
    const answer = truth(evaluateNode(condition, context));
    if (answer !== 'no') results.push(evaluateNode(value, context));
    if (answer === 'yes') return oneOf(results);
  }
  const otherwise = args.at(-1);
  return oneOf(otherwise === undefined ? results : [...results, evaluateNode(otherwise, context)]);
}
