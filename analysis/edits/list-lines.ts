import type { ActionsFile } from '../workflow/model.ts';
import type { YamlItem, YamlList } from '../workflow/yaml/tree.ts';
import { columnOf, endOfLine, startOfLine, startsLine } from './file-lines.ts';
import { attachedStart, blankBelow, itemEnd, skipToDash, tailEnd, takesBlankLines } from './node-extent.ts';
import { nodesOf } from './node-place.ts';
import type { DoomedLines } from './remove-lines.ts';

/** The items of a list in block style, with the lines that each takes up. */
export interface ListLines {
  /** The column of the dashes. */
  readonly column: number;
  /** Spaces between a dash and what follows. */
  readonly gap: number;
  readonly items: readonly ItemLines[];
}

export interface ItemLines {
  readonly item: YamlItem;
  readonly dash: number;
  /** From the first of the comment lines directly above to the last of the deeper comment lines below. */
  readonly lines: DoomedLines;
  /** False when something else stands before the dash, as for the first `b` of `- - b`. */
  readonly ownLine: boolean;
}

/** Looks at the lines of a block list; undefined when it is empty. Linear in the list. */
export function linesOfList(file: ActionsFile, list: YamlList): ListLines | undefined {
  const { text } = file;
  const first = list.items[0];
  if (first === undefined) return undefined;
  const column = columnOf(text, list.span.start);
  const items: ItemLines[] = [];
  let from = list.span.start;
  for (const item of list.items) {
    const dash = skipToDash(text, from);
    const end = itemEnd(text, item);
    const start = attachedStart(text, startOfLine(text, dash), column);
    const above = items.at(-1);
    const withBlanks = above === undefined || takesBlankLines(text, above.item);
    const lines = { start, end: tailEnd(text, end, column), withBlanks };
    items.push({ item, dash, lines, ownLine: startsLine(text, dash) });
    from = end;
  }
  const behindDash = text.slice(list.span.start, endOfLine(text, list.span.start));
  return { column, gap: Math.max(1, /^-( *)(?=[^\s#])/.exec(behindDash)?.[1]?.length ?? 1), items };
}

/**
 * True when a blank line goes between a new item and its neighbour: when one stands where it comes, or, at either end,
 * between the items next to it. A list of one is parted as the first other list of maps in the file.
 */
export function isParted(file: ActionsFile, list: YamlList, index: number): boolean {
  const lines = linesOfList(file, list);
  const count = list.items.length;
  if (count < 2) return isPartedElsewhere(file, list);
  const above = lines?.items[Math.min(Math.max(index - 1, 0), count - 2)];
  return above !== undefined && blankBelow(file.text, above.lines.end);
}

function isPartedElsewhere(file: ActionsFile, list: YamlList): boolean {
  const holdsMaps = (items: readonly YamlItem[]) => items[0]?.value.kind === 'map';
  for (const node of nodesOf(file.root)) {
    if (node.kind !== 'list' || node.flow || node.items.length < 2 || !holdsMaps(node.items)) continue;
    return holdsMaps(list.items) && isParted(file, node, 1);
  }
  return false;
}
