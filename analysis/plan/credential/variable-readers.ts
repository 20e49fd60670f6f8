import { literalPattern } from '../../text/literal-pattern.ts';
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from '../../workflow/yaml/tree.ts';

/**
 * Whether a text under a node mentions a variable (`$NAME`, `env.NAME`, `%NAME%`), the entry that sets it aside. What stands in a
 * step or job that sets the variable anew is about that one, but for what the new value itself is made of.
 */
export function mentionsVariable(node: YamlNode, name: string, except: YamlEntry): boolean {
  const word = new RegExp(`(?<![\\w-])${literalPattern(name)}(?![\\w-])`);
  const mentions = (each: YamlNode): boolean => {
    switch (each.kind) {
      case 'scalar':
        return word.test(each.value);
      case 'list':
        return each.items.some((item) => mentions(item.value));
      case 'map': {
        const own = ownVariable(each, name);
        if (own !== undefined && own !== except) return mentions(own.value);
        return each.entries.some((entry) => entry !== except && mentions(entry.value));
      }
    }
  };
  return mentions(node);
}

function ownVariable(map: YamlMap, name: string): YamlEntry | undefined {
  return entryOf(entryOf(map, 'env')?.value, name);
}
