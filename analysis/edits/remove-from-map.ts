import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { linesOfEntry } from './entry-lines.ts';
import { endOfLine, skipBlankAndComments, startOfLine, startsLine } from './file-lines.ts';
import { removeElement } from './flow-elements.ts';
import { contentEnd, entryEnd, keyColumn, linePrefix, standsBehindDash, valueStart } from './node-extent.ts';
import { placeOf } from './node-place.ts';
import { removeLines } from './remove-lines.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';

/** Takes entries out of one map and leaves what stands around it; a map that becomes empty is written as `{}`. */
export function removeFromMap(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
): readonly TextEdit[] | undefined {
  const emptied = map.entries.every((entry) => entries.includes(entry));
  if (map.flow) return emptied ? [replacement(map.span.start, map.span.end, '{}')] : removeFromFlow(file, map, entries);
  const column = keyColumn(file, map);
  if (column === undefined) return undefined;
  return emptied ? writeEmpty(file, map, entries, column) : removeFromBlock(file, map, entries, column);
}

function removeFromFlow(
  file: ActionsFile,
  map: YamlMap,
  entries: readonly YamlEntry[],
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  // Neighbours that go together count as one element.
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
  const lines = (entry: YamlEntry) => linesOfEntry(file, map, entry, entries, column);
  const keptIndex = map.entries.findIndex((entry) => !entries.includes(entry));
  const first = map.entries[0];
  const kept = map.entries[keptIndex];
  if (first === undefined || kept === undefined) return undefined;
  const start = first.keySpan.start;
  if (first === kept || startsLine(text, start)) return removeLines(text, entries.map(lines));
  if (!standsBehindDash(text, start)) return undefined;
  const later = entries.filter((entry) => entry.keySpan.start > kept.keySpan.start);
  const rest = removeLines(text, later.map(lines));
  const end = endOfLine(text, entryEnd(text, map.entries[keptIndex - 1] ?? first));
  if (text.slice(end, kept.keySpan.start).trim() === '') return [replacement(start, kept.keySpan.start, ''), ...rest];
  // Comments above the next key stay there; the dash then stands alone on its line.
  const dash = startOfLine(text, start) + linePrefix(text, start).trimEnd().length;
  return [replacement(dash, end, ''), ...rest];
}

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
  if (head === undefined || !startsLine(text, start) || skipBlankAndComments(text, head, start) < start)
    return undefined;
  const lines = entries.map((entry) => linesOfEntry(file, map, entry, entries, column));
  return [insertion(head, ' {}'), ...removeLines(text, lines)];
}
