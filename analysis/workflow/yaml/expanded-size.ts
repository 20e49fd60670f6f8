import type { YamlNode } from './tree.ts';

/** How many nodes a tree has, those that aliases show in several places counted in each. Each node is looked at once. */
export function expandedSize(root: YamlNode): number {
  const sizes = new Map<YamlNode, number>();
  const sizeOf = (node: YamlNode): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    // A node cannot hold itself: the reader has cut such aliases.
    let size = 1;
    for (const child of childrenOf(node)) size += sizeOf(child);
    sizes.set(node, size);
    return size;
  };
  return sizeOf(root);
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  switch (node.kind) {
    case 'map':
      return node.entries.map(({ value }) => value);
    case 'list':
      return node.items.map(({ value }) => value);
    case 'scalar':
      return [];
  }
}
