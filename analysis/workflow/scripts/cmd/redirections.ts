import { take } from '../cursor.ts';
import type { Redirection } from '../types.ts';
import { type BatchCursor, skipBlanks } from './cursor.ts';
import { readBatchWord } from './words.ts';

/** Reads the redirections at the cursor, in front of a command, behind it or behind a block. */
export function readRedirections(cursor: BatchCursor): readonly Redirection[] {
  const redirections: Redirection[] = [];
  for (;;) {
    const before = cursor.at;
    skipBlanks(cursor);
    const start = cursor.at;
    const match = take(cursor, /\d?>>?(?:&\d)?|<(?:&\d)?/y);
    if (match === undefined) {
      cursor.at = before;
      return redirections;
    }
    if (match.includes('&')) continue;
    skipBlanks(cursor);
    const target = readBatchWord(cursor, cursor.blocks > 0);
    const operator = match.includes('<') ? '<' : match.endsWith('>>') ? '>>' : '>';
    const descriptor = /^\d/.exec(match)?.[0];
    redirections.push({ operator, descriptor, target, ...cursor.source.span(start, cursor.at) });
  }
}
