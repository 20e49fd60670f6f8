import { existsSync } from 'node:fs';
import { inRoot } from '../scripts/root.ts';

/** Real workflows and cases, which lie beside the project where it is developed; undefined where they are not. */
export function sharedData(name: 'cases' | 'corpus'): string | undefined {
  const folder = inRoot('..', 'shared', name);
  return existsSync(folder) ? folder : undefined;
}
