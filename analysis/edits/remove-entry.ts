import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { endOfLine, startOfLine, startsLine } from './file-lines.ts';
import { removeElement } from './flow-elements.ts';
import {
  attachedStart,
  contentEnd,
  entryEnd,
  isAliased,
  keyColumn,
  linePrefix,
  scriptAtEnd,
  tailEnd,
  takesBlankLines,
  valueStart,
} from './node-extent.ts';
import { losesAnchor, placeOf } from './node-place.ts';
import { type DoomedLines, removeLines } from './remove-lines.ts';
import { replacement, type TextEdit } from './text-edit.ts';

/** A map, or list, that stands under a key: `entry` is its entry in `map`. */
export interface ParentEntry {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/** What to do when a collection is left empty. */
export interface RemoveOptions {
  /**
   * The entries, innermost first, that hold the map which the entry is taken from: those that become empty go with it.
   * Without them an emptied map is written as `{}`.
   */
  readonly parents?: readonly ParentEntry[];
}

/**
 * Takes an entry out of its map: its lines, the comment that trails it and the comment lines directly above at its indent.
 * The dash of a list item stays with the next key. Undefined when an anchor would go that is used elsewhere, or the map is
 * written in a way that no edit here understands.
 */
export function removeEntry(
  file: ActionsFile,
  map: YamlMap,
  entry: YamlEntry,
  options: RemoveOptions = {},
): readonly TextEdit[] | undefined {
  return removeEntries(file, map, [entry], options);
}

/** As `removeEntry`, for several entries of one map at once. */
export function removeEntries(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
  options: RemoveOptions = {},
): readonly TextEdit[] | undefined {
  const edits = withoutEntries(file, map, entries, options.parents ?? []);
  return edits === undefined || losesAnchor(file, edits.map((edit) => edit.span)) ? undefined : edits;
}

function withoutEntries(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
  parents: readonly ParentEntry[],
): readonly TextEdit[] | undefined {
  const [parent, ...grandparents] = parents;
  const emptied = map.entries.every((entry) => entries.includes(entry));
  if (emptied && parent !== undefined) {
    if (parent.entry.value !== map) return undefined;
    // Only this use of the map goes when it is an alias; the map itself stays where its anchor is.
    const apart = map.flow || isAliased(parent.entry, parent.entry.valueSpan);
    if (apart) return withoutEntries(file, parent.map, [parent.entry], grandparents);
    return removeWithParents(file, map, entries, parents);
  }
  if (map.flow) return emptied ? [replacement(map.span.start, map.span.end, '{}')] : removeFromFlow(file, map, entries);
  const column = keyColumn(file, map);
  if (column === undefined) return undefined;
  return emptied ? writeEmpty(file, map, entries, column) : removeFromBlock(file, map, entries, column);
}

/** Removes the entries and, line by line, the keys above that they leave without a value; other comments stay. */
function removeWithParents(
  file: ActionsFile,
  emptied: YamlMap,
  removed: readonly YamlEntry[],
  chain: readonly ParentEntry[],
): readonly TextEdit[] | undefined {
  const spans: DoomedLines[] = [];
  let map = emptied;
  let entries = removed;
  let parents = chain;
  for (;;) {
    const column = keyColumn(file, map);
    if (column === undefined) return undefined;
    const [parent, ...grandparents] = parents;
    const goesOn = map.entries.length === entries.length && parent !== undefined;
    if (!goesOn) {
      const [top] = entries;
      const head = top === undefined ? undefined : valueStart(file.text, top);
      if (top === undefined || head === undefined) return undefined;
      if (map.entries.length === 1) return writeEmpty(file, map, entries, column);
      const below = linesOf(file.text, map, top, entries, column);
      const simple = startsLine(file.text, top.keySpan.start) && !isScript(keptAbove(map, top, entries));
      if (!simple) return removeFromBlock(file, map, entries, column);
      return removeLines(file.text, [...spans, { ...below, end: endOfLine(file.text, head) }]);
    }
    if (parent.entry.value !== map || isAliased(parent.entry, parent.entry.valueSpan)) return undefined;
    for (const entry of entries) {
      const lines = linesOf(file.text, map, entry, entries, column);
      const head = valueStart(file.text, entry) ?? lines.end;
      spans.push(map === emptied ? lines : { ...lines, end: endOfLine(file.text, head) });
    }
    map = parent.map;
    entries = [parent.entry];
    parents = grandparents;
  }
}

function removeFromFlow(file: ActionsFile, map: YamlMap, entries: readonly YamlEntry[]): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const elements: (Span & { readonly goes: boolean })[] = [];
  for (const entry of map.entries) {
    const span = { start: entry.keySpan.start, end: entryEnd(file.text, entry), goes: entries.includes(entry) };
    const last = elements.at(-1);
    if (last?.goes && span.goes) elements[elements.length - 1] = { ...span, start: last.start };
    else elements.push(span);
  }
  for (const [index, element] of elements.entries()) {
    const removal = element.goes ? removeElement(file, map, elements, index) : [];
    if (removal === undefined) return undefined;
    edits.push(...removal);
  }
  return edits;
}

