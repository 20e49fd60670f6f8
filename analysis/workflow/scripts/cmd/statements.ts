import { peek, take } from '../cursor.ts';
import { limits } from '../limits.ts';
import { type ChainLink, commandStatement, listOf, nothing, type Statement } from '../syntax.ts';
import type { Redirection, Word } from '../types.ts';
import { type BatchCursor, skipBlanks } from './cursor.ts';
import { readKeyword } from './keywords.ts';
import { readRedirections } from './redirections.ts';
import { readBatchWord } from './words.ts';

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
export function readLine(cursor: BatchCursor): Statement {
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
  return words.length === 0 ? nothing : commandStatement(words, [], redirections, whole);
}
