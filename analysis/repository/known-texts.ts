import type { Value } from '../workflow/expressions/index.ts';

/** The strings that a value can be; undefined when they are not all known. */
export function texts(value: Value): readonly string[] | undefined {
  switch (value.kind) {
    case 'known':
      return [value.value === null ? '' : String(value.value)];
    case 'oneOf': {
      const each = value.values.map(texts);
      return each.every((text) => text !== undefined) ? each.flat() : undefined;
    }
    default:
      return undefined;
  }
}
