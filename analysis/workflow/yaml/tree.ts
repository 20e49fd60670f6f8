import type { Span } from '../../text/span.ts';
import type { ScalarText } from './scalar-text.ts';

/**
 * The YAML of a file as this program reads it: every scalar is a string (GitHub's expressions do their own conversions),
 * an alias is the node that it names, and every node knows its place.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar;

/** The tree of a text, and whether aliases show parts of it in more than one place; no root where the text has no content. */
export interface YamlTree {
  readonly root: YamlNode | undefined;
  readonly hasAliases: boolean;
}

export interface YamlMap {
  readonly kind: 'map';
  /** From the first key (flow: from the brace) to the end of the last value (flow: behind the brace). */
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  /** True when an anchor stands on this node, so that aliases may show it in other places too. */
  readonly anchored: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly anchored: boolean;
}

export interface YamlItem {
  readonly value: YamlNode;
  /** The place where the item is written: that of the value, or of the alias that names it. */
  readonly span: Span;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The scalar with its quotes or block header; empty, where the value would stand, when there is none. */
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';
  readonly value: string;
  /** The decoded value with the map of its offsets to the file; worked out on first use. */
  readonly text: ScalarText;
  readonly anchored: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  /** The place where the value is written: that of the value, or of the alias that names it. */
  readonly valueSpan: Span;
}

/** The entry with that key; of duplicate keys the last one, as GitHub's parser refuses them and most readers take the last. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  for (let index = node.entries.length - 1; index >= 0; index--) {
    if (node.entries[index]?.key === key) return node.entries[index];
  }
  return undefined;
}

/** The value under a key, or undefined. */
export function valueOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value;
}

/** The scalar under a key, or undefined when there is none or it is a map or a list. */
export function scalarOf(node: YamlNode | undefined, key: string): YamlScalar | undefined {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' ? value : undefined;
}

/** The strings of a list, or the one string of a scalar; what is not a scalar is left out. */
export function stringsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.style === 'empty' ? [] : [node];
  if (node.kind === 'list') {
    return node.items.flatMap((item) => (item.value.kind === 'scalar' ? [item.value] : []));
  }
  return [];
}
