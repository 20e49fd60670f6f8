import type { Filter, Trigger } from './model.ts';
import { entryOf, stringsOf, valueOf, type YamlEntry, type YamlMap, type YamlScalar } from './yaml/tree.ts';

/** Reads `on:` in its three forms: a name, a list of names, a map of names to filters. */
export function readTriggers(root: YamlMap): readonly Trigger[] {
  const on = valueOf(root, 'on');
  if (on === undefined) return [];
  if (on.kind !== 'map') return stringsOf(on).map(bareTrigger);
  return on.entries.map(triggerOf);
}

function bareTrigger(scalar: YamlScalar): Trigger {
  return {
    event: scalar.value,
    eventSpan: scalar.span,
    entry: undefined,
    branches: undefined,
    branchesIgnore: undefined,
    tags: undefined,
    tagsIgnore: undefined,
    paths: undefined,
    types: undefined,
    workflows: undefined,
  };
}

function triggerOf(entry: YamlEntry): Trigger {
  const filter = (key: string): Filter | undefined => {
    const found = entryOf(entry.value, key);
    return found && { entry: found, patterns: stringsOf(found.value) };
  };
  return {
    event: entry.key,
    eventSpan: entry.keySpan,
    entry,
    branches: filter('branches'),
    branchesIgnore: filter('branches-ignore'),
    tags: filter('tags'),
    tagsIgnore: filter('tags-ignore'),
    paths: filter('paths'),
    types: filter('types'),
    workflows: filter('workflows'),
  };
}
