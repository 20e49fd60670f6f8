import type { YamlEntry, YamlMap } from '../workflow/yaml/tree.ts';

/**
 * The order in which keys are put into a map. Whatever order stands in the file stays; a new key goes behind the last of
 * the keys that come before it here. `steps` is last, so that what is added to a job is seen above its steps.
 * Keys: docs.github.com, workflow syntax, 2026-11.
 */
export const workflowKeyOrder: readonly string[] = [
  'name',
  'run-name',
  'on',
  'permissions',
  'env',
  'defaults',
  'concurrency',
  'jobs',
];

/** The keys of a job. */
export const jobKeyOrder: readonly string[] = [
  'name',
  'needs',
  'if',
  'uses',
  'with',
  'secrets',
  'runs-on',
  'environment',
  'permissions',
  'concurrency',
  'outputs',
  'strategy',
  'continue-on-error',
  'timeout-minutes',
  'container',
  'services',
  'snapshot',
  'env',
  'defaults',
  'steps',
];

/** The keys of a step. */
export const stepKeyOrder: readonly string[] = [
  'name',
  'id',
  'if',
  'uses',
  'run',
  'shell',
  'working-directory',
  'with',
  'env',
  'continue-on-error',
  'timeout-minutes',
];

/** Scopes stand in the order of the alphabet; so do all keys that an order does not name, behind those that it names. */
export const permissionOrder: readonly string[] = [];

/** Negative when the first key comes before the second. A total order, so that insertions can be done in any sequence. */
function compareKeys(order: readonly string[], a: string, b: string): number {
  if (a === b) return 0;
  const rankA = order.indexOf(a);
  const rankB = order.indexOf(b);
  if (rankA >= 0 && rankB >= 0) return rankA - rankB;
  if (rankA >= 0) return -1;
  if (rankB >= 0) return 1;
  return a < b ? -1 : 1;
}

/**
 * The index in the entries behind which a key is put: that of the last entry, by place in the text, whose key comes before
 * it; -1 for the first place. With a total order the text does not depend on the sequence of insertions: of two new keys
 * with the same entry before them, the later one is put behind the earlier, or the earlier one between.
 */
export function indexBefore(entries: readonly YamlEntry[], key: string, order: readonly string[]): number {
  return entries.findLastIndex((entry) => compareKeys(order, entry.key, key) < 0);
}

/** An order that puts a new key behind all the keys of a map, as for a new job. */
export function lastIn(map: YamlMap, key: string): readonly string[] {
  return [...map.entries.map((entry) => entry.key), key];
}
