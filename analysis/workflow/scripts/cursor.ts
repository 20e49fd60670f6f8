import type { Source } from './source.ts';

/** Where the reading of a text stands. The readers move `at`; nothing else holds it. */
export interface TextCursor {
  readonly source: Source;
  readonly text: string;
  at: number;
}

/** The match of a sticky expression at the cursor, which moves behind it. */
export function take(cursor: TextCursor, pattern: RegExp): string | undefined {
  const match = peek(cursor, pattern);
  if (match !== undefined) cursor.at += match.length;
  return match;
}

/** The match of a sticky expression at the cursor, which stays. */
export function peek(cursor: TextCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  return pattern.exec(cursor.text)?.[0];
}
