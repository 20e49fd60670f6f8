export { alternatives, MAX_ALTERNATIVES, oneOf } from './alternatives.ts';
export { type Condition, evaluateCondition, parseCondition, statusFunctionsOfCondition } from './condition.ts';
export { afterSuccess, type Context, evaluate, type Status } from './evaluate.ts';
export { type Outcome, outcomes } from './outcomes.ts';
export { parseExpression } from './parse-expression.ts';
export { type ExpressionRange, expressionsIn, OPENING } from './ranges.ts';
export { refValue } from './ref-value.ts';
export { type Reference, references } from './references.ts';
export { type StatusFunction, statusFunctions, usesStatusFunction } from './status-functions.ts';
export type { Expression, ExpressionNode } from './syntax.ts';
export { evaluateScalar, interpolate, parseTemplate, type TemplatePart } from './template.ts';
export { concatenate, toText } from './text.ts';
export { and, not, or, type Truth } from './truth.ts';
export { truth, whenFalse, whenTrue } from './truthiness.ts';
export {
  fromTruth,
  known,
  type Language,
  list,
  object,
  partialText,
  reasonOf,
  unknown,
  type Value,
} from './value.ts';
