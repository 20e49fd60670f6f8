import { peek, type TextCursor, take } from '../cursor.ts';
import { limits } from '../limits.ts';
import { type Arm, type ChainLink, listOf, nothing, type Statement, type SyntaxAssignment } from '../syntax.ts';
import type { Redirection, Word } from '../types.ts';
import { makeWord, unknownWord } from '../words.ts';
import { batchParts, readBatchWord } from './words.ts';

/** Where the reading of a batch script stands. */
export interface BatchCursor extends TextCursor {
  /** Brackets around. */
  blocks: number;
  /** Commands around, those of `if` and `for` included. */
  depth: number;
  readonly trouble: (reason: string) => void;
}

/** Reads commands up to the end of the text, or in a block up to its bracket, which is consumed. */
export function readLines(cursor: BatchCursor): Statement {
  const items: Statement[] = [];
  while (cursor.at < cursor.text.length) {
    take(cursor, /[\s&]+/y);
    const start = cursor.at;
    if (cursor.blocks > 0 && take(cursor, /\)/y) !== undefined) break;
    items.push(readLine(cursor));
    if (cursor.at === start) cursor.at++;
  }
  return listOf(items);
}

/** What stands on one line: commands joined by `&`, `&&` and `||`. A block in it may go over several lines. */
function readLine(cursor: BatchCursor): Statement {
  const items: Statement[] = [];
  do {
    items.push(readChain(cursor));
    skipBlanks(cursor);
  } while (take(cursor, /&(?!&)/y) !== undefined);
  return listOf(items);
}

function readChain(cursor: BatchCursor): Statement {
  const first = readPipeline(cursor);
  const rest: ChainLink[] = [];
  for (;;) {
    skipBlanks(cursor);
    const operator = take(cursor, /&&|\|\|/y);
    if (operator === undefined) break;
    rest.push({ operator: operator === '&&' ? 'and' : 'or', statement: readPipeline(cursor) });
  }
  return rest.length === 0 ? first : { kind: 'chain', first, rest };
}

function readPipeline(cursor: BatchCursor): Statement {
  const stages = [readUnit(cursor)];
  for (;;) {
    skipBlanks(cursor);
    if (take(cursor, /\|(?!\|)/y) === undefined) break;
    stages.push(readUnit(cursor));
  }
  const [only] = stages;
  return stages.length === 1 && only !== undefined ? only : { kind: 'pipeline', stages };
}

function readUnit(cursor: BatchCursor): Statement {
  if (cursor.depth >= limits.depth) {
    cursor.trouble('it is nested too deeply');
    cursor.at = cursor.text.length;
    return nothing;
  }
  cursor.depth++;
  const unit = readKeyword(cursor) ?? readSimple(cursor);
  cursor.depth--;
  return unit;
}

function readKeyword(cursor: BatchCursor): Statement | undefined {
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
  const body = readLines(cursor);
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
  const arms: Arm[] = [{ test: undefined, body: block ? readUnit(cursor) : readLine(cursor) }];
  if (!block || take(cursor, /[^\S\n]*else(?=[\s(])[^\S\n]*/iy) === undefined)
    return { kind: 'branch', arms, exhaustive: false };
  const body = peek(cursor, /\(/y) === undefined ? readLine(cursor) : readUnit(cursor);
  return { kind: 'branch', arms: [...arms, { test: undefined, body }], exhaustive: true };
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
  const body = peek(cursor, /\(/y) === undefined ? readLine(cursor) : readUnit(cursor);
  return { kind: 'loop', variable, words: undefined, test: undefined, body };
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
  return command([], [assignment], [], whole);
}

function readSimple(cursor: BatchCursor): Statement {
  const start = cursor.at;
  const words: Word[] = [];
  const redirections: Redirection[] = [];
  let end = start;
  for (;;) {
    skipBlanks(cursor);
    redirections.push(...readRedirections(cursor));
    if (cursor.at >= cursor.text.length || peek(cursor, cursor.blocks > 0 ? /[\n&|)]/y : /[\n&|]/y) !== undefined)
      break;
    const at = cursor.at;
    const word = readBatchWord(cursor, cursor.blocks > 0);
    if (cursor.at === at) cursor.at++;
    else if (word.end > word.start) words.push(word);
    end = cursor.at;
  }
  const last = redirections.at(-1);
  const place = cursor.source.span(start, end);
  const whole = last === undefined ? place : { start: place.start, end: Math.max(place.end, last.end) };
  const [first] = words;
  if (first?.text?.toLowerCase() === 'goto' && !/^:?eof$/i.test(words[1]?.text ?? ''))
    cursor.trouble('it jumps (`goto`)');
  return words.length === 0 ? nothing : command(words, [], redirections, whole);
}

function command(
  words: readonly Word[],
  assignments: readonly SyntaxAssignment[],
  redirections: readonly Redirection[],
  place: { readonly start: number; readonly end: number },
): Statement {
  return { kind: 'command', words, assignments, declared: [], redirections, heredocs: [], before: [], ...place };
}

function readRedirections(cursor: BatchCursor): readonly Redirection[] {
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

/** Blanks, and line ends behind a `^`. */
function skipBlanks(cursor: BatchCursor): void {
  take(cursor, /(?:[^\S\n]|\^\r?\n)+/y);
}
