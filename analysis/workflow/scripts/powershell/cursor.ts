import { type TextCursor, take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';

/** Where the reading of a PowerShell script stands. */
export interface Cursor extends TextCursor {
  depth: number;
  readonly trouble: (reason: string, at: number) => void;
  /** Reads statements up to a closing bracket, which is consumed. */
  readonly statements: (cursor: Cursor, close: '}' | ')') => Statement;
  /** Reads one statement. */
  readonly statement: (cursor: Cursor) => Statement;
  /** Reads the rest of a pipeline behind its first stage. */
  readonly pipeline: (cursor: Cursor, first: Statement) => Statement;
}

/** Skips blanks, comments and lines that are continued by a backtick. */
export function skipBlanks(cursor: Cursor): void {
  take(cursor, /(?:[^\S\n]|`\r?\n|<#[\s\S]*?(?:#>|$)|#[^\n]*)+/y);
}

/** Skips line ends as well. */
export function skipLines(cursor: Cursor): void {
  take(cursor, /(?:\s|`\r?\n|<#[\s\S]*?(?:#>|$)|#[^\n]*)+/y);
}

/** Skips what stands between two statements. */
export function skipSeparators(cursor: Cursor): void {
  take(cursor, /(?:[\s;]|`\r?\n|<#[\s\S]*?(?:#>|$)|#[^\n]*)+/y);
}
