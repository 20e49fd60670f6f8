import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { inRoot } from '../../../scripts/root.ts';

/** The values that the page shows in the group of a plan. */
export function valuesIn(page: FrameLocator, title: string): Promise<readonly string[]> {
  return page.locator('#section-registration .group', { hasText: title }).locator('dd .value code').allInnerTexts();
}

/** Opens a section of the page when it is closed. */
export async function openSection(page: FrameLocator, section: string): Promise<void> {
  const details = page.locator(`#section-${section}`);
  await details.waitFor();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

/** Resolves with the text of a file as soon as it is there and fits; the editor saves when it likes. */
export function savedText(folder: string, path: string, fits: RegExp): Promise<string> {
  const file = join(folder, path);
  return fitting(() => (existsSync(file) ? readFileSync(file, 'utf8') : ''), fits);
}

/** Asks again and again until the answer fits, and resolves with it. */
export async function fitting(ask: () => string | Promise<string>, fits: RegExp): Promise<string> {
  const end = Date.now() + 60_000;
  let text = await ask();
  while (!fits.test(text)) {
    if (Date.now() > end) throw new Error(`What was waited for (${fits}) did not come:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    text = await ask();
  }
  return text;
}

/** Runs the command line as it is built, in a folder. */
export function commandLine(
  folder: string,
  ...given: readonly string[]
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('dist/cli.js'), ...given], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, text: `${stdout}${stderr}` };
}
