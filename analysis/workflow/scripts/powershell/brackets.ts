import { take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';
import type { WordPart } from '../types.ts';
import type { Cursor } from './cursor.ts';

type Substitution = Extract<WordPart, { readonly kind: 'substitution' }>;

/** A bracket, of which `length` characters open it, and the statements up to its end. */
export function readNested(
  cursor: Cursor,
  length: number,
  close: ')' | '}',
  into: Statement[],
  start = cursor.at,
): Substitution {
  cursor.at += length;
  into.push(cursor.statements(cursor, close));
  return { kind: 'substitution', quoted: false, ...cursor.source.span(start, cursor.at) };
}

/** A hash table: its keys are no commands. */
export function skipBraces(cursor: Cursor, start: number): Substitution {
  let depth = 0;
  while (cursor.at < cursor.text.length) {
    const token = take(
      cursor,
      /'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*"|<#[\s\S]*?(?:#>|$)|#[^\n]*|[{}]|[^{}'"#<]+|[\s\S]/y,
    );
    if (token === '{') depth++;
    if (token === '}' && --depth <= 0) break;
  }
  return { kind: 'substitution', quoted: false, ...cursor.source.span(start, cursor.at) };
}

/** `[type]` or an index. */
export function skipBrackets(cursor: Cursor): Substitution {
  const start = cursor.at;
  if (take(cursor, /\[(?:[^[\]\n'"]|'[^'\n]*'|"[^"\n]*"|\[[^[\]\n]*\])*\]/y) === undefined) cursor.at++;
  return { kind: 'substitution', quoted: false, ...cursor.source.span(start, cursor.at) };
}

/** Reads `.Name`, `[0]` and `.Method(…)` behind a value; false when there is none. */
export function readMembers(cursor: Cursor, before: Statement[]): boolean {
  let found = false;
  for (;;) {
    if (take(cursor, /\??\.(?=[A-Za-z_])\w+|::\w+/y) !== undefined) found = true;
    else if (cursor.text[cursor.at] === '[') skipBrackets(cursor);
    else if (found && cursor.text[cursor.at] === '(') readNested(cursor, 1, ')', before);
    else return found;
    found = true;
  }
}
