import { emptyScalar, trimmedSpan } from '../scalar-node.ts';
import type { YamlEntry, YamlItem, YamlList, YamlMap, YamlNode, YamlTree } from '../tree.ts';
import { aliasAt, anchorAt, anchored } from './anchors.ts';
import { blockScalar } from './block-scalar.ts';
import { Cursor, Unusual } from './cursor.ts';
import { deepest, flow, isFlowStart } from './flow.ts';
import { isKey, type LineScalar, lineScalar, scalarValue } from './scalars.ts';

/**
 * Reads a text line by line, as nearly all workflows are written: maps and lists by indentation, scalars on one line, plain ones on
 * several, blocks, brackets, anchors. Undefined as soon as anything else is met (an error, a tag, a directive, a second document):
 * yaml's composer has the word on these. A test holds that both give the same tree. Linear in the text.
 */
export function readOrdinary(text: string): YamlTree | undefined {
  // A byte order mark is the composer's too.
  if (text.startsWith('\uFEFF') || /\r(?!\n)/.test(text)) return undefined;
  const cursor = new Cursor(text);
  try {
    toDocument(cursor);
    if (cursor.column < 0) return undefined;
    return { root: rootOf(cursor), hasAliases: cursor.hasAliases };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Goes to the first line of the document; `---` may stand in front. */
function toDocument(cursor: Cursor): void {
  const marker = /^(?:[ ]*(?:#.*)?\r?\n)*---(?=\s)/.exec(cursor.text);
  if (marker === null) {
    cursor.toContent(0);
    return;
  }
  cursor.at = marker[0].length;
  cursor.endLine();
}

function rootOf(cursor: Cursor): YamlMap | YamlList {
  const { column } = cursor;
  const root = cursor.isAtDash ? list(cursor, column, 0) : map(cursor, column, keyAt(cursor), 0);
  if (cursor.column >= 0) throw new Unusual();
  return root;
}

/** The node that begins at the cursor, first on its line or behind a dash, in something at column `parent`. */
function blockNode(cursor: Cursor, parent: number, depth: number): YamlNode {
  if (depth > deepest) throw new Unusual();
  const { column, code } = cursor;
  if (cursor.isAtDash) return list(cursor, column, depth);
  if (isFlowStart(code) || code === PIPE || code === FOLD) return lineValue(cursor, parent, depth);
  const scalar = lineScalar(cursor, false);
  return isKey(cursor, scalar) ? map(cursor, column, scalar, depth) : scalarValue(cursor, scalar, parent);
}

const PIPE = 124;
const FOLD = 62;

/** The value that begins behind a key, on its line; it is no map or list by indentation. */
function lineValue(cursor: Cursor, parent: number, depth: number): YamlNode {
  const { code } = cursor;
  if (code === PIPE || code === FOLD) return blockScalar(cursor, parent);
  if (isFlowStart(code)) {
    const node = flow(cursor, parent, depth + 1);
    cursor.endLine();
    return node;
  }
  const scalar = lineScalar(cursor, false);
  if (isKey(cursor, scalar)) throw new Unusual();
  return scalarValue(cursor, scalar, parent);
}

function map(cursor: Cursor, column: number, first: LineScalar, depth: number): YamlMap {
  const entries: YamlEntry[] = [];
  for (let key = first; ; key = keyAt(cursor)) {
    const { value, span: valueSpan } = valueOf(cursor, column, depth + 1);
    entries.push({ key: key.value, keySpan: { start: key.start, end: key.end }, value, valueSpan });
    if (cursor.column !== column) break;
  }
  if (cursor.column > column) throw new Unusual();
  const span = trimmedSpan(cursor.text, first.start, entries.at(-1)?.valueSpan.end ?? first.end);
  return { kind: 'map', span, flow: false, entries, anchored: false };
}

function keyAt(cursor: Cursor): LineScalar {
  const scalar = lineScalar(cursor, false);
  if (!isKey(cursor, scalar)) throw new Unusual();
  return scalar;
}

/** The value of a key of the map at that column, with the cursor behind the colon. */
function valueOf(cursor: Cursor, column: number, depth: number): YamlItem {
  cursor.skipSpaces();
  if (!cursor.isAtLineEnd) return cursor.isAtDash ? unusual() : onLine(cursor, column, depth, lineValue);
  const place = cursor.at;
  cursor.endLine();
  if (cursor.column > column) return placed(blockNode(cursor, column, depth));
  if (cursor.column === column && cursor.isAtDash) return placed(list(cursor, column, depth));
  return placed(emptyScalar(cursor.text, place));
}

function list(cursor: Cursor, column: number, depth: number): YamlList {
  if (depth > deepest) throw new Unusual();
  const start = cursor.at;
  const items: YamlItem[] = [];
  while (cursor.column === column && cursor.isAtDash) {
    cursor.at++;
    items.push(itemOf(cursor, column, depth + 1));
  }
  if (cursor.column > column) throw new Unusual();
  const span = trimmedSpan(cursor.text, start, items.at(-1)?.span.end ?? start);
  return { kind: 'list', span, flow: false, items, anchored: false };
}

/** The item of the list at that column, with the cursor behind the dash. */
function itemOf(cursor: Cursor, column: number, depth: number): YamlItem {
  cursor.skipSpaces();
  if (!cursor.isAtLineEnd) {
    cursor.column = cursor.at - cursor.lineStart;
    return onLine(cursor, column, depth, blockNode);
  }
  const place = cursor.at;
  cursor.endLine();
  return placed(cursor.column > column ? blockNode(cursor, column, depth) : emptyScalar(cursor.text, place));
}

/** What begins on the line: an alias, or a node with or without an anchor, by `read` where it has none. */
function onLine(cursor: Cursor, parent: number, depth: number, read: typeof blockNode): YamlItem {
  const alias = aliasAt(cursor);
  if (alias !== undefined) {
    cursor.endLine();
    return alias;
  }
  const anchor = anchorAt(cursor);
  if (anchor === undefined) return placed(read(cursor, parent, depth));
  if (!cursor.isAtLineEnd) return placed(anchored(cursor, anchor, lineValue(cursor, parent, depth)));
  cursor.endLine();
  return cursor.column > parent ? placed(anchored(cursor, anchor, blockNode(cursor, parent, depth))) : unusual();
}

function placed(value: YamlNode): YamlItem {
  return { value, span: value.span };
}

function unusual(): never {
  throw new Unusual();
}
