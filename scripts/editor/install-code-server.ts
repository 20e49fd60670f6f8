import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.ts';
import { runOrThrow } from '../run-command.ts';

/** code-server 4.139.1 carries VS Code 1.139.1 with its Node extension host. */
const VERSION = '4.139.1';

/**
 * The real VS Code workbench from the npm registry, in `.tools/`, installed once. Its install scripts would compile
 * native modules (terminal, log files); the editor runs without them, so they are left out and no compiler is needed.
 * @returns the program to start with Node
 */
export async function installCodeServer(): Promise<string> {
  const home = inRoot('.tools', `code-server-${VERSION}`);
  const program = join(home, 'node_modules', 'code-server');
  const entry = join(program, 'out', 'node', 'entry.js');
  const done = join(home, 'installed');
  if (existsSync(done)) return entry;

  console.log(`Installing VS Code (code-server ${VERSION}) into .tools/`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runOrThrow('npm', ['install', '--no-package-lock', ...quiet, `code-server@${VERSION}`], { cwd: home });
  const workbench = join(program, 'lib', 'vscode');
  for (const folder of [workbench, join(workbench, 'extensions')]) {
    await runOrThrow('npm', ['install', '--omit=dev', '--no-package-lock', ...quiet], { cwd: folder });
  }
  writeFileSync(done, '');
  return entry;
}
