import { peek, take } from '../cursor.ts';
import { type Arm, commandStatement, nothing, type Statement, type SyntaxAssignment } from '../syntax.ts';
import { makeWord, unknownWord } from '../words.ts';
import { type BatchCursor, skipBlanks } from './cursor.ts';
import { readRedirections } from './redirections.ts';
import { batchParts, readBatchWord } from './words.ts';

/** Reads a block, `if`, `for`, `set` or a comment; undefined when none of them stands here. */
export function readKeyword(cursor: BatchCursor): Statement | undefined {
  take(cursor, /(?:[^\S\n]|@|\^\r?\n)+/y);
  // Comments and labels take their line.
  if (take(cursor, /(?::|rem(?![\w.-]))[^\n]*/iy) !== undefined) return nothing;
  if (take(cursor, /\(/y) !== undefined) return readBlock(cursor);
  if (take(cursor, /if(?=[\s(])/iy) !== undefined) return readIf(cursor);
  if (take(cursor, /for(?=\s)/iy) !== undefined) return readFor(cursor);
  take(cursor, /call\s+(?!:)/iy);
  return peek(cursor, /set(?=[\s"])/iy) === undefined ? undefined : readSet(cursor);
}

/** The rest of a `( … )`, and where it sends its output. */
function readBlock(cursor: BatchCursor): Statement {
  cursor.blocks++;
  const body = cursor.lines(cursor);
  cursor.blocks--;
  const redirections = readRedirections(cursor);
  return redirections.length === 0 ? body : { kind: 'redirected', body, redirections };
}

/** `if [/i] [not] condition command [else command]`. */
function readIf(cursor: BatchCursor): Statement {
  take(cursor, /\s+\/i(?=\s)/iy);
  take(cursor, /\s+not(?=\s)/iy);
  skipBlanks(cursor);
  if (take(cursor, /(?:exist|defined|errorlevel|cmdextversion)(?=\s)/iy) !== undefined) {
    skipBlanks(cursor);
    readBatchWord(cursor, false);
  } else {
    const operand = /(?:"[^"\n]*"?|[^\s"=])*/y;
    take(cursor, operand);
    take(cursor, /[^\S\n]*(?:==|(?:equ|neq|lss|leq|gtr|geq)(?=\s))[^\S\n]*/iy);
    take(cursor, operand);
  }
  skipBlanks(cursor);
  const block = peek(cursor, /\(/y) !== undefined;
  const arms: Arm[] = [{ test: undefined, body: readArm(cursor) }];
  if (!block || take(cursor, /[^\S\n]*else(?=[\s(])[^\S\n]*/iy) === undefined)
    return { kind: 'branch', arms, exhaustive: false };
  return { kind: 'branch', arms: [...arms, { test: undefined, body: readArm(cursor) }], exhaustive: true };
}

/** What `if`, `else` and `for` run: a block, or the rest of the line. */
function readArm(cursor: BatchCursor): Statement {
  return take(cursor, /\(/y) === undefined ? cursor.line(cursor) : readBlock(cursor);
}

/** `for [/f "…"] %%v in (…) do command`. */
function readFor(cursor: BatchCursor): Statement {
  const variable = /%%\w/.exec(take(cursor, /(?:"[^"\n]*"|[^"\n(])*?(?=\bin\b)/iy) ?? '')?.[0];
  const head = take(cursor, /in\s*\([^)]*\)\s*do(?=[\s(])\s*/iy);
  if (variable === undefined || head === undefined) {
    cursor.trouble('a `for` could not be read');
    take(cursor, /[^\n]*/y);
    return nothing;
  }
  return { kind: 'loop', variable, words: undefined, test: undefined, body: readArm(cursor) };
}

/** `set X=value`, `set "X=value"`; `set /a` and `set /p` give values that are not known. */
function readSet(cursor: BatchCursor): Statement {
  const start = cursor.at;
  take(cursor, /set\s*/iy);
  const computed = take(cursor, /\/[ap]\s*/iy) !== undefined;
  const quoted = take(cursor, /"/y) !== undefined;
  const name = take(cursor, /[^=\s"&|<>)]+(?==)/y);
  if (name === undefined) {
    take(cursor, /[^\n&|]*/y);
    return nothing;
  }
  cursor.at++;
  const from = cursor.at;
  take(cursor, quoted ? /[^"\n]*/y : cursor.blocks > 0 ? /(?:\^[^\n]|[^\n&|<>)])*/y : /(?:\^[^\n]|[^\n&|<>])*/y);
  const end = cursor.at;
  if (quoted) take(cursor, /"[^\n&|]*/y);
  const place = cursor.source.span(from, end);
  const word = computed ? unknownWord(place) : makeWord(place, batchParts(cursor, from, end, true), false);
  const whole = cursor.source.span(start, cursor.at);
  const assignment: SyntaxAssignment = { name, word, list: undefined, append: false, exported: true, ...whole };
  return commandStatement([], [assignment], [], whole);
}
