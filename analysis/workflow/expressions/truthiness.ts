import { oneOf } from './alternatives.ts';
import { allSame, type Truth } from './truth.ts';
import { known, type Value } from './value.ts';

/** Whether an `if:` takes the value for true: all but `false`, `null`, `0`, `NaN` and the empty string. */
export function truth(value: Value): Truth {
  switch (value.kind) {
    case 'known':
      return value.value ? 'yes' : 'no';
    case 'object':
    case 'list':
      return 'yes';
    case 'partial':
      return value.nonEmpty ? 'yes' : 'maybe';
    case 'unknown':
      return value.truth ?? 'maybe';
    case 'oneOf':
      return allSame(value.values.map(truth));
  }
}

/** What the value is if it is false; undefined when it never is. */
export function whenFalse(value: Value): Value | undefined {
  switch (value.kind) {
    case 'known':
      return value.value ? undefined : value;
    case 'object':
    case 'list':
      return undefined;
    case 'partial':
      return value.nonEmpty ? undefined : known('');
    case 'unknown':
      return value.truth === 'yes' ? undefined : { ...value, truth: 'no' };
    case 'oneOf':
      return joined(value.values.map(whenFalse));
  }
}

/** What the value is if it is true; undefined when it never is. */
export function whenTrue(value: Value): Value | undefined {
  switch (value.kind) {
    case 'known':
      return value.value ? value : undefined;
    case 'object':
    case 'list':
      return value;
    case 'partial':
      return { ...value, nonEmpty: true };
    case 'unknown':
      return value.truth === 'no' ? undefined : { ...value, truth: 'yes' };
    case 'oneOf':
      return joined(value.values.map(whenTrue));
  }
}

function joined(values: readonly (Value | undefined)[]): Value | undefined {
  const possible = values.filter((value) => value !== undefined);
  return possible.length === 0 ? undefined : oneOf(possible);
}