function removeFromBlock(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
  column: number,
): readonly TextEdit[] | undefined {
  const { text } = file;
  const remove = (some: readonly YamlEntry[]) =>
    removeLines(text, some.map((entry) => linesOf(text, map, entry, entries, column)));
  const keptIndex = map.entries.findIndex((entry) => !entries.includes(entry));
  const first = map.entries[0];
  const kept = map.entries[keptIndex];
  if (first === undefined || kept === undefined) return undefined;
  const start = first.keySpan.start;
  if (first === kept || startsLine(text, start)) return remove(entries);
  if (!/^ *(?:-[ \t]+)+$/.test(linePrefix(text, start))) return undefined;
  const later = remove(entries.filter((entry) => entry.keySpan.start > kept.keySpan.start));
  const end = endOfLine(text, entryEnd(text, map.entries[keptIndex - 1] ?? first));
  if (text.slice(end, kept.keySpan.start).trim() === '') return [replacement(start, kept.keySpan.start, ''), ...later];
  // Comments above the next key stay there; the dash then stands alone on its line.
  const dash = startOfLine(text, start) + linePrefix(text, start).trimEnd().length;
  return [replacement(dash, end, ''), ...later];
}

/** The map's value becomes `{}`. */
function writeEmpty(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
  column: number,
): readonly TextEdit[] | undefined {
  const { text } = file;
  const place = placeOf(file, map);
  const start = map.span.start;
  if (place?.kind === 'item' && !startsLine(text, start)) return [replacement(start, contentEnd(text, map), '{}')];
  const head = place?.kind === 'value' ? valueStart(text, place.entry) : undefined;
  if (head === undefined || !startsLine(text, start)) return undefined;
  const lines = entries.map((entry) => linesOf(text, map, entry, entries, column));
  return [replacement(head, head, ' {}'), ...removeLines(text, lines)];
}

/** The lines of an entry with the comment lines directly above; below a script also those that it would take in. */
function linesOf(text: string, map: YamlMap, entry: YamlEntry, removed: readonly YamlEntry[], column: number): DoomedLines {
  const start = attachedStart(text, startOfLine(text, entry.keySpan.start), column);
  const end = entryEnd(text, entry);
  const above = keptAbove(map, entry, removed);
  if (above === undefined) return { start, end: endOfLine(text, end), withBlanks: entry === map.entries[0] };
  const below = isScript(above) ? tailEnd(text, end, column) : endOfLine(text, end);
  return { start, end: below, withBlanks: takesBlankLines(text, above) };
}

/** The entry above which stays. */
function keptAbove(map: YamlMap, entry: YamlEntry, removed: readonly YamlEntry[]): YamlEntry | undefined {
  return map.entries.findLast((one) => one.keySpan.start < entry.keySpan.start && !removed.includes(one));
}

/** True when an entry ends in a block scalar: a deeper comment that comes to stand below would join it. */
function isScript(entry: YamlEntry | undefined): boolean {
  return entry !== undefined && !isAliased(entry, entry.valueSpan) && scriptAtEnd(entry.value) !== undefined;
}
