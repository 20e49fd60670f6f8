import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { linesOfEntry } from './entry-lines.ts';
import { startsLine } from './file-lines.ts';
import { insertBehind } from './insert-entry.ts';
import { keyColumn } from './node-extent.ts';
import { hasAlias } from './node-place.ts';
import { fitsPlain } from './scalar-source.ts';
import type { TextEdit } from './text-edit.ts';

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
  const { file, map, entry } = from;
  const { text } = file;
  const [column, to] = [keyColumn(file, map), keyColumn(behind.file, behind.map)];
  const index = behind.map.entries.indexOf(behind.entry);
  if (map.flow || behind.map.flow || column === undefined || to === undefined || index < 0) return undefined;
  if (!startsLine(text, entry.keySpan.start) || hasAlias(file, entry) || !fitsPlain(key, 'block')) return undefined;
  const { start, end } = linesOfEntry(file, map, entry, [entry], column);
  const { keySpan } = entry;
  const named = text.slice(start, keySpan.start) + key + text.slice(keySpan.end, end);
  const outdent = new RegExp(`^ {0,${column}}`);
  const lines = named.split(/\r?\n/).map((line) => line.replace(outdent, '').replace(/^[ \t]+$/, ''));
  return insertBehind(behind.file, behind.map, behind.map.entries, index, lines, to);
}
