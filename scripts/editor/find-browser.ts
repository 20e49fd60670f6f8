import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runQuietly, runShown } from '../run-command.ts';

/** Where systems keep a Chromium of their own. */
const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, the system's, Playwright's, or else one installed now (Debian's package when
 * root may, Playwright's download otherwise).
 */
export async function findBrowser(): Promise<string> {
  const found = present();
  if (found !== undefined) return found;
  console.log('Installing Chromium');
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runQuietly('apt-get', ['update'], { env });
    await runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env });
  }
  if (present() === undefined) {
    const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    await runShown(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  }
  const installed = present();
  if (installed === undefined) throw new Error('No Chromium. Install one and name it in CHROMIUM_PATH.');
  return installed;
}

function present(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named === undefined ? [] : [named]), ...KNOWN, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

/** Keeps Chromium to the page: no first run, no calls home, no graphics card. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
