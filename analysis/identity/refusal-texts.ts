import type { Registry } from '../registries/types.ts';
import type { Difference } from './compare.ts';

/** What a registry answers to a difference, in its own words where they are known. */
export function refusalText(registry: Registry, difference: Difference): string {
  const text = registry.refusals?.[difference.field];
  if (text === undefined) return `${registry.name} refuses the exchange`;
  return text.replaceAll('{actual}', difference.actual ?? '').replaceAll('{expected}', difference.expected ?? '');
}
