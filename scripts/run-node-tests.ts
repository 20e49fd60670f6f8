import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './root.ts';
import { runShown } from './run-command.ts';
import { inWords, sum, type Tally } from './tally.ts';

/**
 * Runs test files with `node --test`, all in one process.
 * @param pattern which files, relative to the project
 * @param except which of them not
 */
export function runNodeTests(pattern: string, except: readonly string[] = []): Promise<Tally> {
  return runFiles(globSync(pattern, { cwd: root, exclude: [...except] }).sort());
}

/**
 * Runs test files that drive a real editor, one after the other. One that fails is run a second time, and it is said so: on a busy
 * machine the editor may take a key or the focus at another moment than a person would see. What fails twice has failed.
 */
export async function runEditorTests(pattern: string): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const file of globSync(pattern, { cwd: root }).sort()) {
    const first = await runFiles([file]);
    if (first.failed > 0) console.log(`\n${file}: ${inWords(first)}; it is run a second time\n`);
    tallies.push(first.failed > 0 ? await runFiles([file]) : first);
  }
  return sum(tallies);
}

async function runFiles(files: readonly string[]): Promise<Tally> {
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
