import type { ActionsFile } from '../workflow/model.ts';
import type { YamlList } from '../workflow/yaml/tree.ts';
import { elementsOf, insertLines, withoutItem } from './list-items.ts';
import { linesOfList } from './list-lines.ts';
import { takesBlankLines } from './node-extent.ts';
import { aliasSites } from './node-place.ts';
import { overlap, replacement, type TextEdit } from './text-edit.ts';

/**
 * Moves an item so that it becomes the one at index `to`, with the comment lines directly above it; its text stays as it
 * is. Undefined when an alias would come to stand before its anchor, when the item ends in a script that keeps the blank
 * lines below it (`|+`), and where `removeItem` or `insertItem` refuse.
 */
export function moveItem(file: ActionsFile, list: YamlList, from: number, to: number): readonly TextEdit[] | undefined {
  if (from === to) return [];
  const count = list.items.length;
  if (from < 0 || to < 0 || from >= count || to >= count) return undefined;
  if (turnsAliasRound(file, list, from, to)) return undefined;
  if (list.flow) return moveElement(file, list, from, to);
  const moved = linesOfList(file, list)?.items[from];
  const without = withoutItem(file, list, from);
  if (moved === undefined || without === undefined || takesBlankLines(file.text, moved.item)) return undefined;
  // Seen from the list as it is: the item before which the moved one comes.
  const target = to > from ? to + 1 : to;
  const inserted = insertLines(file, list, target, file.text.slice(moved.lines.start, moved.lines.end));
  const edits = inserted && [...without, ...inserted];
  return edits === undefined || overlap(edits) ? undefined : edits;
}

/** The texts of the elements between change places; brackets, commas and blanks stay. */
function moveElement(file: ActionsFile, list: YamlList, from: number, to: number): readonly TextEdit[] {
  const elements = elementsOf(file, list);
  const texts = elements.map(({ start, end }) => file.text.slice(start, end));
  const [moved = ''] = texts.splice(from, 1);
  texts.splice(to, 0, moved);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  return elements
    .slice(low, high + 1)
    .map(({ start, end }, index) => replacement(start, end, texts[low + index] ?? ''));
}

function turnsAliasRound(file: ActionsFile, list: YamlList, from: number, to: number): boolean {
  const indexOf = (offset: number) => list.items.findIndex(({ span }) => span.start <= offset && offset < span.end);
  const placeOf = (index: number) => {
    if (index === from) return to;
    if (from < to) return index > from && index <= to ? index - 1 : index;
    return index >= to && index < from ? index + 1 : index;
  };
  return aliasSites(file).some(({ site, target }) => {
    const use = indexOf(site.start);
    const anchor = indexOf(target.start);
    return use >= 0 && anchor >= 0 && use !== anchor && placeOf(use) < placeOf(anchor);
  });
}
