#!/usr/bin/env node
// Stands in for VS Code's executable where Microsoft's downloads cannot be reached: @vscode/test-electron starts it
// with VS Code's own arguments. It runs the suite in the VS Code of the npm registry and ends with its exit code.
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../scripts/editor/find-browser.ts';
import { startEditor } from '../../../scripts/editor/start-editor.ts';
import { inRoot } from '../../../scripts/root.ts';
import { HOST_VARIABLE, RESULT_VARIABLE, SUITE_VARIABLE, type SuiteResult } from './result.ts';

const TIMEOUT = 120_000;

const suite = process.argv.find((argument) => argument.startsWith('--extensionTestsPath='))?.split('=')[1];
const sample = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const resultFile = process.env[RESULT_VARIABLE];
if (suite === undefined || sample === undefined || resultFile === undefined) {
  throw new Error(`usage: ${RESULT_VARIABLE}=FILE launcher.ts FOLDER --extensionTestsPath=FILE`);
}
process.env[SUITE_VARIABLE] = suite;

const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-host-'));
const companion = join(home, 'companion.vsix');
await createVSIX({
  cwd: inRoot('test/editor/host/companion'),
  packagePath: companion,
  dependencies: false,
  allowMissingRepository: true,
  skipLicense: true,
});
const editor = await startEditor({
  home,
  sample,
  host: process.env[HOST_VARIABLE] === 'web' ? 'web' : 'desktop',
  extensions: [inRoot('dist/trusted-publishing.vsix'), companion],
});
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
const page = await browser.newPage();
await page.goto(editor.address);
const finished = await appears(resultFile);
await browser.close();
await editor.stop();
rmSync(home, { recursive: true, force: true });
if (!finished) throw new Error(`No result after ${TIMEOUT / 1000} s`);
const { failed } = JSON.parse(readFileSync(resultFile, 'utf8')) as SuiteResult;
process.exit(failed.length === 0 ? 0 : 1);

/** Whether the file is there before the time is up. */
function appears(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (there: boolean): void => {
      clearTimeout(timer);
      watcher.close();
      resolve(there);
    };
    const timer = setTimeout(() => end(false), TIMEOUT);
    const watcher = watch(dirname(file), (_event, name) => {
      if (name === basename(file) && existsSync(file)) end(true);
    });
    if (existsSync(file)) end(true);
  });
}
