import { type Context, interpolateParts, known, type Value } from '../workflow/expressions/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';

/** The string that a scalar becomes in a context, as far as that is known. */
export function scalarValue({ value, text }: YamlScalar, context: Context): Value {
  return value.includes('${{') ? interpolateParts(text.template, context) : known(value);
}
