import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlList, YamlMap } from '../workflow/yaml/tree.ts';
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
  const edits = withValue(file, map, entry, data);
  const head = valueStart(file.text, entry) ?? entry.keySpan.end;
  const kept = file.text.slice(entry.keySpan.end, head).includes('&') ? entry.value : undefined;
  if (edits === undefined || overlap(edits)) return undefined;
  return losesAnchor(
    file,
    edits.map((edit) => edit.span),
    kept,
  )
    ? undefined
    : edits;
}

function withValue(file: ActionsFile, map: YamlMap, entry: YamlEntry, data: YamlData): readonly TextEdit[] | undefined {
  const value = tagged(data);
  const aliased = isAliased(entry, entry.valueSpan);
  const old = entry.value;
  if (!aliased && old.kind === 'scalar') {
    if (value.kind === 'string' && (old.style !== 'empty' || map.flow) && staysOnLine(value.text, old.style)) {
      return hasColon(file, entry) ? replaceScalar(file, old, value.text) : undefined;
    }
    if (value.kind === 'plain' && old.style !== 'literal' && old.style !== 'folded' && old.style !== 'empty') {
      const comment = value.comment === undefined ? [] : setTrailingComment(file, old.span.end, value.comment);
      return comment && [replacement(old.span.start, old.span.end, value.text), ...comment];
    }
  }
  const staysFlow = !aliased && old.kind !== 'scalar' && old.flow && !isEmptyNode(old) && isFilled(value);
  if (map.flow || staysFlow) return replaceInFlow(file, entry, data);
  const merges = !aliased && old.kind === 'map' && !old.flow && value.kind === 'map';
  if (merges && value.entries.some((one) => old.entries.some((each) => each.key === one.key))) {
    return mergeInto(file, old, value);
  }
  return replaceInBlock(file, map, entry, data);
}

function staysOnLine(text: string, style: string): boolean {
  return !text.includes('\n') || style === 'literal' || style === 'folded';
}

function isFilled(value: TaggedData): boolean {
  return (value.kind === 'map' && value.entries.length > 0) || (value.kind === 'list' && value.items.length > 0);
}

function isEmptyNode(node: YamlMap | YamlList): boolean {
  return (node.kind === 'map' ? node.entries : node.items).length === 0;
}

function hasColon(file: ActionsFile, entry: YamlEntry): boolean {
  return valueStart(file.text, entry) !== undefined;
}

function replaceInFlow(file: ActionsFile, entry: YamlEntry, data: YamlData): readonly TextEdit[] | undefined {
  const { start, end } = entry.valueSpan;
  const text = flowValue(data, quotesOf(file));
  if (!hasColon(file, entry)) return undefined;
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
  const edits: TextEdit[] = [];
  const add = (some: readonly TextEdit[] | undefined) => some !== undefined && edits.push(...some) >= 0;
  if (!add(removeEntries(file, map, gone))) return undefined;
  for (const entry of data.entries) {
    const old = kept.find((one) => one.key === entry.key);
    const done =
      old === undefined
        ? insertAmong(file, map, kept, entry, keys)
        : add(isSame(old, entry.value) ? [] : replaceValue(file, map, old, entry.value))
          ? []
          : undefined;
    if (!add(done)) return undefined;
  }
  return edits;
}

function isSame(entry: YamlEntry, data: YamlData): boolean {
  const value = tagged(data);
  if (entry.value.kind !== 'scalar') return false;
  return (
    (value.kind === 'string' || (value.kind === 'plain' && value.comment === undefined)) &&
    entry.value.value === value.text
  );
}
