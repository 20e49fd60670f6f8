import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar } from '../workflow/yaml/tree.ts';
import { endOfLine, lineAt, skipBlankAndComments, startOfLine, startOfNextLine, startsLine } from './file-lines.ts';

/** True when the value is written elsewhere and an alias stands here. */
export function isAliased(
  site: { readonly value: YamlNode },
  written: { readonly start: number; readonly end: number },
): boolean {
  return site.value.span.start !== written.start || site.value.span.end !== written.end;
}

/**
 * Where the content of a node ends: behind its last character that is neither white space nor comment. (The span of a block
 * collection may take in a comment that trails its last value.) The blank lines that `|+` keeps are content.
 */
export function contentEnd(text: string, node: YamlNode): number {
  if (node.kind === 'scalar') return keepsBlankLines(text, node) ? blankLinesEnd(text, node.span.end) : node.span.end;
  if (node.flow) return node.span.end;
  const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  if (last === undefined) return node.span.end;
  const end = 'key' in last ? entryEnd(text, last) : itemEnd(text, last);
  // What could not be read is no entry and yet there: the end of the whole is then all that is certain.
  return skipBlankAndComments(text, end, node.span.end) < node.span.end ? node.span.end : end;
}

/** Where an entry ends: its value, the alias in its place, or the colon when there is no value. */
export function entryEnd(text: string, entry: YamlEntry): number {
  if (isAliased(entry, entry.valueSpan)) return entry.valueSpan.end;
  // The parser puts an empty value behind the blank that follows the colon.
  if (entry.value.kind === 'scalar' && entry.value.style === 'empty')
    return valueStart(text, entry) ?? entry.keySpan.end;
  return contentEnd(text, entry.value);
}

/** Where an item ends: its value, the alias in its place, or the dash when there is no value. */
export function itemEnd(text: string, item: YamlItem): number {
  return isAliased(item, item.span) ? item.span.end : contentEnd(text, item.value);
}

function blankLinesEnd(text: string, from: number): number {
  let end = endOfLine(text, from);
  for (let start = startOfNextLine(text, end); start < text.length; start = startOfNextLine(text, start)) {
    const line = lineAt(text, start);
    if (line.kind !== 'blank') break;
    end = line.end;
  }
  return end;
}

/**
 * The end of the last line (its break not counted) that belongs to an entry or item: that of its content with a trailing
 * comment, or of the comment lines below that are indented deeper than the keys or dashes (`column`) of its collection.
 */
export function tailEnd(text: string, end: number, column: number): number {
  let tail = endOfLine(text, end);
  for (let start = startOfNextLine(text, tail); start < text.length; start = startOfNextLine(text, start)) {
    const line = lineAt(text, start);
    if (line.kind === 'other' || (line.kind === 'comment' && line.indent <= column)) break;
    if (line.kind === 'comment') tail = line.end;
  }
  return tail;
}

/**
 * The start of the first of the comment lines that stand directly above a line at a column; the line itself without any.
 * Lines that start before `floor` are none: inside flow brackets they may belong to a text of several lines.
 */
export function attachedStart(text: string, lineStart: number, column: number, floor = 0): number {
  let start = lineStart;
  while (start > floor) {
    const above = startOfLine(text, start - 1);
    if (above >= start || above < floor) break;
    const line = lineAt(text, above);
    if (line.kind !== 'comment' || line.indent !== column) break;
    start = above;
  }
  return start;
}

/** True when the line below the one that ends at `tail` is blank, and not the last. */
export function blankBelow(text: string, tail: number): boolean {
  const next = startOfNextLine(text, tail);
  return next < text.length && lineAt(text, next).kind === 'blank';
}

/** The column of a block map's keys; undefined where they are written as `? key` or behind a tab. */
export function keyColumn(file: ActionsFile, map: YamlMap): number | undefined {
  const first = map.entries[0];
  if (first === undefined || map.entries.some((entry) => isExplicit(file.text, entry))) return undefined;
  const prefix = linePrefix(file.text, first.keySpan.start);
  return prefix.includes('\t') ? undefined : /^ *(?:- +)*/.exec(prefix)?.[0].length;
}

function isExplicit(text: string, entry: YamlEntry): boolean {
  return !startsLine(text, entry.keySpan.start) && /\?[ \t]+$/.test(linePrefix(text, entry.keySpan.start));
}

/** What stands before an offset in its line. */
export function linePrefix(text: string, offset: number): string {
  return text.slice(startOfLine(text, offset), offset);
}

/** True when only dashes stand before an offset in its line: no anchor or tag that would pass to what is put there. */
export function standsBehindDash(text: string, offset: number): boolean {
  return /^ *(?:- +)+$/.test(linePrefix(text, offset));
}

/** The offset of the next dash behind the end of an item, or the start of a list. */
export function skipToDash(text: string, from: number): number {
  return skipBlankAndComments(text, from, text.length);
}

/** The offset behind the colon of an entry and the tag and anchor of its value; undefined when there is no colon. */
export function valueStart(text: string, entry: YamlEntry): number | undefined {
  const found = /[ \t]*:(?:[ \t]+[&!][^\s,[\]{}]*)*/y;
  found.lastIndex = entry.keySpan.end;
  const match = found.exec(text);
  return match === null ? undefined : entry.keySpan.end + match[0].length;
}

/** The block scalar that ends with the last line of a node: deeper lines below would be read as part of it. */
export function scriptAtEnd(node: YamlNode): YamlScalar | undefined {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded' ? node : undefined;
  const last = node.flow ? undefined : node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  return last === undefined || isAliased(last, 'key' in last ? last.valueSpan : last.span)
    ? undefined
    : scriptAtEnd(last.value);
}

/** True when a site ends in a block scalar that counts the blank lines below as its own (`|+`). */
export function takesBlankLines(text: string, site: YamlEntry | YamlItem): boolean {
  if (isAliased(site, 'key' in site ? site.valueSpan : site.span)) return false;
  const script = scriptAtEnd(site.value);
  return script !== undefined && keepsBlankLines(text, script);
}

function keepsBlankLines(text: string, scalar: YamlScalar): boolean {
  const block = scalar.style === 'literal' || scalar.style === 'folded';
  return block && /^[|>]\d?\+/.test(text.slice(scalar.span.start, scalar.span.start + 3));
}
