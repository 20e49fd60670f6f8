import type { Registry } from '../registries/types.ts';
import type { Difference } from './compare.ts';

/** What a registry answers to a difference, in its own words where they are known. */
export function refusalText({ name, refusals }: Registry, { field, expected, actual }: Difference): string {
  const own = field === 'environment' && actual === undefined ? refusals?.noEnvironment : undefined;
  const text = own ?? refusals?.[field];
  if (text === undefined) return `${name} refuses it, and does not say why`;
  return text.replaceAll('{actual}', actual ?? '').replaceAll('{expected}', expected ?? '');
}
