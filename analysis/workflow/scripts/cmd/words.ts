import { type TextCursor, take } from '../cursor.ts';
import type { VariableUse, Word, WordPart } from '../types.ts';
import { literalParts, makeWord } from '../words.ts';

/**
 * Reads a word of a batch script up to a blank or an operator; `inBlock` also ends it at a closing bracket. Quotes keep blanks and
 * operators, `^` takes the meaning of the next character.
 */
export function readBatchWord(cursor: TextCursor, inBlock: boolean): Word {
  const start = cursor.at;
  const parts: WordPart[] = [];
  const bare = inBlock ? /(?:\^[^\r\n]|[^\s"%!^&|<>)])+/y : /(?:\^[^\r\n]|[^\s"%!^&|<>])+/y;
  for (;;) {
    const from = cursor.at;
    const quote = take(cursor, /"/y);
    if (quote !== undefined) {
      take(cursor, /[^"\n]*/y);
      parts.push(...batchParts(cursor, from + 1, cursor.at, true));
      take(cursor, /"/y);
    } else if (take(cursor, /%(?:%\w|~[\w$:]*\d|\d|\*|[^%\s"&|<>^][^%\n"&|<>^]*%)|![\w.-]+!/y) !== undefined) {
      parts.push(...batchParts(cursor, from, cursor.at, false));
    } else if (take(cursor, bare) !== undefined || take(cursor, /[%!]/y) !== undefined) {
      parts.push(...literalParts(cursor.source, from, cursor.at, false, unescape));
    } else if (take(cursor, /\^(?:\r?\n|$)/y) === undefined) {
      break;
    }
  }
  const several = parts.some((part) => part.kind !== 'literal' && !part.quoted);
  return makeWord(cursor.source.span(start, cursor.at), parts, several);
}

/** The parts of a range in which only variables mean something, as between quotes or behind `set X=`. */
export function batchParts(cursor: TextCursor, start: number, end: number, quoted: boolean): readonly WordPart[] {
  const parts: WordPart[] = [];
  const pattern = /%(?:(%\w)|(~[\w$:]*\d|\d|\*)|([^%\s:][^%\n:]*)(:[^%\n]*)?%)|!([\w.-]+)!/g;
  const text = cursor.text.slice(start, end);
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, loop, argument, name, change, delayed] = match;
    const from = start + match.index;
    parts.push(...literalParts(cursor.source, start + done, from, quoted, asIs));
    done = match.index + whole.length;
    const use: VariableUse = change === undefined ? { kind: 'plain' } : { kind: 'derived' };
    const known = name ?? delayed ?? (loop === undefined ? `%${argument}` : `%${loop}`);
    parts.push({ kind: 'variable', name: known, use, quoted, ...cursor.source.span(from, start + done) });
  }
  parts.push(...literalParts(cursor.source, start + done, end, quoted, asIs));
  return parts;
}

function asIs(raw: string): string {
  return raw;
}

function unescape(raw: string): string {
  return raw.includes('^') ? raw.replace(/\^([\s\S])/g, '$1') : raw;
}
