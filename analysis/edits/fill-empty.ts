import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlMap, YamlScalar } from '../workflow/yaml/tree.ts';
import { endOfLine, lineAt, startOfNextLine } from './file-lines.ts';
import { layoutIn, quotesOf } from './layout.ts';
import { keyColumn, tailEnd, valueStart } from './node-extent.ts';
import { placeOf } from './node-place.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';
import { endsInScript, entryLines, flowEntry, indented } from './write-yaml.ts';
import type { NewEntry } from './yaml-data.ts';

/** The first entry below a key without a value, at the indent of the comment there. */
export function fillEmpty(file: ActionsFile, empty: YamlScalar, entry: NewEntry): readonly TextEdit[] | undefined {
  const { text } = file;
  const place = placeOf(file, empty);
  const at = place?.kind === 'value' ? valueStart(text, place.entry) : undefined;
  if (place?.kind !== 'value' || at === undefined) return undefined;
  if (place.inFlow) return [insertion(at, ` { ${flowEntry(entry, quotesOf(file))} }`)];
  const column = keyColumn(file, place.map);
  if (column === undefined) return undefined;
  const layout = layoutIn(file, place.map);
  const lineBreak = lineBreakOf(text);
  const head = endOfLine(text, at);
  const next = lineAt(text, startOfNextLine(text, head));
  const childColumn = next.kind === 'comment' && next.indent > column ? next.indent : column + layout.step;
  const below = endsInScript(entry.value) ? tailEnd(text, head, column) : head;
  return [insertion(below, lineBreak + indented(entryLines(entry, layout), childColumn).join(lineBreak))];
}

/** The first entry of `{}`: below the key when the braces are a key's value in block style, else inside the braces. */
export function fillBraces(file: ActionsFile, map: YamlMap, entry: NewEntry): readonly TextEdit[] | undefined {
  const { text } = file;
  const { start, end } = map.span;
  if (!/^\{\s*\}$/.test(text.slice(start, end))) return undefined;
  const place = placeOf(file, map);
  if (place === undefined) return undefined;
  const column = place.kind === 'value' && !place.inFlow ? keyColumn(file, place.map) : undefined;
  const head = place.kind === 'value' ? valueStart(text, place.entry) : undefined;
  if (place.kind !== 'value' || column === undefined || head === undefined || text.slice(head, start).trim() !== '') {
    return [replacement(start, end, `{ ${flowEntry(entry, quotesOf(file))} }`)];
  }
  const layout = layoutIn(file, place.map);
  const lineBreak = lineBreakOf(text);
  const lines = indented(entryLines(entry, layout), column + layout.step);
  const below = endsInScript(entry.value) ? tailEnd(text, end, column) : endOfLine(text, end);
  return [replacement(head, end, ''), insertion(below, lineBreak + lines.join(lineBreak))];
}
