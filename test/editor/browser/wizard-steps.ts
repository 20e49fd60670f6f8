import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { inRoot } from '../../../scripts/root.ts';
import type { Workbench } from './workbench.ts';

/** The values that the page shows in the group of a plan. */
export function valuesIn(page: FrameLocator, title: string): Promise<readonly string[]> {
  return page.locator('#section-registration .group', { hasText: title }).locator('dd .value code').allInnerTexts();
}

/**
 * Opens the set-up page from the palette. What still happens while the workbench starts may close the palette before it takes the
 * choice in; it is opened again then, as a person would.
 */
export async function openSetUpPage({ page, command }: Workbench): Promise<void> {
  const tab = page.locator('.tab', { hasText: 'Configure Trusted Publisher' }).first();
  for (let left = 5; left >= 0; left--) {
    await command('Configure Trusted Publisher');
    const isThere = await tab.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error('The set-up page did not open');
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
