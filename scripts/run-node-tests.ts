import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './root.ts';
import { runShown } from './run-command.ts';
import type { Tally } from './tally.ts';

/**
 * Runs test files with `node --test`, all in one process.
 * @param pattern which files, relative to the project
 * @param except which of them not
 */
export async function runNodeTests(pattern: string, except: readonly string[] = []): Promise<Tally> {
  const files = globSync(pattern, { cwd: root, exclude: [...except] }).sort();
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-tally-'));
  const tallyFile = join(home, 'tally.json');
  const reporters = [
    ['--test-reporter=dot', '--test-reporter-destination=stdout'],
    [`--test-reporter=${pathToFileURL(inRoot('test', 'tally.ts'))}`, `--test-reporter-destination=${tallyFile}`],
  ];
  const args = ['--disable-warning=ExperimentalWarning', '--test', '--test-isolation=none', ...reporters.flat()];
  try {
    const { status } = await runShown(process.execPath, [...args, ...files]);
    const tally = JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally;
    // A file that cannot be loaded fails the run without failing a test.
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
