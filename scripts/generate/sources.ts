import type { Source } from '../../analysis/registries/types.ts';
import { points } from './markdown.ts';

/** Where facts were read, as a list. */
export function sourceList(sources: readonly Source[]): string {
  return points(sources.map(({ title, url, checked }) => `[${title}](${url}), checked ${checked}`));
}
