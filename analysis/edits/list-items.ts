import { lineBreakOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlList } from '../workflow/yaml/tree.ts';
import { insertElement, removeElement } from './flow-elements.ts';
import { layoutOfItems, quotesOf } from './layout.ts';
import { isParted, linesOfList } from './list-lines.ts';
import { itemEnd, takesBlankLines } from './node-extent.ts';
import { losesAnchor } from './node-place.ts';
import { type RemoveOptions, removeEntry } from './remove-entry.ts';
import { removeLines } from './remove-lines.ts';
import { insertion, type TextEdit } from './text-edit.ts';
import { flowValue, indented, itemLines } from './write-yaml.ts';
import type { YamlData } from './yaml-data.ts';

/** What goes with a new item. */
export interface InsertItemOptions {
  /** Comment lines above the item, without their `# `; in block style only. */
  readonly leadingComment?: string;
}

/**
 * Puts an item into a list, so that it is the one at `index` (0 to the list's length). The comment lines directly above an
 * item stay with it; where blank lines part the items, one parts the new item too. Undefined when the list is written in a
 * way that no edit here understands (before the first of `- - item`).
 */
export function insertItem(
  file: ActionsFile,
  list: YamlList,
  index: number,
  data: YamlData,
  options: InsertItemOptions = {},
): readonly TextEdit[] | undefined {
  if (index < 0 || index > list.items.length) return undefined;
  if (list.flow) return insertElement(file, list, elementsOf(file, list), index, flowValue(data, quotesOf(file)));
  const place = linesOfList(file, list);
  if (place === undefined) return undefined;
  const comments = options.leadingComment?.split('\n').map((line) => `# ${line}`.trimEnd()) ?? [];
  const lines = [...comments, ...itemLines(data, layoutOfItems(file, list), place.gap)];
  return insertLines(file, list, index, indented(lines, place.column).join(lineBreakOf(file.text)));
}

/** Puts the text of an item, as it stands in its lines, before the item at `index` of a block list. */
export function insertLines(
  file: ActionsFile,
  list: YamlList,
  index: number,
  lines: string,
): readonly TextEdit[] | undefined {
  const items = linesOfList(file, list)?.items ?? [];
  const lineBreak = lineBreakOf(file.text);
  const above = items[index - 1];
  const parts = (above === undefined || !takesBlankLines(file.text, above.item)) && isParted(file, list, index);
  const gap = parts ? lineBreak : '';
  if (above !== undefined) return [insertion(above.lines.end, lineBreak + gap + lines)];
  const below = items[0];
  return below?.ownLine ? [insertion(below.lines.start, lines + lineBreak + gap)] : undefined;
}

/**
 * Takes an item out of a list, with the comment lines directly above. Undefined when the list would be left empty and no
 * parents are given (an empty list of steps or filters means something else), when an anchor would go that is used
 * elsewhere, and for the first of `- - item`.
 */
export function removeItem(
  file: ActionsFile,
  list: YamlList,
  index: number,
  options: RemoveOptions = {},
): readonly TextEdit[] | undefined {
  const item = list.items[index];
  if (item === undefined) return undefined;
  if (list.items.length === 1) {
    const [parent, ...grandparents] = options.parents ?? [];
    return parent && removeEntry(file, parent.map, parent.entry, { parents: grandparents });
  }
  if (losesAnchor(file, [item.span])) return undefined;
  return list.flow ? removeElement(file, list, elementsOf(file, list), index) : withoutItem(file, list, index);
}

/** The edits that take the lines of an item out of a block list; anchors are not looked at. */
export function withoutItem(file: ActionsFile, list: YamlList, index: number): readonly TextEdit[] | undefined {
  const item = linesOfList(file, list)?.items[index];
  return item?.ownLine ? removeLines(file.text, [item.lines]) : undefined;
}

/** The spans of a flow list's items. */
export function elementsOf(file: ActionsFile, list: YamlList): readonly Span[] {
  return list.items.map((item) => ({ start: item.span.start, end: itemEnd(file.text, item) }));
}
