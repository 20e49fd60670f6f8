import { contains, type Span } from '../text/span.ts';
import type { YamlEntry, YamlNode, YamlScalar } from '../workflow/yaml/tree.ts';

/** A scalar with the entry of which it is the value; no entry for an item of a list. */
export interface PlacedScalar {
  readonly scalar: YamlScalar;
  readonly key: YamlEntry | undefined;
}

/** The scalar that holds an offset (its two ends included), as it is written there; aliases are not followed. */
export function scalarAt(root: YamlNode, offset: number): PlacedScalar | undefined {
  const place: Span = { start: offset, end: offset };
  let node = root;
  let key: YamlEntry | undefined;
  while (node.kind !== 'scalar') {
    if (node.kind === 'map') {
      const entry = node.entries.find((each) => contains(each.valueSpan, place) && contains(each.value.span, place));
      if (entry === undefined) return undefined;
      key = entry;
      node = entry.value;
    } else {
      const item = node.items.find((each) => contains(each.span, place) && contains(each.value.span, place));
      if (item === undefined) return undefined;
      key = undefined;
      node = item.value;
    }
  }
  return { scalar: node, key };
}
