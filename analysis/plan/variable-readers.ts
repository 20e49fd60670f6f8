import type { YamlEntry, YamlNode } from '../workflow/yaml/tree.ts';

/** Whether a text under a node mentions a variable (`$NAME`, `env.NAME`, `%NAME%`), the entry that sets it aside. */
export function mentionsVariable(node: YamlNode, name: string, except: YamlEntry): boolean {
  const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
  const mentions = (each: YamlNode): boolean => {
    switch (each.kind) {
      case 'scalar':
        return word.test(each.value);
      case 'list':
        return each.items.some((item) => mentions(item.value));
      case 'map':
        return each.entries.some((entry) => entry !== except && mentions(entry.value));
    }
  };
  return mentions(node);
}
