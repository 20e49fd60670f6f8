import { readYaml } from '../workflow/yaml/read-yaml.ts';
import { entryOf, type YamlNode } from '../workflow/yaml/tree.ts';
import type { ScalarContext } from './scalar-source.ts';

/**
 * What YAML reads from the source of one scalar, for checking an edit before it is handed out. `indent` is that of the key
 * above a block scalar. Undefined when it is not one scalar any more.
 */
export function decodeScalar(source: string, context: ScalarContext, indent = 0): string | undefined {
  const text = context === 'flow' ? `scalar: [${source}]\n` : `${' '.repeat(indent)}scalar: ${source}\n`;
  const reading = readYaml(text);
  if (reading.kind !== 'tree' || !reading.sound || reading.root?.kind !== 'map') return undefined;
  if (reading.root.entries.length !== 1) return undefined;
  return scalarIn(text, entryOf(reading.root, 'scalar')?.value, context);
}

function scalarIn(text: string, value: YamlNode | undefined, context: ScalarContext): string | undefined {
  if (context === 'flow' && value?.kind === 'list')
    return value.items.length === 1 ? scalarIn(text, value.items[0]?.value, 'block') : undefined;
  if (value?.kind !== 'scalar') return undefined;
  // What a new comment hides would go unseen in the value.
  const block = value.style === 'literal' || value.style === 'folded';
  return block || /^[\s\]]*$/.test(text.slice(value.span.end)) ? value.value : undefined;
}
