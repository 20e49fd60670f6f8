import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../editor/find-browser.ts';
import { startEditor } from '../editor/start-editor.ts';
import { inRoot } from '../root.ts';

const FOLDER = 'docs/images';
const WIDTH = 860;
const HEIGHT = 500;

/**
 * Takes the pictures of the README anew, in a real VS Code with the packaged extension on the sample repository. They are
 * looked at by a person before they are kept; nothing checks them.
 */
export async function takePictures(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-pictures-'));
  const editor = await startEditor({
    home,
    host: 'desktop',
    sample: inRoot('test/editor/sample'),
    extensions: [inRoot('dist/trusted-publishing.vsix')],
    settings: {
      'workbench.activityBar.location': 'hidden',
      'workbench.layoutControl.enabled': false,
      'window.commandCenter': false,
      'breadcrumbs.enabled': false,
      'editor.fontSize': 13,
      'editor.stickyScroll.enabled': false,
      'workbench.statusBar.visible': false,
      'editor.cursorSurroundingLines': 10,
      'editor.hover.above': false,
      'scm.diffDecorations': 'none',
      'workbench.sideBar.location': 'right',
    },
  });
  // The page names the repository by its remote.
  mkdirSync(join(editor.folder, '.git'));
  writeFileSync(
    join(editor.folder, '.git', 'config'),
    '[remote "origin"]\n\turl = https://github.com/octo-org/sample-parcel.git\n',
  );
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
    await page.goto(editor.address);
    await page.locator('.monaco-workbench').waitFor();
    mkdirSync(inRoot(FOLDER), { recursive: true });
    await page.keyboard.press('Control+b');
    await open(page, 'release.yml:51:12');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached' });
    await page.locator('.codelens-decoration a').last().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.locator('.monaco-hover .hover-row', { hasText: 'More about' }).waitFor();
    await keep(page, 'problem');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await fix.waitFor();
    await fix.click();
    await page.locator('.view-line', { hasText: 'id-token' }).first().waitFor();
    await page
      .locator('.codelens-decoration', { hasText: 'to PyPI with a stored token' })
      .waitFor({ state: 'detached' });
    await page.locator('.codelens-decoration', { hasText: 'to PyPI' }).waitFor();
    await keep(page, 'fixed');
    await command(page, 'File: Revert File');
    await command(page, 'Trusted Publishing: Configure Trusted Publisher');
    const wizard = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const registration = wizard.locator('summary', { hasText: 'Registration' });
    await registration.waitFor();
    await page.setViewportSize({ width: WIDTH, height: HEIGHT + 140 });
    await registration.evaluate((summary) => summary.parentElement?.setAttribute('open', ''));
    await registration.evaluate((summary) => summary.scrollIntoView({ block: 'start' }));
    await keep(page, 'configure');
  } finally {
    await browser.close();
    await editor.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs a command by its title in the command palette. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Opens `name:line:column` by the quick input. */
async function open(page: Page, place: string): Promise<void> {
  const [name = ''] = place.split(':');
  const input = page.locator('.quick-input-widget input');
  await page.keyboard.press('Control+p');
  await input.fill(place);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await input.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: inRoot(FOLDER, `${name}.png`) });
  console.log(`took     ${FOLDER}/${name}.png`);
}
