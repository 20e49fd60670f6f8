import { scalarNode } from '../scalar-node.ts';
import type { YamlItem, YamlNode } from '../tree.ts';
import { type Cursor, isBlank, Unusual } from './cursor.ts';

const AMPERSAND = 38;
const ASTERISK = 42;

/** The anchor that stands here, in front of a value; the cursor goes to the value or the end of the line. */
export function anchorAt(cursor: Cursor): string | undefined {
  if (cursor.code !== AMPERSAND) return undefined;
  const name = nameAt(cursor);
  if (!isBlank(cursor.code)) throw new Unusual();
  cursor.skipSpaces();
  // No alias may name what it stands in.
  cursor.anchors.set(name, undefined);
  return name;
}

/** The node, under the name of its anchor; of two with one name the inner one is the later. */
export function anchored(cursor: Cursor, name: string, node: YamlNode): YamlNode {
  const marked =
    node.kind === 'scalar'
      ? scalarNode(cursor.text, node.span, node.style, node.value, true)
      : { ...node, anchored: true };
  if (cursor.anchors.get(name) === undefined) cursor.anchors.set(name, marked);
  return marked;
}

/** What the alias that stands here names, in the place of the alias; the cursor goes behind it. */
export function aliasAt(cursor: Cursor): YamlItem | undefined {
  if (cursor.code !== ASTERISK) return undefined;
  const start = cursor.at;
  const value = cursor.anchors.get(nameAt(cursor));
  if (value === undefined) throw new Unusual();
  cursor.hasAliases = true;
  return { value, span: { start, end: cursor.at } };
}

/** The name behind the indicator at the cursor, which goes behind it. */
function nameAt(cursor: Cursor): string {
  const name = /[^\s,[\]{}]+/y;
  name.lastIndex = cursor.at + 1;
  const found = name.exec(cursor.text)?.[0];
  if (found === undefined || found.endsWith(':')) throw new Unusual();
  cursor.at = name.lastIndex;
  return found;
}
