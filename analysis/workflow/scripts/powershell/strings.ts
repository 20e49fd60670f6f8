import { take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';
import type { WordPart } from '../types.ts';
import { literalParts } from '../words.ts';
import type { Cursor } from './cursor.ts';
import { readDollar } from './variables.ts';

/** `'…'`, in which only `''` means something. */
export function readSingleQuoted(cursor: Cursor): readonly WordPart[] {
  const start = cursor.at;
  if (take(cursor, /'(?:[^']|'')*'/y) === undefined) return unterminated(cursor, start);
  return literalParts(cursor.source, start + 1, cursor.at - 1, true, (raw) => raw.replaceAll("''", "'"));
}

/** `"…"` with its variables. */
export function readDoubleQuoted(cursor: Cursor, before: Statement[]): readonly WordPart[] {
  const start = cursor.at++;
  const parts = readExpandable(cursor, /(?:[^"`$]|`[\s\S]|"")+/y, before, (raw) => unescape(raw).replaceAll('""', '"'));
  if (cursor.text[cursor.at] !== '"') return unterminated(cursor, start);
  cursor.at++;
  return parts;
}

/** Text with variables up to something that `literal` does not match. */
function readExpandable(
  cursor: Cursor,
  literal: RegExp,
  before: Statement[],
  decode: (raw: string) => string,
): WordPart[] {
  const parts: WordPart[] = [];
  while (cursor.at < cursor.text.length) {
    const start = cursor.at;
    if (take(cursor, literal) !== undefined) parts.push(...literalParts(cursor.source, start, cursor.at, true, decode));
    else if (cursor.text[cursor.at] === '$') parts.push(...readDollar(cursor, true, before));
    else break;
  }
  return parts;
}

/** `@'…'@` and `@"…"@`; undefined when none starts here. */
export function readHereString(cursor: Cursor, before: Statement[]): readonly WordPart[] | undefined {
  const start = cursor.at;
  const opening = take(cursor, /@['"][^\S\n]*\r?\n/y);
  if (opening === undefined) return undefined;
  const from = cursor.at;
  const close = cursor.text.indexOf(`\n${opening[1]}@`, from - 1);
  if (close < 0) return unterminated(cursor, start);
  const end = Math.max(close, from);
  const parts =
    opening[1] === "'"
      ? literalParts(cursor.source, from, end, true, (raw) => raw)
      : readExpandableLines(cursor, from, end, before);
  cursor.at = close + 3;
  return parts;
}

function readExpandableLines(cursor: Cursor, from: number, end: number, before: Statement[]): readonly WordPart[] {
  const inside: Cursor = { ...cursor, text: cursor.text.slice(0, end), at: from };
  const parts: WordPart[] = [];
  while (inside.at < end) {
    const at = inside.at;
    parts.push(...readExpandable(inside, /(?:[^`$]|`[\s\S])+/y, before, unescape));
    if (inside.at === at) inside.at = end;
  }
  return parts;
}

function unterminated(cursor: Cursor, start: number): readonly WordPart[] {
  cursor.trouble('a string is not closed', start);
  cursor.at = cursor.text.length;
  return [{ kind: 'substitution', quoted: true, ...cursor.source.span(start, cursor.at) }];
}

const controlCharacters: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Removes the backticks of a text. */
export function unescape(raw: string): string {
  if (!raw.includes('`')) return raw;
  return raw.replace(/`(?:(\r?\n)|([\s\S]))/g, (_, line: string | undefined, character: string | undefined) =>
    line !== undefined ? '' : (controlCharacters[character ?? ''] ?? character ?? ''),
  );
}
