import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The root of the repository that a folder belongs to: the nearest folder at or above it that holds `.github`, or `.git`;
 * undefined when there is none. A folder within `.github` belongs to the one that holds that. `folder` is absolute.
 */
export function findRoot(folder: string): string | undefined {
  for (let each = folder; ; each = dirname(each)) {
    if (basename(each) === '.github') return dirname(each);
    if (existsSync(join(each, '.github')) || existsSync(join(each, '.git'))) return each;
    if (dirname(each) === each) return undefined;
  }
}
