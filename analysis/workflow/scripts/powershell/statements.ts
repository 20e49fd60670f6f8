import { peek, take } from '../cursor.ts';
import { limits } from '../limits.ts';
import { type ChainLink, commandStatement, listOf, nothing, type Statement } from '../syntax.ts';
import type { Redirection, Word } from '../types.ts';
import { literalWord } from '../words.ts';
import { type Cursor, skipBlanks, skipLines, skipSeparators } from './cursor.ts';
import { readExpression } from './expressions.ts';
import { readKeyword } from './keywords.ts';
import { readRedirection } from './redirections.ts';
import { readArgument } from './words.ts';

/** Reads statements up to a closing bracket, which is consumed, or to the end of the text. */
export function readStatements(cursor: Cursor, close: '}' | ')' | undefined): Statement {
  const items: Statement[] = [];
  for (;;) {
    skipSeparators(cursor);
    if (cursor.at >= cursor.text.length) break;
    const start = cursor.at;
    if (take(cursor, /[)}]/y) !== undefined) {
      if (cursor.text[start] === close) break;
      // A bracket that closes nothing, while typing: go on behind it.
      if (close === undefined) cursor.trouble(`there is a ${cursor.text[start]} too many`, start);
      continue;
    }
    items.push(readStatement(cursor));
    if (cursor.at === start) cursor.at++;
  }
  return listOf(items);
}

function isTooDeep(cursor: Cursor): boolean {
  if (cursor.depth < limits.depth) return false;
  cursor.trouble('it is nested too deeply', cursor.at);
  cursor.at = cursor.text.length;
  return true;
}

/** One statement with what is joined to it by `&&` and `||`. */
export function readStatement(cursor: Cursor): Statement {
  if (isTooDeep(cursor)) return nothing;
  cursor.depth++;
  const first = readKeyword(cursor) ?? readPipeline(cursor);
  cursor.depth--;
  const rest: ChainLink[] = [];
  for (;;) {
    skipBlanks(cursor);
    const operator = take(cursor, /&&|\|\|/y);
    if (operator === undefined) break;
    skipLines(cursor);
    rest.push({ operator: operator === '&&' ? 'and' : 'or', statement: readPipeline(cursor) });
  }
  return rest.length === 0 ? first : { kind: 'chain', first, rest };
}

function readPipeline(cursor: Cursor): Statement {
  return continuePipeline(cursor, readStage(cursor));
}

/** The rest of a pipeline whose first stage was read. */
export function continuePipeline(cursor: Cursor, first: Statement): Statement {
  const stages = [first];
  for (;;) {
    skipBlanks(cursor);
    // A line may start with the bar that continues the one before.
    if (take(cursor, /\s*\|(?!\|)/y) === undefined) break;
    skipLines(cursor);
    stages.push(readStage(cursor));
  }
  return stages.length === 1 ? first : { kind: 'pipeline', stages };
}

const expressionStart = /[$'"([@{!,+]|-(?:not|join|split|bnot)\b|-\(|\d[\d.]*(?:\.\.|[\s;,)}|]|$)/iy;

function readStage(cursor: Cursor): Statement {
  skipBlanks(cursor);
  if (peek(cursor, expressionStart) !== undefined) return readExpression(cursor);
  return readCommand(cursor);
}

const forEach = /^(?:foreach-object|%|foreach)$/i;

/** A command with its arguments and redirections, up to an operator or the end of the line. */
function readCommand(cursor: Cursor): Statement {
  const start = cursor.at;
  const called = take(cursor, /[&.](?=[\s$'"({])/y) !== undefined;
  const words: Word[] = [];
  const before: Statement[] = [];
  const blocks: Statement[] = [];
  const redirections: Redirection[] = [];
  let end = cursor.at;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= cursor.text.length || peek(cursor, /[\n;|)}]|&&|&(?=\s|$)/y) !== undefined) break;
    const at = cursor.at;
    if (peek(cursor, /--%/y) !== undefined) {
      words.push(...readVerbatim(cursor));
    } else if (!readRedirection(cursor, redirections, before)) {
      const { word, before: inside, blocks: own } = readArgument(cursor);
      words.push(word);
      before.push(...inside);
      blocks.push(...own);
    }
    if (cursor.at === at) cursor.at++;
    end = cursor.at;
  }
  const background = take(cursor, /&(?!&)/y) !== undefined;
  const place = cursor.source.span(start, end);
  const [first] = words;
  const inside: readonly Statement[] = blocks.map((body): Statement => {
    // `& { … }` runs the block, `ForEach-Object { … }` for each item, other commands as they please.
    if (called && first?.text === undefined) return body;
    if (first?.text !== undefined && forEach.test(first.text)) {
      return { kind: 'loop', variable: '$_', words: undefined, test: undefined, body };
    }
    return { kind: 'branch', arms: [{ test: undefined, body }], exhaustive: false };
  });
  const onlyBlock = called && words.length === 1 && inside.length === 1;
  const own: Statement = { ...commandStatement(words, [], redirections, place), before };
  const statement = listOf(onlyBlock ? inside : words.length === 0 ? [...before, ...inside] : [own, ...inside]);
  return background ? { kind: 'subshell', body: statement } : statement;
}

/** Behind `--%` nothing is expanded up to the end of the line. */
function readVerbatim(cursor: Cursor): readonly Word[] {
  cursor.at += 3;
  const words: Word[] = [];
  while (take(cursor, /[^\S\n]+/y) !== undefined) {
    const start = cursor.at;
    const text = take(cursor, /(?:"[^"\n]*"|[^\s|])+/y);
    if (text === undefined) break;
    words.push(literalWord(cursor.source.span(start, cursor.at), text.replaceAll('"', '')));
  }
  return words;
}
