import { take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';
import type { Redirection } from '../types.ts';
import { type Cursor, skipBlanks } from './cursor.ts';
import { readArgument } from './words.ts';

/** Reads a redirection into the list; false when there is none. */
export function readRedirection(cursor: Cursor, into: Redirection[], before: Statement[]): boolean {
  const start = cursor.at;
  const match = take(cursor, /[*1-6]?>>?(?:&[12])?/y);
  if (match === undefined) return false;
  if (match.includes('&')) return true;
  skipBlanks(cursor);
  const target = readArgument(cursor);
  before.push(...target.before);
  const descriptor = /^[*\d]/.exec(match)?.[0];
  const place = cursor.source.span(start, cursor.at);
  into.push({ operator: match.endsWith('>>') ? '>>' : '>', descriptor, target: target.word, ...place });
  return true;
}
