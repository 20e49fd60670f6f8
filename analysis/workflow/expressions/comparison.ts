import { alternatives } from './alternatives.ts';
import { foldCase } from './fold-case.ts';
import { parseNumber, startsNoNumber } from './number.ts';
import type { ComparisonOperator } from './syntax.ts';
import type { Text } from './text.ts';
import { askTexts } from './text-questions.ts';
import { allSame, not, or, type Truth } from './truth.ts';
import type { ListValue, ObjectValue, OneOf, Value } from './value.ts';

type Alternative = Exclude<Value, OneOf>;
type Primitive = string | number | boolean | null;

/**
 * Compares as GitHub does: strings without regard to case; values of different types as numbers, where a string that is
 * none equals nothing; an object or a list equals no primitive.
 * Source: `EvaluationResult.AbstractEqual` and `CoerceTypes` of actions/runner, 2026-11.
 */
export function compare(operator: ComparisonOperator, left: Value, right: Value): Truth {
  switch (operator) {
    case '==':
      return equals(left, right);
    case '!=':
      return not(equals(left, right));
    case '<':
      return less(left, right);
    case '>':
      return less(right, left);
    case '<=':
      return or(equals(left, right), less(left, right));
    case '>=':
      return or(equals(left, right), less(right, left));
  }
}

/**
 * `==` as GitHub compares: types are coerced, texts compared without regard to case; `maybe` when some values that the two may
 * have are equal and others not.
 */
export function equals(left: Value, right: Value): Truth {
  return allSame(eachPair(left, right, equalAlternatives));
}

function less(left: Value, right: Value): Truth {
  return allSame(eachPair(left, right, lessAlternatives));
}

function* eachPair(left: Value, right: Value, answer: (a: Alternative, b: Alternative) => Truth): Iterable<Truth> {
  for (const a of alternatives(left)) for (const b of alternatives(right)) yield answer(a, b);
}

function equalAlternatives(a: Alternative, b: Alternative): Truth {
  if (a.kind === 'unknown') return b.kind === 'known' && b.value === '' && a.truth === 'yes' ? 'no' : 'maybe';
  if (b.kind === 'unknown') return equalAlternatives(b, a);
  // Two objects are equal when they are the same one, which this does not follow.
  if (isCollection(a) || isCollection(b)) return a.kind === b.kind ? 'maybe' : 'no';
  if (a.kind === 'partial') return isText(b) ? askTexts('equals', [a], [b]) : comparableWithNumber(a, b);
  if (b.kind === 'partial') return equalAlternatives(b, a);
  return fromBoolean(equalPrimitives(a.value, b.value));
}

function lessAlternatives(a: Alternative, b: Alternative): Truth {
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'maybe';
  if (isCollection(a) || isCollection(b)) return 'no';
  if (a.kind === 'known' && b.kind === 'known') return fromBoolean(lessPrimitives(a.value, b.value));
  if (isText(a) && isText(b)) return 'maybe';
  return a.kind === 'partial' ? comparableWithNumber(a, b) : comparableWithNumber(b, a);
}

/** A string and a value that is none are compared as numbers, and what is no number is neither equal nor less. */
function comparableWithNumber(text: Alternative, other: Alternative): Truth {
  const never = text.kind === 'partial' && startsNoNumber(text.prefix);
  const isNaN = other.kind === 'known' && Number.isNaN(other.value);
  return never || isNaN ? 'no' : 'maybe';
}

function isCollection(value: Alternative): value is ObjectValue | ListValue {
  return value.kind === 'object' || value.kind === 'list';
}

function isText(value: Alternative): value is Text {
  return value.kind === 'partial' || (value.kind === 'known' && typeof value.value === 'string');
}

function equalPrimitives(a: Primitive, b: Primitive): boolean {
  if (typeof a === 'string' && typeof b === 'string') return foldCase(a) === foldCase(b);
  if (a === null && b === null) return true;
  return toNumber(a) === toNumber(b);
}

function lessPrimitives(a: Primitive, b: Primitive): boolean {
  if (typeof a === 'string' && typeof b === 'string') return foldCase(a) < foldCase(b);
  return toNumber(a) < toNumber(b);
}

function toNumber(value: Primitive): number {
  return typeof value === 'string' ? parseNumber(value) : Number(value);
}

function fromBoolean(answer: boolean): Truth {
  return answer ? 'yes' : 'no';
}
