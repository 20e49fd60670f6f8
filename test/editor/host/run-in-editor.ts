import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import type { Host } from '../../../scripts/editor/start-editor.ts';
import { inRoot, root } from '../../../scripts/root.ts';
import { HOST_VARIABLE, RESULT_VARIABLE, type SuiteResult } from './result.ts';

/** The in-editor suite as one file, since the extension host takes neither TypeScript nor ESM. */
async function buildSuite(): Promise<string> {
  const outfile = inRoot('dist', 'test', 'in-editor.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/host/run.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Runs the suite inside an editor: for the desktop host and with `TRUSTED_PUBLISHING_EDITOR=download` in VS Code as
 * downloaded, else by the launcher in the one from the npm registry. Needs a built and packaged extension.
 */
export async function runInEditor(host: Host): Promise<SuiteResult> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-suite-'));
  const resultFile = join(home, 'result.json');
  const sample = join(home, 'sample');
  cpSync(inRoot('test/editor/sample'), sample, { recursive: true });
  const download = host === 'desktop' && process.env.TRUSTED_PUBLISHING_EDITOR === 'download';
  try {
    await runTests({
      ...(download ? {} : { vscodeExecutablePath: inRoot('test/editor/host/launcher.ts') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: await buildSuite(),
      extensionTestsEnv: { [RESULT_VARIABLE]: resultFile, [HOST_VARIABLE]: host },
      launchArgs: [sample, '--disable-extensions', `--user-data-dir=${join(home, 'user-data')}`],
    }).catch((error: unknown) => {
      // A failed test is in the result; without a result, the editor itself failed.
      if (!existsSync(resultFile)) throw error;
    });
    return JSON.parse(readFileSync(resultFile, 'utf8')) as SuiteResult;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
