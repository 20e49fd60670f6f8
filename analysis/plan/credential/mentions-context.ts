import { literalPattern } from '../../text/literal-pattern.ts';
import type { YamlNode } from '../../workflow/yaml/tree.ts';

/** Whether an expression under a node reads `CONTEXT.NAME`, or the whole context. */
export function mentionsContext(node: YamlNode | undefined, context: string, name: string): boolean {
  if (node === undefined) return false;
  const escaped = literalPattern(name);
  const member = new RegExp(`\\b${context}(?:\\.${escaped}(?![\\w-])|\\[\\s*'${escaped}'|\\.\\*|\\[(?!\\s*'))`, 'i');
  const whole = new RegExp(`\\(\\s*${context}\\s*\\)`, 'i');
  const mentions = (each: YamlNode): boolean => {
    switch (each.kind) {
      case 'scalar':
        return member.test(each.value) || whole.test(each.value);
      case 'list':
        return each.items.some((item) => mentions(item.value));
      case 'map':
        return each.entries.some((entry) => mentions(entry.value));
    }
  };
  return mentions(node);
}
