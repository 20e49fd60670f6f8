import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';
import { endOfLine, startOfLine } from './file-lines.ts';
import { attachedStart, entryEnd, isAliased, scriptAtEnd, tailEnd, takesBlankLines } from './node-extent.ts';
import type { DoomedLines } from './remove-lines.ts';

/**
 * The lines that go with an entry of a block map whose keys stand at `column`: its own and the comment lines directly
 * above; below a script that stays also the comments that it would take in. `removed` are all entries that go.
 */
export function linesOfEntry(
  file: ActionsFile,
  map: YamlMap,
  entry: YamlEntry,
  removed: readonly YamlEntry[],
  column: number,
): DoomedLines {
  const { text } = file;
  const line = startOfLine(text, entry.keySpan.start);
  // The comment at the head of a file is about the file.
  const isHead = map === file.root && entry === map.entries[0];
  const start = isHead ? line : aboutEntry(text, attachedStart(text, line, column), line);
  const end = entryEnd(text, entry);
  const kept = keptAbove(map, entry, removed);
  if (kept === undefined) return { start, end: endOfLine(text, end), withBlanks: entry === map.entries[0] };
  const below = endsInScript(kept) ? tailEnd(text, end, column) : endOfLine(text, end);
  return { start, end: below, withBlanks: takesBlankLines(text, kept) };
}

/** Behind the last of the comment lines in a range that is an entry put out of use (`# dry-run: true`): that is about itself. */
function aboutEntry(text: string, start: number, end: number): number {
  const unused = [...text.slice(start, end).matchAll(/^[ \t]*#[ \t]?[a-z][\w-]*:[ \t]+[\w./'"-]+[ \t]*\r?\n/gm)].at(-1);
  return unused === undefined ? start : start + unused.index + unused[0].length;
}

/** True when the lines above an entry, once the removed ones are gone, are a script: a deeper comment would join it. */
export function standsBelowScript(map: YamlMap, entry: YamlEntry, removed: readonly YamlEntry[]): boolean {
  const above = keptAbove(map, entry, removed);
  return above !== undefined && endsInScript(above);
}

function keptAbove(map: YamlMap, entry: YamlEntry, removed: readonly YamlEntry[]): YamlEntry | undefined {
  return map.entries.findLast((one) => one.keySpan.start < entry.keySpan.start && !removed.includes(one));
}

function endsInScript(entry: YamlEntry): boolean {
  return !isAliased(entry, entry.valueSpan) && scriptAtEnd(entry.value) !== undefined;
}
