import type { YamlData } from '../../analysis/edits/index.ts';
import type { ActionsFile } from '../../analysis/workflow/model.ts';
import {
  entryOf,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
} from '../../analysis/workflow/yaml/tree.ts';

/**
 * A tree as plain values that can be changed: what aliases share is one object here too, so that a change at an anchor
 * shows at its aliases. A list is an array, a map a Map, a scalar a box.
 */
export type Value = { text: string } | Value[] | Map<string, Value>;

/** The values of a file's tree, by node. */
export function valuesOf(file: ActionsFile): { readonly root: Value; readonly of: (node: YamlNode) => Value } {
  const made = new Map<YamlNode, Value>();
  const value = (node: YamlNode): Value => {
    const known = made.get(node);
    if (known !== undefined) return known;
    if (node.kind === 'scalar') {
      const box = { text: node.value };
      made.set(node, box);
      return box;
    }
    if (node.kind === 'list') {
      const list: Value[] = [];
      made.set(node, list);
      list.push(...node.items.map((item) => value(item.value)));
      return list;
    }
    const map = new Map<string, Value>();
    made.set(node, map);
    for (const entry of node.entries) map.set(entry.key, value(entry.value));
    return map;
  };
  return { root: value(file.root), of: value };
}

/** What data looks like as a value. */
export function valueOfData(data: YamlData): Value {
  if (typeof data === 'string') return { text: data };
  if (Array.isArray(data)) return data.map(valueOfData);
  if ('plain' in data && typeof data['plain'] === 'string') return { text: data['plain'] };
  return new Map(Object.entries(data as Record<string, YamlData>).map(([key, one]) => [key, valueOfData(one)]));
}

/** A value as text, the keys of maps in the order of the alphabet; an empty map and an empty scalar look the same to GitHub, not here. */
export function show(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(show).join(',')}]`;
  if (value instanceof Map) {
    return `{${[...value]
      .map(([key, one]) => `${JSON.stringify(key)}:${show(one)}`)
      .toSorted()
      .join(',')}}`;
  }
  return JSON.stringify(value.text);
}

/** A map's entry with the chain of entries that it stands in, innermost first. */
export interface EntrySite {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
  readonly parents: readonly { readonly map: YamlMap; readonly entry: YamlEntry }[];
}

/** All entries and lists of a file where they are written. */
export function sitesOf(file: ActionsFile): {
  readonly entries: readonly EntrySite[];
  readonly lists: readonly YamlList[];
  readonly maps: readonly YamlMap[];
} {
  const entries: EntrySite[] = [];
  const lists: YamlList[] = [];
  const maps: YamlMap[] = [];
  const seen = new Set<YamlNode>();
  const visit = (node: YamlNode, parents: EntrySite['parents']) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') {
      lists.push(node);
      for (const item of node.items) visit(item.value, []);
    } else if (node.kind === 'map') {
      maps.push(node);
      for (const entry of node.entries) {
        if (entryOf(node, entry.key) !== entry) continue;
        entries.push({ map: node, entry, parents });
        visit(entry.value, [{ map: node, entry }, ...parents]);
      }
    }
  };
  visit(file.root, []);
  return { entries, lists, maps };
}
