import { concatenate } from './text.ts';
import { known, unknown, type Value } from './value.ts';

/** `{{`, `}}`, `{0}`; a brace that is none of these makes GitHub fail the evaluation. */
const PIECE = /\{\{|\}\}|\{(\d+)\}|[{}]/g;

/**
 * The text of `format(pattern, values…)`. Unknown when GitHub would fail: a lone brace, or a number without a value.
 * Source: `Format` of actions/runner, 2026-11.
 */
export function formatTexts(pattern: string, values: readonly Value[]): Value {
  const parts: Value[] = [];
  let done = 0;
  for (const match of pattern.matchAll(PIECE)) {
    parts.push(known(pattern.slice(done, match.index)));
    done = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') parts.push(known(match[0].charAt(0)));
    else {
      const value = match[1] === undefined ? undefined : values[Number(match[1])];
      if (value === undefined) return unknown('format was given a pattern that does not fit its values');
      parts.push(value);
    }
  }
  return concatenate([...parts, known(pattern.slice(done))]);
}
