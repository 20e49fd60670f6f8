import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from './editor/find-browser.ts';
import { inRoot } from './root.ts';

/** Draws icon.svg as icon.png, which the Marketplace asks for. Run it after a change of the drawing. */
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(inRoot('icon.svg'), 'utf8')}`,
);
await page.screenshot({ path: inRoot('icon.png'), omitBackground: true });
await browser.close();
