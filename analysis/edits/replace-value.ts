import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlScalar } from '../workflow/yaml/tree.ts';
import { setTrailingComment } from './comment.ts';
import { endOfLine } from './file-lines.ts';
import { insertAmong } from './insert-entry.ts';
import { layoutIn, quotesOf } from './layout.ts';
import { entryEnd, isAliased, keyColumn, tailEnd, valueStart } from './node-extent.ts';
import { losesAnchor } from './node-place.ts';
import { removeEntries } from './remove-entry.ts';
import { replaceScalar } from './replace-scalar.ts';
import { insertion, overlap, replacement, type TextEdit } from './text-edit.ts';
import { blockValue, endsInScript, flowValue, indented } from './write-yaml.ts';
import { type TaggedData, tagged, type YamlData } from './yaml-data.ts';

/**
 * Gives an entry another value, in the style that stands there: a map in block style is changed key by key, a scalar keeps
 * its quotes, a flow collection stays one unless it is empty. The comment behind the key stays; an anchor stays too, an
 * alias is replaced here and not where it leads. Undefined when the text is written in a way that no edit here understands,
 * or when an anchor would go that is used elsewhere.
 */
export function replaceValue(
  file: ActionsFile,
  map: YamlMap,
  entry: YamlEntry,
  data: YamlData,
): readonly TextEdit[] | undefined {
  const value = tagged(data);
  const old = isAliased(entry, entry.valueSpan) ? undefined : entry.value;
  if (old?.kind === 'map' && !old.flow && value.kind === 'map' && value.entries.some(({ key }) => entryOf(old, key))) {
    return mergeInto(file, old, value);
  }
  const head = valueStart(file.text, entry);
  if (head === undefined) return undefined;
  const kept = file.text.slice(entry.keySpan.end, head).includes('&') ? entry.value : undefined;
  if (losesAnchor(file, [{ start: head, end: entryEnd(file.text, entry) }], kept)) return undefined;
  if (old?.kind === 'scalar') {
    const edits = replaceInPlace(file, map, old, value);
    if (edits !== undefined) return edits;
  }
  const staysFlow = old !== undefined && old.kind !== 'scalar' && old.flow && !isEmptyNode(old) && isFilled(value);
  return map.flow || staysFlow ? replaceInFlow(file, entry, data) : replaceInBlock(file, map, entry, data);
}

/** A scalar by a scalar that fits on its line, or in its block; undefined for anything else. */
function replaceInPlace(
  file: ActionsFile,
  map: YamlMap,
  old: YamlScalar,
  value: TaggedData,
): readonly TextEdit[] | undefined {
  const isBlock = old.style === 'literal' || old.style === 'folded';
  if (value.kind === 'string' && (old.style !== 'empty' || map.flow) && (isBlock || !value.text.includes('\n'))) {
    return replaceScalar(file, old, value.text);
  }
  if (value.kind !== 'plain' || isBlock || old.style === 'empty') return undefined;
  const comment = value.comment === undefined ? [] : setTrailingComment(file, old.span.end, value.comment);
  return comment && [replacement(old.span.start, old.span.end, value.text), ...comment];
}

function isFilled(value: TaggedData): boolean {
  return (value.kind === 'map' && value.entries.length > 0) || (value.kind === 'list' && value.items.length > 0);
}

function isEmptyNode(node: YamlMap | YamlList): boolean {
  return (node.kind === 'map' ? node.entries : node.items).length === 0;
}

function replaceInFlow(file: ActionsFile, entry: YamlEntry, data: YamlData): readonly TextEdit[] {
  const { start, end } = entry.valueSpan;
  const text = flowValue(data, quotesOf(file));
  return [replacement(start, end, start === end ? ` ${text}` : text)];
}

function replaceInBlock(
  file: ActionsFile,
  map: YamlMap,
  entry: YamlEntry,
  data: YamlData,
): readonly TextEdit[] | undefined {
  const { text } = file;
  const column = keyColumn(file, map);
  const head = valueStart(text, entry);
  if (column === undefined || head === undefined) return undefined;
  const value = blockValue(data, layoutIn(file, map));
  const lineBreak = lineBreakOf(text);
  const lines = indented(value.lines, column)
    .map((line) => lineBreak + line)
    .join('');
  const inline = value.inline === '' ? '' : ` ${value.inline}`;
  const headEnd = endOfLine(text, head);
  const end = entryEnd(text, entry);
  // A comment of the old value would become part of a script.
  const below = endsInScript(data) ? tailEnd(text, end, column) : endOfLine(text, end);
  if (entry.valueSpan.start > headEnd) {
    // The old value stands on the lines below; what follows the key on its line is a comment.
    const body = replacement(headEnd, below, lines);
    return inline === '' ? [body] : [insertion(head, inline), body];
  }
  const body = lines === '' ? [] : [replacement(endOfLine(text, end), below, lines)];
  // No blanks stay behind a colon that ends its line.
  const rest = text.slice(end, endOfLine(text, end));
  const last = inline === '' && rest.trim() === '' ? end + rest.length : end;
  return [replacement(head, last, inline), ...body];
}

/** Changes a block map key by key, so that what both have keeps its comments and its place. */
function mergeInto(
  file: ActionsFile,
  map: YamlMap,
  data: Extract<TaggedData, { kind: 'map' }>,
): readonly TextEdit[] | undefined {
  const keys = data.entries.map((entry) => entry.key);
  const kept = map.entries.filter((entry) => keys.includes(entry.key));
  const gone = map.entries.filter((entry) => !keys.includes(entry.key));
  const removal = removeEntries(file, map, gone);
  if (removal === undefined) return undefined;
  const edits = [...removal];
  for (const entry of data.entries) {
    const old = kept.find((one) => one.key === entry.key);
    const change =
      old === undefined ? insertAmong(file, map, kept, entry, keys) : changeOf(file, map, old, entry.value);
    if (change === undefined) return undefined;
    edits.push(...change);
  }
  return overlap(edits) ? undefined : edits;
}

function changeOf(file: ActionsFile, map: YamlMap, entry: YamlEntry, data: YamlData): readonly TextEdit[] | undefined {
  return isSame(entry, data) ? [] : replaceValue(file, map, entry, data);
}

function isSame(entry: YamlEntry, data: YamlData): boolean {
  const value = tagged(data);
  if (entry.value.kind !== 'scalar') return false;
  return (
    (value.kind === 'string' || (value.kind === 'plain' && value.comment === undefined)) &&
    entry.value.value === value.text
  );
}
