import { known, type OneOf, unknown, type Value } from './value.ts';

/** More alternatives than this are taken for unknown: a bound for time and memory. */
export const MAX_ALTERNATIVES = 32;

/** Joins alternatives: equal ones once, the only one as itself, and unknown when one is unknown or they are too many. */
export function oneOf(values: readonly Value[]): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  const flat = values.flatMap((value) => (value.kind === 'oneOf' ? value.values : [value]));
  const distinct: (typeof flat)[number][] = [];
  for (const value of flat) {
    if (value.kind === 'unknown' && value.truth === undefined) return value;
    if (distinct.some((other) => isSame(other, value))) continue;
    if (distinct.length === MAX_ALTERNATIVES) return unknown('it has too many possible values');
    distinct.push(value);
  }
  const [first] = distinct;
  if (first === undefined) return unknown('it has no possible value');
  return distinct.length === 1 ? first : { kind: 'oneOf', values: distinct };
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'known' && b.kind === 'known') return Object.is(a.value, b.value);
  if (a.kind === 'unknown' && b.kind === 'unknown') return a.truth === b.truth;
  return a === b;
}

/**
 * The alternatives that a value stands for, itself when there is one. A value known only to be false is one of the five
 * that GitHub takes for false.
 */
export function alternatives(value: Value): readonly Exclude<Value, OneOf>[] {
  if (value.kind === 'oneOf') return value.values.some(isFalse) ? value.values.flatMap(alternatives) : value.values;
  return isFalse(value) ? FALSE_VALUES : [value];
}

const FALSE_VALUES = [known(false), known(''), known(null), known(0), known(Number.NaN)];

function isFalse(value: Value): boolean {
  return value.kind === 'unknown' && value.truth === 'no';
}
