import type { Layout } from './layout.ts';
import { doubleQuoted, fitsLiteral, inlineSource, keySource, type Quotes } from './scalar-source.ts';
import { type NewEntry, tagged, type YamlData } from './yaml-data.ts';

/** A value in block style: what stands behind the key or dash, and the lines below, indented from the key or dash. */
export interface BlockValue {
  /** Empty when the value begins on the next line. */
  readonly inline: string;
  readonly lines: readonly string[];
}

/** The value of a key in block style. */
export function blockValue(data: YamlData, layout: Layout): BlockValue {
  const value = tagged(data);
  switch (value.kind) {
    case 'string':
      return stringValue(value.text, layout, layout.step);
    case 'plain':
      return { inline: plainWithComment(value.text, value.comment), lines: [] };
    case 'map':
      return value.entries.length === 0
        ? { inline: '{}', lines: [] }
        : { inline: '', lines: mapLines(value.entries, layout) };
    case 'list':
      if (value.items.length === 0) return { inline: '[]', lines: [] };
      return {
        inline: '',
        lines: indented(
          value.items.flatMap((item) => itemLines(item, layout)),
          layout.listOffset,
        ),
      };
  }
}

/** The lines of an entry, its key at column 0. */
export function entryLines(entry: NewEntry, layout: Layout): readonly string[] {
  const { inline, lines } = blockValue(entry.value, layout);
  const key = keySource(entry.key, layout, 'block');
  return [inline === '' ? `${key}:` : `${key}: ${inline}`, ...lines];
}

/** The lines of a list item, its dash at column 0 and `gap` spaces behind it. */
export function itemLines(data: YamlData, layout: Layout, gap = 1): readonly string[] {
  const lines = itemContent(data, layout);
  return lines.map((line, index) =>
    index === 0 ? `-${' '.repeat(gap)}${line}` : line === '' ? '' : ' '.repeat(gap + 1) + line,
  );
}

function itemContent(data: YamlData, layout: Layout): readonly string[] {
  const value = tagged(data);
  if (value.kind === 'map' && value.entries.length > 0)
    return value.entries.flatMap((entry) => entryLines(entry, layout));
  if (value.kind === 'list' && value.items.length > 0) return value.items.flatMap((item) => itemLines(item, layout));
  if (value.kind === 'string') {
    // The dash and its gap indent a literal block enough.
    const { inline, lines } = stringValue(value.text, layout, 0);
    return [inline, ...lines];
  }
  return [blockValue(data, layout).inline];
}

/** A value in flow style, on one line. */
export function flowValue(data: YamlData, quotes: Quotes): string {
  const value = tagged(data);
  switch (value.kind) {
    case 'string':
      return inlineSource(value.text, quotes, 'flow');
    case 'plain':
      return value.text;
    case 'list':
      return `[${value.items.map((item) => flowValue(item, quotes)).join(', ')}]`;
    case 'map':
      if (value.entries.length === 0) return '{}';
      return `{ ${value.entries.map((entry) => flowEntry(entry, quotes)).join(', ')} }`;
  }
}

/** A key with its value in flow style. */
export function flowEntry(entry: NewEntry, quotes: Quotes): string {
  return `${keySource(entry.key, quotes, 'flow')}: ${flowValue(entry.value, quotes)}`;
}

/** True when the data, in block style, ends with the lines of a script: deeper lines below would be read as part of it. */
export function endsInScript(data: YamlData): boolean {
  const value = tagged(data);
  switch (value.kind) {
    case 'string':
      return value.text.includes('\n');
    case 'plain':
      return false;
    case 'list':
    case 'map': {
      const last = value.kind === 'list' ? value.items.at(-1) : value.entries.at(-1)?.value;
      return last !== undefined && endsInScript(last);
    }
  }
}

/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  const indent = ' '.repeat(columns);
  return lines.map((line) => (line === '' ? '' : indent + line));
}

function mapLines(entries: readonly NewEntry[], layout: Layout): readonly string[] {
  return indented(
    entries.flatMap((entry) => entryLines(entry, layout)),
    layout.step,
  );
}

function stringValue(text: string, layout: Layout, indent: number): BlockValue {
  if (!text.includes('\n')) return { inline: inlineSource(text, layout, 'block'), lines: [] };
  if (!fitsLiteral(text)) return { inline: doubleQuoted(text), lines: [] };
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  return { inline: ends ? '|' : '|-', lines: indented(lines, indent) };
}

function plainWithComment(text: string, comment: string | undefined): string {
  return comment === undefined ? text : `${text} # ${comment}`;
}
