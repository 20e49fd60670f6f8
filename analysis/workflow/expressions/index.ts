export { oneOf } from './alternatives.ts';
export {
  type Condition,
  conditionHolds,
  parseCondition,
  statusFunctionsOfCondition,
} from './condition.ts';
export { afterSuccess, type Context, evaluate } from './evaluate.ts';
export { type Outcome, outcomes } from './outcomes.ts';
export { parseExpression } from './parse-expression.ts';
export { type ExpressionRange, expressionsIn } from './ranges.ts';
export { refValue } from './ref-value.ts';
export { references } from './references.ts';
export { statusFunctions, usesStatusFunction } from './status-functions.ts';
export type { Expression } from './syntax.ts';
export { evaluateScalar, interpolate, interpolateParts, parseTemplate, type TemplatePart } from './template.ts';
export type { Truth } from './truth.ts';
export { truth } from './truthiness.ts';
export { known, list, object, openObject, partialText, reasonOf, unknown, type Value } from './value.ts';
