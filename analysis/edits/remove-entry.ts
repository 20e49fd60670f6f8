import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { linesOfEntry, standsBelowScript } from './entry-lines.ts';
import { endOfLine, skipBlankAndComments, startsLine } from './file-lines.ts';
import { entryEnd, isAliased, keyColumn, valueStart } from './node-extent.ts';
import { losesAnchor } from './node-place.ts';
import { removeFromMap } from './remove-from-map.ts';
import { type DoomedLines, removeLines } from './remove-lines.ts';
import { overlap, type TextEdit } from './text-edit.ts';

/** An entry in its map. As one of several parents: the entry that holds the collection below it. */
export interface ParentEntry {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/** What to do when a collection is left empty. */
export interface RemoveOptions {
  /**
   * The entries, innermost first, that hold the collection which something is taken from: those that become empty go
   * with it.
   */
  readonly parents?: readonly ParentEntry[];
}

/**
 * Takes an entry out of its map: its lines, the comment that trails it and the comment lines directly above at its indent.
 * The dash of a list item stays with the next key. Of the parents, those that become empty go too; without any, an emptied
 * map is written as `{}`, and so is one with an anchor that is used elsewhere. Undefined when the anchor of an entry's own value
 * would go that is used elsewhere, or the map is written in a way that no edit here understands.
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
  if (entries.length === 0) return [];
  const top = climb(file, map, entries, options.parents ?? []);
  if (top === undefined || losesAnchorOf(file, entries)) return undefined;
  // What another job shares by an alias stays, without the entries.
  const edits = losesAnchorOf(file, top.entries)
    ? removeFromMap(file, map, entries)
    : (removeKeepingComments(file, top) ?? removeFromMap(file, top.map, top.entries));
  return edits === undefined || overlap(edits) ? undefined : edits;
}

function losesAnchorOf(file: ActionsFile, entries: readonly YamlEntry[]): boolean {
  return losesAnchor(
    file,
    entries.map((entry) => valueOf(file, entry)),
  );
}

/** The entries to remove once all that becomes empty is counted in; `below` are the lines in them that have to go. */
interface Top {
  readonly map: YamlMap;
  readonly entries: readonly YamlEntry[];
  readonly below: readonly DoomedLines[];
}

function climb(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
  parents: readonly ParentEntry[],
): Top | undefined {
  let top: Top = { map, entries, below: [] };
  for (const parent of parents) {
    if (!top.map.entries.every((entry) => top.entries.includes(entry))) break;
    if (parent.entry.value !== top.map) return undefined;
    // Only this use of the map goes when it is an alias; the map itself stays where its anchor is.
    const apart = top.map.flow || isAliased(parent.entry, parent.entry.valueSpan);
    const below = apart ? [] : linesBelow(file, top);
    if (below === undefined) return undefined;
    top = { map: parent.map, entries: [parent.entry], below };
  }
  return top;
}

/** The lines of the entries themselves, or of their keys when lines below them are known already. */
function linesBelow(file: ActionsFile, { map, entries, below }: Top): readonly DoomedLines[] | undefined {
  const column = keyColumn(file, map);
  if (column === undefined) return undefined;
  const own: DoomedLines[] = [];
  for (const entry of entries) {
    const lines = linesOfEntry(file, map, entry, entries, column);
    const head = below.length === 0 ? undefined : headEnd(file.text, entry);
    if (below.length > 0 && head === undefined) return undefined;
    own.push({ ...lines, end: head ?? lines.end });
  }
  return [...own, ...below];
}

/** Removes keys and what emptied them line by line, so that comments between stay; undefined when that is not possible. */
function removeKeepingComments(file: ActionsFile, top: Top): readonly TextEdit[] | undefined {
  const [entry] = top.entries;
  if (top.below.length === 0 || entry === undefined || top.map.entries.length === 1) return undefined;
  if (!startsLine(file.text, entry.keySpan.start) || standsBelowScript(top.map, entry, top.entries)) return undefined;
  const lines = linesBelow(file, top);
  return lines && removeLines(file.text, lines);
}

/** The end of an entry's first line; undefined when an anchor or tag follows on the next. */
function headEnd(text: string, entry: YamlEntry): number | undefined {
  const head = valueStart(text, entry);
  if (head === undefined || skipBlankAndComments(text, head, entry.valueSpan.start) < entry.valueSpan.start)
    return undefined;
  return endOfLine(text, head);
}

/** What stands behind the key; a map starts where its first key does. */
function valueOf(file: ActionsFile, entry: YamlEntry): Span {
  return { start: entry.keySpan.end, end: entryEnd(file.text, entry) };
}
