/**
 * What an edit writes: a string (quoted only where YAML asks for it), a text to be written as it is (`false`, `10`) with an
 * optional trailing comment, a list, or a map. A map with the key `plain` cannot be written: it is taken for the latter.
 */
export type YamlData = string | PlainText | readonly YamlData[] | YamlDataMap;

/** Written as it stands, without quotes; on one line. */
export interface PlainText {
  readonly plain: string;
  /** Without its `# `; left out inside flow brackets, where a comment would swallow what follows. */
  readonly comment?: string;
}

export interface YamlDataMap {
  readonly [key: string]: YamlData;
}

/** A key and what stands under it. */
export interface NewEntry {
  readonly key: string;
  readonly value: YamlData;
}

/** The kinds of data, told apart. */
export type TaggedData =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string; readonly comment: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly YamlData[] }
  | { readonly kind: 'map'; readonly entries: readonly NewEntry[] };

/** Says which kind of data it is. */
export function tagged(data: YamlData): TaggedData {
  if (typeof data === 'string') return { kind: 'string', text: data };
  if (isList(data)) return { kind: 'list', items: data };
  if (isPlainText(data)) return { kind: 'plain', text: data.plain, comment: data.comment };
  return { kind: 'map', entries: Object.entries(data).map(([key, value]) => ({ key, value })) };
}

// Array.isArray does not narrow a union with a readonly array.
function isList(data: YamlData): data is readonly YamlData[] {
  return Array.isArray(data);
}

function isPlainText(data: PlainText | YamlDataMap): data is PlainText {
  return typeof data['plain'] === 'string';
}
