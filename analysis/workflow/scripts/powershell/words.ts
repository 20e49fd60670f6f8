import { peek, take } from '../cursor.ts';
import type { Statement } from '../syntax.ts';
import type { VariableUse, Word, WordPart } from '../types.ts';
import { literalParts, makeWord } from '../words.ts';
import { readMembers, readNested, skipBraces, skipBrackets } from './brackets.ts';
import type { Cursor } from './cursor.ts';
import { readDoubleQuoted, readHereString, readSingleQuoted, unescape } from './strings.ts';
import { readDollar } from './variables.ts';

/** A word and the scripts inside it. */
export interface ReadWord {
  readonly word: Word;
  /** `$(…)` and `(…)`, which run before the command. */
  readonly before: readonly Statement[];
  /** `{ … }`, which the command may run. */
  readonly blocks: readonly Statement[];
}

/** What ends an argument that is not quoted. */
const argumentEnd = /[\s;|&)}]/;

/** Reads an argument of a command, up to a blank or an operator. Moves on unless it stands at such an end. */
export function readArgument(cursor: Cursor): ReadWord {
  const start = cursor.at;
  const parts: WordPart[] = [];
  const before: Statement[] = [];
  const blocks: Statement[] = [];
  while (cursor.at < cursor.text.length && !argumentEnd.test(cursor.text[cursor.at] ?? '')) {
    const first = cursor.at === start;
    // A brace ends what is before it (`%{ … }`), but for `@{u}` in the names of git.
    if (!first && cursor.text[cursor.at] === '{') {
      if (cursor.text[cursor.at - 1] !== '@') break;
      const at = cursor.at;
      if (take(cursor, /\{[^{}\n]*\}/y) === undefined) break;
      parts.push(...literalParts(cursor.source, at, cursor.at, false, unescape));
      continue;
    }
    const read = readValue(cursor, first, before, blocks);
    if (read !== undefined) parts.push(...withMembers(cursor, read, before));
    else parts.push(...readBare(cursor));
  }
  return { word: finish(cursor, start, parts), before, blocks };
}

/** Reads one value of an expression: a string, a variable with its members, a bracket, a number or a name. Always moves on. */
export function readOperand(cursor: Cursor): ReadWord {
  const start = cursor.at;
  const before: Statement[] = [];
  const blocks: Statement[] = [];
  // `[type]` in front of a value, or a type whose members follow.
  while (cursor.text[cursor.at] === '[') skipBrackets(cursor);
  const from = cursor.at;
  const read = readValue(cursor, true, before, blocks);
  let parts: readonly WordPart[];
  if (read !== undefined) parts = withMembers(cursor, read, before);
  else if (readMembers(cursor, before))
    parts = [{ kind: 'substitution', quoted: false, ...cursor.source.span(start, cursor.at) }];
  else {
    if (take(cursor, /[\w.]+/y) === undefined && cursor.at === start) cursor.at++;
    parts = literalParts(cursor.source, from, cursor.at, false, unescape);
  }
  return { word: finish(cursor, from, parts), before, blocks };
}

function finish(cursor: Cursor, start: number, parts: readonly WordPart[]): Word {
  const [only] = parts;
  const several = parts.length === 1 && only !== undefined && !only.quoted && only.kind !== 'literal';
  return makeWord(cursor.source.span(start, cursor.at), parts, several);
}

/** What starts with a quote, a sigil or a bracket; undefined when nothing of that kind stands here. */
function readValue(
  cursor: Cursor,
  first: boolean,
  before: Statement[],
  blocks: Statement[],
): readonly WordPart[] | undefined {
  switch (cursor.text[cursor.at]) {
    case "'":
      return readSingleQuoted(cursor);
    case '"':
      return readDoubleQuoted(cursor, before);
    case '$':
      return readDollar(cursor, false, before);
    case '(':
      return [readNested(cursor, 1, ')', before)];
    case '{':
      return first ? [readNested(cursor, 1, '}', blocks)] : undefined;
    case '@':
      return first ? readAt(cursor, before) : undefined;
    default:
      return undefined;
  }
}

/** `$x.Name`, `$x[0]`, `(…).Name`: a value made from another one. */
function withMembers(cursor: Cursor, parts: readonly WordPart[], before: Statement[]): readonly WordPart[] {
  const last = parts.at(-1);
  if (last === undefined || last.quoted || (last.kind !== 'variable' && last.kind !== 'substitution')) return parts;
  if (!readMembers(cursor, before)) return parts;
  const { end } = cursor.source.span(cursor.at - 1, cursor.at);
  const made: WordPart = last.kind === 'variable' ? { ...last, use: { kind: 'derived' }, end } : { ...last, end };
  return [...parts.slice(0, -1), made];
}

/** `@'…'@`, `@"…"@`, `@(…)`, `@{…}` and `@splat`. */
function readAt(cursor: Cursor, before: Statement[]): readonly WordPart[] | undefined {
  const start = cursor.at;
  const string = readHereString(cursor, before);
  if (string !== undefined) return string;
  if (peek(cursor, /@\(/y) !== undefined) return [readNested(cursor, 2, ')', before)];
  if (take(cursor, /@(?=\{)/y) !== undefined) return [skipBraces(cursor, start)];
  const name = take(cursor, /@[A-Za-z_]\w*(?=[\s;|)}]|$)/y);
  if (name === undefined) return undefined;
  const use: VariableUse = { kind: 'list', skip: 0 };
  return [{ kind: 'variable', name: `$${name.slice(1)}`, use, quoted: false, ...cursor.source.span(start, cursor.at) }];
}

function readBare(cursor: Cursor): readonly WordPart[] {
  const start = cursor.at;
  if (take(cursor, /(?:`[^\r\n]|[^\s;|&){}('"$`])+/y) === undefined) cursor.at++;
  return literalParts(cursor.source, start, cursor.at, false, unescape);
}
