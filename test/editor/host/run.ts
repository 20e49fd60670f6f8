import { renameSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { type Failure, RESULT_VARIABLE, type SuiteResult } from './result.ts';

/**
 * Runs every suite inside the extension host and leaves the result in the file that the environment names.
 * @throws when a test fails, which is what `--extensionTestsPath` looks at
 */
export async function run(): Promise<void> {
  const passed: string[] = [];
  const failed: Failure[] = [];
  // The base reporter is silent: the process that started the editor prints the result.
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./diagnostics.suite.ts');

  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => passed.push(test.fullTitle()));
    runner.on('fail', (test, error) => failed.push({ title: test.fullTitle(), stack: error.stack ?? String(error) }));
  });
  leave({ passed, failed });
  if (failed.length > 0) throw new Error(failed.map(({ title, stack }) => `${title}\n${stack}`).join('\n\n'));
}

function leave(result: SuiteResult): void {
  const file = process.env[RESULT_VARIABLE];
  if (file === undefined) return;
  // In one step, since another process waits for the file to appear.
  writeFileSync(`${file}.part`, JSON.stringify(result));
  renameSync(`${file}.part`, file);
}
