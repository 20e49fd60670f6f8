import { type TextCursor, take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';

/** Where the reading of a batch script stands. */
export interface BatchCursor extends TextCursor {
  /** Brackets around. */
  blocks: number;
  /** Commands around, those of `if` and `for` included. */
  depth: number;
  readonly trouble: (reason: string) => void;
  /** Reads what stands on one line: commands joined by `&`, `&&` and `||`. */
  readonly line: (cursor: BatchCursor) => Statement;
  /** Reads lines up to the bracket of a block, which is consumed. */
  readonly lines: (cursor: BatchCursor) => Statement;
}

/** Blanks, and line ends behind a `^`. */
export function skipBlanks(cursor: BatchCursor): void {
  take(cursor, /(?:[^\S\n]|\^\r?\n)+/y);
}
