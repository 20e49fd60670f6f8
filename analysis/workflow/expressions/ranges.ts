/** One `${{ … }}` in a text. Offsets are UTF-16 code units into that text. */
export interface ExpressionRange {
  /** Offset of the `$`. */
  readonly start: number;
  /** Offset after the last `}`. */
  readonly end: number;
  /** What stands between the delimiters, blanks included; it starts at `start + OPENING.length`. */
  readonly source: string;
}

/** What opens an expression. Offsets of a parsed expression count from the end of it. */
export const OPENING = '${{';

const QUOTE = 39;
const CLOSING_BRACE = 125;

/**
 * Finds each `${{ … }}` of a text, in order. A `}}` inside a string (`'…'`) closes nothing. An opening that is never closed
 * ends the search, since GitHub refuses such a scalar as a whole. Linear in the text.
 * Source: the template reader of actions/languageservices and actions/runner, 2026-11.
 */
export function expressionsIn(text: string): readonly ExpressionRange[] {
  const ranges: ExpressionRange[] = [];
  let start = text.indexOf(OPENING);
  while (start >= 0) {
    const end = closing(text, start + OPENING.length);
    if (end === undefined) break;
    ranges.push({ start, end, source: text.slice(start + OPENING.length, end - 2) });
    start = text.indexOf(OPENING, end);
  }
  return ranges;
}

/** The offset after the `}}` that closes an expression whose source starts at the offset. */
function closing(text: string, from: number): number | undefined {
  let inString = false;
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    // An escaped quote ('') closes and opens again, which comes to the same.
    if (code === QUOTE) inString = !inString;
    else if (!inString && code === CLOSING_BRACE && offset > from && text.charCodeAt(offset - 1) === CLOSING_BRACE) {
      return offset + 1;
    }
  }
  return undefined;
}
