import { lineBreakOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlList, YamlMap } from '../workflow/yaml/tree.ts';
import {
  columnOf,
  endOfLine,
  restIsComment,
  skipBlankAndComments,
  startOfLine,
  startOfNextLine,
  startsLine,
} from './file-lines.ts';
import { attachedStart } from './node-extent.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';

type FlowCollection = YamlMap | YamlList;

/**
 * Puts a text as element `index` among the elements of a flow collection (the spans are those of their contents), on a line
 * of its own when its neighbour has one. Undefined for a pair without braces, and for brackets that hold only a comment.
 */
export function insertElement(
  file: ActionsFile,
  collection: FlowCollection,
  elements: readonly Span[],
  index: number,
  text: string,
): readonly TextEdit[] | undefined {
  if (!hasBrackets(file.text, collection)) return undefined;
  const before = elements[index - 1];
  if (before !== undefined) return insertBehind(file, collection, before, text);
  const next = elements[0];
  if (next !== undefined) return insertAhead(file, next, text);
  const { start, end } = collection.span;
  if (file.text.slice(start + 1, end - 1).trim() !== '') return undefined;
  return [replacement(start + 1, end - 1, collection.kind === 'map' ? ` ${text} ` : text)];
}

function insertBehind(file: ActionsFile, collection: FlowCollection, before: Span, text: string): readonly TextEdit[] {
  const source = file.text;
  const lineBreak = lineBreakOf(source);
  const comma = commaBehind(source, collection, before.end);
  const column = columnOf(source, before.start);
  if (startsLine(source, before.start)) {
    if (comma === undefined && restIsComment(source, before.end)) {
      return [
        insertion(before.end, ','),
        insertion(endOfLine(source, before.end), lineBreak + ' '.repeat(column) + text),
      ];
    }
    if (
      comma !== undefined &&
      restIsComment(source, comma + 1) &&
      endOfLine(source, comma) === endOfLine(source, before.end)
    ) {
      return [insertion(endOfLine(source, comma), `${lineBreak}${' '.repeat(column)}${text},`)];
    }
  }
  return [insertion(before.end, `, ${text}`)];
}

function insertAhead(file: ActionsFile, next: Span, text: string): readonly TextEdit[] {
  const source = file.text;
  if (!startsLine(source, next.start)) return [insertion(next.start, `${text}, `)];
  const column = columnOf(source, next.start);
  const above = attachedStart(source, startOfLine(source, next.start), column);
  return [insertion(above, `${' '.repeat(column)}${text},${lineBreakOf(source)}`)];
}

/**
 * Takes an element out of a flow collection, with its comma; with its line, the comment on it and the comment lines above
 * when the line is its own. Undefined for a pair without braces.
 */
export function removeElement(
  file: ActionsFile,
  collection: FlowCollection,
  elements: readonly Span[],
  index: number,
): readonly TextEdit[] | undefined {
  const source = file.text;
  const element = elements[index];
  if (element === undefined || !hasBrackets(source, collection)) return undefined;
  const before = elements[index - 1];
  const next = elements[index + 1];
  if (before === undefined && next === undefined)
    return [replacement(collection.span.start + 1, collection.span.end - 1, '')];
  const comma = commaBehind(source, collection, element.end);
  const last = comma === undefined ? element.end : comma + 1;
  if (startsLine(source, element.start) && restIsComment(source, last)) {
    const column = columnOf(source, element.start);
    const from = attachedStart(source, startOfLine(source, element.start), column, before?.end);
    const line = replacement(from, startOfNextLine(source, last), '');
    const orphan =
      comma === undefined && before !== undefined ? commaBehind(source, collection, before.end) : undefined;
    return orphan === undefined ? [line] : [replacement(orphan, orphan + 1, ''), line];
  }
  if (next !== undefined) {
    const blank = source.slice(last, next.start).trim() === '';
    return [replacement(element.start, blank ? next.start : last, '')];
  }
  const previous = before as Span;
  const between = commaBehind(source, collection, previous.end);
  if (between !== undefined && source.slice(between + 1, element.start).trim() === '') {
    return [replacement(previous.end, element.end, '')];
  }
  const own = replacement(element.start, last, '');
  return between === undefined || comma !== undefined ? [own] : [replacement(between, between + 1, ''), own];
}

/** Pairs such as `[key: value]` are maps without braces of their own. */
function hasBrackets(text: string, collection: FlowCollection): boolean {
  const open = collection.kind === 'map' ? '{' : '[';
  const close = collection.kind === 'map' ? '}' : ']';
  const { start, end } = collection.span;
  return text[start] === open && text[end - 1] === close && end - start >= 2;
}

function commaBehind(text: string, collection: FlowCollection, end: number): number | undefined {
  const at = skipBlankAndComments(text, end, collection.span.end - 1);
  return text[at] === ',' ? at : undefined;
}
