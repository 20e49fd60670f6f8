import type { Token } from '@actions/expressions/lexer';

/** Where tokens stand in the source of an expression. Only blanks part one token from the next. */
export interface SourcePlaces {
  spanOf(token: Token): { readonly start: number; readonly end: number };
  /** The first character after an offset that is no blank, and the offset after it. */
  next(offset: number): { readonly character: string; readonly end: number };
  /** The offset after the `bracket` that closes what ends at the offset. */
  closing(offset: number, bracket: ')' | ']'): number;
  /** The offset of the `(` before what starts at the offset. */
  opening(offset: number): number;
}

/** Works out the places: the library gives lines and columns, and miscounts them after a string with a line break. */
export function placesOf(source: string, tokens: readonly Token[]): SourcePlaces {
  const starts = new Map<Token, number>();
  let done = 0;
  for (const token of tokens) {
    done = skipBlanks(source, done);
    starts.set(token, done);
    done += token.lexeme.length;
  }
  return {
    spanOf(token) {
      const start = starts.get(token) ?? 0;
      return { start, end: start + token.lexeme.length };
    },
    next(offset) {
      const start = skipBlanks(source, offset);
      return { character: source.charAt(start), end: start + 1 };
    },
    closing(offset, bracket) {
      // A comma may stand before it: the parser lets `f(a,)` through.
      const found = source.indexOf(bracket, offset);
      return found < 0 ? offset : found + 1;
    },
    opening: (offset) => Math.max(0, source.lastIndexOf('(', offset - 1)),
  };
}

function skipBlanks(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && ' \t\r\n'.includes(source.charAt(at))) at++;
  return at;
}
