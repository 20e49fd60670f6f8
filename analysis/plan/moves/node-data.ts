import type { YamlData } from '../../edits/index.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import type { YamlEntry, YamlNode } from '../../workflow/yaml/tree.ts';

/** What an entry holds, to be written again in another place: on one line as it stands, else by its values. */
export function entryData({ text }: ActionsFile, { value, valueSpan }: YamlEntry): YamlData {
  const written = text.slice(valueSpan.start, valueSpan.end);
  // A block map of one line would stand beside its key.
  const onOneLine = value.kind === 'scalar' || value.flow;
  return onOneLine && written !== '' && !/[\r\n]/.test(written) ? { plain: written } : nodeData(value);
}

function nodeData(node: YamlNode): YamlData {
  switch (node.kind) {
    case 'scalar':
      return node.style === 'plain' ? { plain: node.value } : node.value;
    case 'list':
      return node.items.map((item) => nodeData(item.value));
    case 'map':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, nodeData(entry.value)]));
  }
}

/** True when the pattern fits the value of a scalar somewhere under the node. */
export function hasText(node: YamlNode, pattern: RegExp): boolean {
  switch (node.kind) {
    case 'scalar':
      return pattern.test(node.value);
    case 'list':
      return node.items.some((item) => hasText(item.value, pattern));
    case 'map':
      return node.entries.some((entry) => hasText(entry.value, pattern));
  }
}
