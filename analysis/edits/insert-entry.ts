import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { entryOf, type YamlEntry, type YamlMap, type YamlScalar } from '../workflow/yaml/tree.ts';
import { startOfLine, startsLine } from './file-lines.ts';
import { fillBraces, fillEmpty } from './fill-empty.ts';
import { insertElement } from './flow-elements.ts';
import { indexBefore } from './key-order.ts';
import { layoutIn, quotesOf } from './layout.ts';
import {
  attachedStart,
  blankBelow,
  entryEnd,
  keyColumn,
  standsBehindDash,
  tailEnd,
  takesBlankLines,
} from './node-extent.ts';
import { insertion, type TextEdit } from './text-edit.ts';
import { entryLines, flowEntry, indented } from './write-yaml.ts';
import type { NewEntry } from './yaml-data.ts';

/**
 * Puts a key into a map, at its place in `order` (see `indexBefore`): behind the comment that trails the entry before it,
 * before the comment lines that stand above the next one, and set off by a blank line where the map's sections are.
 * `target` may be the empty value of a key (`with:`). Undefined when the key is there already, or the map is written in a
 * way that no edit here understands (`? key`, `[key: value]`).
 */
export function insertEntry(
  file: ActionsFile,
  target: YamlMap | YamlScalar,
  entry: NewEntry,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  if (target.kind === 'scalar') return target.style === 'empty' ? fillEmpty(file, target, entry) : undefined;
  if (entryOf(target, entry.key) !== undefined) return undefined;
  if (target.entries.length === 0) return fillBraces(file, target, entry);
  return insertAmong(file, target, target.entries, entry, order);
}

/** As `insertEntry`, with the place sought among some of the map's entries only: those that will stay. At least one. */
export function insertAmong(
  file: ActionsFile,
  map: YamlMap,
  present: readonly YamlEntry[],
  entry: NewEntry,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  const index = indexBefore(present, entry.key, order);
  if (map.flow) {
    const spans = present.map((one) => ({ start: one.keySpan.start, end: entryEnd(file.text, one) }));
    return insertElement(file, map, spans, index + 1, flowEntry(entry, quotesOf(file)));
  }
  const column = keyColumn(file, map);
  if (column === undefined) return undefined;
  const lines = entryLines(entry, layoutIn(file, map));
  const before = present[index];
  return before === undefined
    ? insertFirst(file, map, present, lines, column)
    : insertBehind(file, map, present, index, lines, column);
}

/** Puts lines behind one of the map's entries; they start at the column of its keys. */
export function insertBehind(
  file: ActionsFile,
  map: YamlMap,
  present: readonly YamlEntry[],
  index: number,
  lines: readonly string[],
  column: number,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(file.text);
  const above = present[index];
  const parts =
    above !== undefined && !takesBlankLines(file.text, above) && isSetOff(file, map, present, index, column);
  const gap = parts ? lineBreak : '';
  const at = tailOf(file, present, index, column);
  return [insertion(at, `${lineBreak}${gap}${indented(lines, column).join(lineBreak)}`)];
}

function insertFirst(
  file: ActionsFile,
  map: YamlMap,
  present: readonly YamlEntry[],
  lines: readonly string[],
  column: number,
): readonly TextEdit[] | undefined {
  const next = present[0];
  if (next === undefined) return undefined;
  const { text } = file;
  const lineBreak = lineBreakOf(text);
  const at = next.keySpan.start;
  if (!startsLine(text, at)) {
    // Behind a dash. An anchor there would pass to the new key.
    if (!standsBehindDash(text, at)) return undefined;
    return [
      insertion(
        at,
        `${[lines[0], ...indented(lines.slice(1), column)].join(lineBreak)}${lineBreak}${' '.repeat(column)}`,
      ),
    ];
  }
  const gap = holdsSections(file, map) && present.length > 1 && blankBelow(text, tailOf(file, present, 0, column));
  const lineStart = startOfLine(text, at);
  // The comment at the head of a file is about the file.
  const above = map === file.root ? lineStart : attachedStart(text, lineStart, column);
  return [insertion(above, `${indented(lines, column).join(lineBreak)}${lineBreak}${gap ? lineBreak : ''}`)];
}

/**
 * True when a blank line goes before what is put behind an entry: among the sections of a workflow and its jobs, when one
 * stands below the entry; else when one stands above it. (Each answer stays the same with the new entry in place.)
 */
function isSetOff(
  file: ActionsFile,
  map: YamlMap,
  present: readonly YamlEntry[],
  index: number,
  column: number,
): boolean {
  const blankBehind = (one: number) => blankBelow(file.text, tailOf(file, present, one, column));
  if (!holdsSections(file, map)) return index > 0 && blankBehind(index - 1);
  if (index < present.length - 1) return blankBehind(index);
  return index > 0 ? blankBehind(index - 1) : map !== file.root;
}

function holdsSections(file: ActionsFile, map: YamlMap): boolean {
  return map === file.root || entryOf(file.root, 'jobs')?.value === map;
}

function tailOf(file: ActionsFile, present: readonly YamlEntry[], index: number, column: number): number {
  const entry = present[index];
  return entry === undefined ? 0 : tailEnd(file.text, entryEnd(file.text, entry), column);
}
