export { type ExpressionRange, expressionsIn, OPENING } from './ranges.ts';
