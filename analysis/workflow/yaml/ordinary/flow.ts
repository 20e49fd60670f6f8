import type { YamlEntry, YamlItem, YamlNode } from '../tree.ts';
import { aliasAt } from './anchors.ts';
import { COMMA, CR, type Cursor, HASH, isBlank, LF, SPACE, Unusual } from './cursor.ts';
import { isKey, lineScalar, nodeOf } from './scalars.ts';

/** Deeper nesting is left to the composer and its bounds. */
export const deepest = 100;

const OPEN_LIST = 91;
const OPEN_MAP = 123;

export function isFlowStart(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_MAP;
}

/** Reads a list or map in brackets, in something at column `parent`; leaves the cursor behind the closing one. */
export function flow(cursor: Cursor, parent: number, depth: number, isOuter = true): YamlNode {
  if (depth > deepest) throw new Unusual();
  const start = cursor.at;
  const isMap = cursor.code === OPEN_MAP;
  // Each closing bracket stands two behind its opening one.
  const close = cursor.code + 2;
  const entries: YamlEntry[] = [];
  const items: YamlItem[] = [];
  cursor.at++;
  for (;;) {
    skipBlank(cursor, parent, isOuter ? close : undefined);
    if (cursor.code === close) break;
    if (isMap) entries.push(entry(cursor, parent, depth));
    else items.push(flowValue(cursor, parent, depth));
    skipBlank(cursor, parent, isOuter ? close : undefined);
    if (cursor.code === COMMA) cursor.at++;
    else if (cursor.code !== close) throw new Unusual();
  }
  cursor.at++;
  const span = { start, end: cursor.at };
  return isMap
    ? { kind: 'map', span, flow: true, entries, anchored: false }
    : { kind: 'list', span, flow: true, items, anchored: false };
}

function entry(cursor: Cursor, parent: number, depth: number): YamlEntry {
  const key = lineScalar(cursor, true);
  if (!isKey(cursor, key)) throw new Unusual();
  skipBlank(cursor, parent, undefined);
  const { value, span: valueSpan } = flowValue(cursor, parent, depth);
  return { key: key.value, keySpan: { start: key.start, end: key.end }, value, valueSpan };
}

function flowValue(cursor: Cursor, parent: number, depth: number): YamlItem {
  const alias = aliasAt(cursor);
  if (alias !== undefined) return alias;
  const value = isFlowStart(cursor.code)
    ? flow(cursor, parent, depth + 1, false)
    : nodeOf(cursor.text, lineScalar(cursor, true));
  return { value, span: value.span };
}

/** Goes to what comes next, on this line or one below, which has to be indented; a bracket that closes the outermost need not be. */
function skipBlank(cursor: Cursor, parent: number, close: number | undefined): void {
  cursor.skipSpaces();
  const { code } = cursor;
  if (!isBlank(code) && (code !== HASH || cursor.text.charCodeAt(cursor.at - 1) !== SPACE)) return;
  if (code !== LF && code !== CR && code !== HASH) throw new Unusual();
  cursor.endLine();
  if (cursor.column <= parent && !(cursor.column === parent && cursor.code === close)) throw new Unusual();
}
