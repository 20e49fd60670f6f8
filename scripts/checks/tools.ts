import { existsSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { runQuietly } from '../run-command.ts';
import type { Check } from './check.ts';

/** The folders with a tsconfig of their own, since other globals are visible in them. */
const PROJECTS = ['.', 'analysis', 'client/wizard/page', 'client/explain/page', 'test/editor'];

const types = PROJECTS.filter((folder) => existsSync(inRoot(folder, 'tsconfig.json'))).map((folder) =>
  tool(`types of ${folder}`, 'typescript/bin/tsc', '--project', folder, '--pretty', 'false'),
);

/** Each a program with its own configuration file. */
export const tools: readonly Check[] = [
  ...types,
  tool('format and style', '@biomejs/biome/bin/biome', 'ci', '--colors=off', '--reporter=concise', '.'),
  tool('unused code', 'knip/bin/knip.js', '--no-progress'),
  generated(),
];

/** The generated files are what the sources would generate now. */
function generated(): Check {
  return {
    name: 'generated files',
    run: () => report([inRoot('scripts', 'generate.ts'), '--check']),
  };
}

function tool(name: string, program: string, ...args: readonly string[]): Check {
  return { name, run: () => report([inRoot('node_modules', program), ...args]) };
}

async function report(args: readonly string[]): Promise<string | undefined> {
  const { status, output } = await runQuietly(process.execPath, args);
  return status === 0 ? undefined : output.trim() || `ended with ${status}`;
}
