import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../scripts/root.ts';
import type { ServerKind } from './server-process.ts';

const entry = inRoot('dist', 'server.js');

/** The product as VS Code talks to it. */
export const own: ServerKind = { name: 'this project', args: [entry, '--stdio'], diagnostics: 'pull' };

/** The product as an editor talks to it that cannot ask for diagnostics. */
export const ownPushing: ServerKind = { ...own, name: 'this project, unasked', diagnostics: 'push' };

/** The same with the flag that the editor starts it with, and a way to look at its memory. */
export const ownMeasured: ServerKind = {
  ...own,
  args: ['--max-semi-space-size=4', '--expose-gc', '--require', inRoot('test/bench/tell-memory.cjs'), ...own.args],
};

/** Those that look at the same files. Neither gets a token or the network. */
export const peers: readonly ServerKind[] = [
  {
    name: '@actions/languageserver',
    args: [program(import.meta.resolve('@actions/languageserver'), 'bin/actions-languageserver'), '--stdio'],
    diagnostics: 'push',
  },
  {
    name: 'yaml-language-server',
    args: [program(import.meta.resolve('yaml-language-server'), 'bin/yaml-language-server'), '--stdio'],
    diagnostics: 'push',
    // Schemas would be fetched from schemastore.org.
    settings: { yaml: { validate: true, schemaStore: { enable: false } } },
  },
];

/** A program of a package, given the address of a module in it. */
function program(module: string, path: string): string {
  let folder = dirname(fileURLToPath(module));
  while (!existsSync(join(folder, path))) {
    if (dirname(folder) === folder) throw new Error(`${module} has no ${path}`);
    folder = dirname(folder);
  }
  return join(folder, path);
}
