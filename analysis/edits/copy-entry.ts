import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { linesOfEntry } from './entry-lines.ts';
import { startOfLine, startsLine } from './file-lines.ts';
import { insertBehind } from './insert-entry.ts';
import { entryEnd, keyColumn, tailEnd } from './node-extent.ts';
import { hasAlias } from './node-place.ts';
import { fitsPlain } from './scalar-source.ts';
import { replacement, type TextEdit } from './text-edit.ts';
import { indented } from './write-yaml.ts';

/** An entry where it is written. */
export interface PlacedEntry {
  readonly file: ActionsFile;
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/**
 * Writes a copy of an entry, as it stands in its lines with the comments above it, behind an entry of another file's map, under a
 * name of its own. Undefined for what is not in block style, and where an anchor or an alias stands in it.
 */
export function copyEntry(from: PlacedEntry, behind: PlacedEntry, key: string): readonly TextEdit[] | undefined {
  const copied = linesFor(from, behind, key);
  const index = behind.map.entries.indexOf(behind.entry);
  return copied && insertBehind(behind.file, behind.map, behind.map.entries, index, copied.lines, copied.column);
}

/** The same in the place of that entry, of which the comments above it stay. Undefined also where an anchor or an alias stands in that one. */
export function copyOver(from: PlacedEntry, over: PlacedEntry, key: string): readonly TextEdit[] | undefined {
  const { file, entry } = over;
  const copied = linesFor(from, over, key);
  const { start } = entry.keySpan;
  if (copied === undefined || !startsLine(file.text, start)) return undefined;
  if (hasAlias(file, entry)) return undefined;
  const end = tailEnd(file.text, entryEnd(file.text, entry), copied.column);
  return [
    replacement(startOfLine(file.text, start), end, indented(copied.lines, copied.column).join(lineBreakOf(file.text))),
  ];
}

function linesFor(
  { file, map, entry }: PlacedEntry,
  beside: PlacedEntry,
  key: string,
): { readonly lines: readonly string[]; readonly column: number } | undefined {
  const { text } = file;
  const [own, column] = [keyColumn(file, map), keyColumn(beside.file, beside.map)];
  if (map.flow || beside.map.flow || own === undefined || column === undefined) return undefined;
  if (!beside.map.entries.includes(beside.entry)) return undefined;
  if (!startsLine(text, entry.keySpan.start) || hasAlias(file, entry) || !fitsPlain(key, 'block')) return undefined;
  const { start, end } = linesOfEntry(file, map, entry, [entry], own);
  const { keySpan } = entry;
  const named = text.slice(start, keySpan.start) + key + text.slice(keySpan.end, end);
  const outdent = new RegExp(`^ {0,${own}}`);
  const lines = named.split(/\r?\n/).map((line) => line.replace(outdent, '').replace(/^[ \t]+$/, ''));
  return { lines, column };
}
