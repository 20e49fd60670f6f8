import { readFile } from 'node:fs/promises';
import { inRoot } from '../root.ts';
import type { Check } from './check.ts';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * The lock file holds a hash for every package, no address to fetch one from, and the programs for every platform: npm
 * leaves out those that the registry in use did not have, and `npm ci` then fails on every machine.
 */
export const lockFile: Check = {
  name: 'lock file',
  async run() {
    const { packages } = JSON.parse(await readFile(inRoot('package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, Entry>>;
    };
    const wrong = Object.entries(packages).flatMap(([path, entry]) => {
      if (path === '') return [];
      const missing = Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      );
      return [
        ...(entry.integrity === undefined ? [`${path} has no hash`] : []),
        ...(entry.resolved === undefined ? [] : [`${path} has an address`]),
        ...missing.map((name) => `${path} lacks its ${name}`),
      ];
    });
    return wrong.join('\n') || undefined;
  },
};
