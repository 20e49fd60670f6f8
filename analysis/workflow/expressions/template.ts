import { type Context, evaluate } from './evaluate.ts';
import { parseExpression } from './parse-expression.ts';
import { expressionsIn, OPENING } from './ranges.ts';
import type { Expression } from './syntax.ts';
import { concatenate } from './text.ts';
import { known, unknown, type Value } from './value.ts';

/** A piece of a text with `${{ }}` in it. Offsets are UTF-16 code units into the text. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  /** The span includes the delimiters; `expression` is undefined when GitHub would refuse it. */
  | {
      readonly kind: 'expression';
      readonly expression: Expression | undefined;
      readonly start: number;
      readonly end: number;
    };

/** Takes a text apart into its expressions and what stands between them. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let done = 0;
  const addText = (end: number) => {
    if (end > done) parts.push({ kind: 'text', text: text.slice(done, end), start: done, end });
  };
  for (const { start, end, source } of expressionsIn(text)) {
    addText(start);
    parts.push({ kind: 'expression', expression: parseExpression(source), start, end });
    done = end;
  }
  addText(text.length);
  return parts;
}

/** The string that a text with `${{ }}` in it becomes: known when every expression is, else as much as is known. */
export function interpolate(text: string, context: Context): Value {
  return text.includes(OPENING) ? interpolateParts(parseTemplate(text), context) : known(text);
}

/** As `interpolate`, but a text that is one expression and nothing else keeps its type, as in `runs-on` or `matrix`. */
export function evaluateScalar(text: string, context: Context): Value {
  if (!text.includes(OPENING)) return known(text);
  const parts = parseTemplate(text);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? evaluatePart(only, context) : interpolateParts(parts, context);
}

/** The text of a template that has been parsed before; known as far as its parts are. */
export function interpolateParts(parts: readonly TemplatePart[], context: Context): Value {
  return concatenate(parts.map((part) => evaluatePart(part, context)));
}

function evaluatePart(part: TemplatePart, context: Context): Value {
  if (part.kind === 'text') return known(part.text);
  return part.expression ? evaluate(part.expression, context) : unknown('the expression cannot be read');
}
