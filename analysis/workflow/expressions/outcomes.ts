import { type Reference, referenceOf } from './references.ts';
import type { Expression, ExpressionNode, LogicNode } from './syntax.ts';
import { truth } from './truthiness.ts';
import { known } from './value.ts';

/** An operand that can be the result of an expression, and for which of its values it can be. */
export type Outcome = OutcomeSource & {
  /** `when: 'false'`: the operand is the result only if it is false (empty, null, 0), as `a` in `a && b`. */
  readonly when: 'any' | 'true' | 'false';
  /** The place of the operand in the expression's source. */
  readonly start: number;
  readonly end: number;
};

type OutcomeSource =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | ({ readonly kind: 'reference' } & Pick<Reference, 'path'>)
  | { readonly kind: 'other'; readonly node: ExpressionNode };

/**
 * The operands that can be the result of an expression. `a && b || c`: `b` if it is true, else `c`. `a && b`: `a` if it is
 * false, else `b`. A comparison that is the result only if it is false is the literal `false`. A literal that can never be
 * the result is left out.
 */
export function outcomes(expression: Expression): readonly Outcome[] {
  return outcomesOf(expression.root, 'any');
}

function outcomesOf(node: ExpressionNode, when: Outcome['when']): readonly Outcome[] {
  if (node.kind === 'logic') return ofLogic(node, when);
  if (node.kind === 'call' && node.name === 'case') return ofCase(node.args, when);
  const source = sourceOf(node, when);
  if (source.kind === 'literal' && when !== 'any' && truth(known(source.value)) !== (when === 'true' ? 'yes' : 'no'))
    return [];
  return [{ ...source, when, start: node.start, end: node.end }];
}

function ofLogic({ operator, operands }: LogicNode, when: Outcome['when']): readonly Outcome[] {
  // All operands but the last are the result only for the value at which the evaluation stops.
  const stop = operator === '&&' ? 'false' : 'true';
  const [last, ...before] = operands.toReversed();
  const stopping =
    when === 'any' || when === stop ? before.reverse().flatMap((operand) => outcomesOf(operand, stop)) : [];
  return last === undefined ? stopping : [...stopping, ...outcomesOf(last, when)];
}

function ofCase(args: readonly ExpressionNode[], when: Outcome['when']): readonly Outcome[] {
  return args
    .filter((_, index) => index % 2 === 1 || index === args.length - 1)
    .flatMap((value) => outcomesOf(value, when));
}

function sourceOf(node: ExpressionNode, when: Outcome['when']): OutcomeSource {
  if (node.kind === 'literal') return { kind: 'literal', value: node.value };
  if (when !== 'any' && isBoolean(node)) return { kind: 'literal', value: when === 'true' };
  const reference = referenceOf(node);
  return reference ? { kind: 'reference', path: reference.path } : { kind: 'other', node };
}

const booleanFunctions: ReadonlySet<string> = new Set([
  'contains',
  'startswith',
  'endswith',
  'success',
  'failure',
  'always',
  'cancelled',
]);

function isBoolean(node: ExpressionNode): boolean {
  return node.kind === 'comparison' || node.kind === 'not' || (node.kind === 'call' && booleanFunctions.has(node.name));
}
