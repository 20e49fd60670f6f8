import { peek, take } from '../cursor.ts';
import { type Arm, commandStatement, listOf, nothing, type Statement } from '../syntax.ts';
import { literalWord } from '../words.ts';
import { type Cursor, skipBlanks, skipLines, skipSeparators } from './cursor.ts';
import { readArgument } from './words.ts';

/** Reads a statement that starts with a keyword; undefined when there is none here. */
export function readKeyword(cursor: Cursor): Statement | undefined {
  const word = peek(cursor, /[A-Za-z]+(?![\w\-.\\/:])/y)?.toLowerCase();
  switch (word) {
    case 'if':
      return readIf(cursor);
    case 'while':
    case 'for':
    case 'foreach':
    case 'switch':
      return readHeaded(cursor, word);
    case 'do': {
      const body = readBlock(cursor, 2);
      skipLines(cursor);
      const test = take(cursor, /(?:while|until)\b/iy) === undefined ? undefined : readParentheses(cursor);
      return {
        kind: 'loop',
        variable: undefined,
        words: undefined,
        test: undefined,
        body: listOf(test === undefined ? [body] : [body, test]),
      };
    }
    case 'try':
      return readTry(cursor);
    case 'function':
    case 'filter':
      return readFunction(cursor);
    case 'process':
    case 'begin':
    case 'end':
      return peek(cursor, /\w+\s*\{/y) === undefined ? undefined : readBlock(cursor, word.length);
    case 'class':
    case 'enum':
      take(cursor, /\w+[^\n{]*\n?\s*\{/y);
      cursor.statements(cursor, '}');
      return nothing;
    case 'param':
      take(cursor, /\w+\s*/y);
      readParentheses(cursor);
      return nothing;
    case 'return': {
      // `return npm publish` runs the command, then ends.
      const start = cursor.at;
      cursor.at += word.length;
      const place = cursor.source.span(start, cursor.at);
      skipBlanks(cursor);
      const value = peek(cursor, /[\n;})]|$/y) === undefined ? [cursor.statement(cursor)] : [];
      return listOf([...value, commandStatement([literalWord(place, 'return')], [], [], place)]);
    }
    default:
      return undefined;
  }
}

function readIf(cursor: Cursor): Statement {
  const arms: Arm[] = [];
  let exhaustive = false;
  cursor.at += 2;
  for (;;) {
    const test = readParentheses(cursor);
    arms.push({ test, body: readBlock(cursor, 0) });
    const next = continuation(cursor, /else\s*if\b|else\b/iy);
    if (next === undefined) break;
    if (/if$/i.test(next)) continue;
    arms.push({ test: undefined, body: readBlock(cursor, 0) });
    exhaustive = true;
    break;
  }
  return { kind: 'branch', arms, exhaustive };
}

/** `while (…) {…}`, `foreach ($x in …) {…}`, `switch (…) { a {…} }`. */
function readHeaded(cursor: Cursor, word: 'while' | 'for' | 'foreach' | 'switch'): Statement | undefined {
  if (peek(cursor, /\w+\s*(?:-\w+\s+)*\(/y) === undefined) return undefined;
  take(cursor, /\w+\s*(?:-\w+\s+)*/y);
  if (word === 'foreach') return readForEach(cursor);
  const head = readParentheses(cursor);
  if (word !== 'switch') {
    return { kind: 'loop', variable: undefined, words: undefined, test: head, body: readBlock(cursor, 0) };
  }
  skipLines(cursor);
  if (take(cursor, /\{/y) === undefined) return head;
  const arms: Arm[] = [];
  let exhaustive = false;
  while (cursor.at < cursor.text.length) {
    skipSeparators(cursor);
    if (cursor.at >= cursor.text.length || take(cursor, /\}/y) !== undefined) break;
    const start = cursor.at;
    exhaustive ||= peek(cursor, /default\b/iy) !== undefined;
    if (peek(cursor, /\{/y) === undefined) readArgument(cursor);
    skipLines(cursor);
    arms.push({ test: undefined, body: readBlock(cursor, 0) });
    if (cursor.at === start) cursor.at++;
  }
  return listOf([head, { kind: 'branch', arms, exhaustive }]);
}

function readForEach(cursor: Cursor): Statement {
  take(cursor, /\(/y);
  skipLines(cursor);
  const variable = take(cursor, /\$\w+/y);
  skipLines(cursor);
  take(cursor, /in\b/iy);
  skipLines(cursor);
  const head = cursor.statements(cursor, ')');
  return listOf([head, { kind: 'loop', variable, words: undefined, test: undefined, body: readBlock(cursor, 0) }]);
}

function readTry(cursor: Cursor): Statement {
  const items = [readBlock(cursor, 3)];
  for (;;) {
    const next = continuation(cursor, /(?:catch|finally)\b/iy)?.toLowerCase();
    if (next === undefined) return listOf(items);
    skipLines(cursor);
    take(cursor, /(?:\[[^\]\n]*\][\s,]*)+/y);
    const body = readBlock(cursor, 0);
    items.push(next === 'finally' ? body : { kind: 'branch', arms: [{ test: undefined, body }], exhaustive: false });
  }
}

function readFunction(cursor: Cursor): Statement {
  const [, name = ''] = /^\w+\s+(?:\w+:)?([\w-]+)/.exec(cursor.text.slice(cursor.at, cursor.at + 200)) ?? [];
  take(cursor, /\w+[^\S\n]*[^\s({]*\s*/y);
  if (peek(cursor, /\(/y) !== undefined) readParentheses(cursor);
  return { kind: 'function', name: name.toLowerCase(), body: readBlock(cursor, 0) };
}

/** `else`, `catch` and the like, which may stand on a line of their own. */
function continuation(cursor: Cursor, pattern: RegExp): string | undefined {
  const before = cursor.at;
  skipLines(cursor);
  const match = take(cursor, pattern);
  if (match === undefined) cursor.at = before;
  return match;
}

function readParentheses(cursor: Cursor): Statement {
  skipLines(cursor);
  return take(cursor, /\(/y) === undefined ? nothing : cursor.statements(cursor, ')');
}

function readBlock(cursor: Cursor, skipped: number): Statement {
  cursor.at += skipped;
  skipLines(cursor);
  return take(cursor, /\{/y) === undefined ? nothing : cursor.statements(cursor, '}');
}
