import { emptyScalar, trimmedSpan } from '../scalar-node.ts';
import type { YamlEntry, YamlItem, YamlList, YamlMap, YamlNode } from '../tree.ts';
import { blockScalar } from './block-scalar.ts';
import { Cursor, Unusual } from './cursor.ts';
import { deepest, flow, isFlowStart } from './flow.ts';
import { isKey, type LineScalar, lineScalar, scalarValue } from './scalars.ts';

/**
 * Reads a text line by line, as nearly all workflows are written: maps and lists by indentation, scalars on one line, plain ones on
 * several, blocks, brackets. Undefined as soon as anything else is met (an error, an anchor, a tag, a directive, a second document):
 * yaml's composer has the word on these. A test holds that both give the same tree. Linear in the text.
 */
export function readOrdinary(text: string): YamlMap | YamlList | undefined {
  // A byte order mark is the composer's too.
  if (text.startsWith('\uFEFF') || /\r(?!\n)/.test(text)) return undefined;
  const cursor = new Cursor(text);
  try {
    toDocument(cursor);
    if (cursor.column < 0) return undefined;
    return rootOf(cursor);
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
    const value = valueOf(cursor, column, depth);
    entries.push({ key: key.value, keySpan: { start: key.start, end: key.end }, value, valueSpan: value.span });
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
function valueOf(cursor: Cursor, column: number, depth: number): YamlNode {
  cursor.skipSpaces();
  if (!cursor.isAtLineEnd) {
    if (cursor.isAtDash) throw new Unusual();
    return lineValue(cursor, column, depth);
  }
  const place = cursor.at;
  cursor.endLine();
  if (cursor.column > column) return blockNode(cursor, column, depth + 1);
  if (cursor.column === column && cursor.isAtDash) return list(cursor, column, depth + 1);
  return emptyScalar(cursor.text, place);
}

function list(cursor: Cursor, column: number, depth: number): YamlList {
  if (depth > deepest) throw new Unusual();
  const start = cursor.at;
  const items: YamlItem[] = [];
  while (cursor.column === column && cursor.isAtDash) {
    cursor.at++;
    const value = itemOf(cursor, column, depth);
    items.push({ value, span: value.span });
  }
  if (cursor.column > column) throw new Unusual();
  const span = trimmedSpan(cursor.text, start, items.at(-1)?.span.end ?? start);
  return { kind: 'list', span, flow: false, items, anchored: false };
}

/** The item of the list at that column, with the cursor behind the dash. */
function itemOf(cursor: Cursor, column: number, depth: number): YamlNode {
  cursor.skipSpaces();
  if (!cursor.isAtLineEnd) {
    cursor.column = cursor.at - cursor.lineStart;
    return blockNode(cursor, column, depth + 1);
  }
  const place = cursor.at;
  cursor.endLine();
  return cursor.column > column ? blockNode(cursor, column, depth + 1) : emptyScalar(cursor.text, place);
}
