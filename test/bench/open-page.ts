import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/editor/find-browser.ts';
import { startEditor } from '../../scripts/editor/start-editor.ts';
import { inRoot } from '../../scripts/root.ts';
import type { Measurement } from './report.ts';
import { median, ms, percentile } from './statistics.ts';

const ROUNDS = 12;

/** So much longer (milliseconds) than an empty webview the page may take. */
const BUDGET = 300;

/** What is opened, by the keys that the companion extension binds, and what has to be seen then. */
const PAGES = {
  empty: { keys: 'Control+Alt+Shift+F1', seen: 'h1' },
  configure: { keys: 'Control+Alt+Shift+F2', seen: '#section-release' },
} as const;

type Kind = keyof typeof PAGES;

const CLOSE = 'Control+Alt+Shift+F3';

/**
 * From the key that opens "Configure Trusted Publisher" to its last section in sight, and the same for a webview with one line in
 * it, by turns in one VS Code. Both are watched in the same way, so that the difference is what the page costs.
 */
export async function measureOpenPage(): Promise<Measurement> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-bench-'));
  const companion = join(home, 'companion.vsix');
  const quiet = { dependencies: false, allowMissingRepository: true, skipLicense: true } as const;
  await createVSIX({ cwd: inRoot('test/bench/empty-page'), packagePath: companion, ...quiet });
  const editor = await startEditor({
    home: join(home, 'editor'),
    host: 'desktop',
    sample: inRoot('test/editor/sample'),
    extensions: [inRoot('dist/trusted-publishing.vsix'), companion],
  });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
    await page.goto(editor.address);
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.monaco-list-row', { hasText: 'pyproject.toml' }).dblclick();
    await page.locator('.editor-instance .monaco-editor.focused .view-line').first().waitFor();
    await whenStarted(page);
    const times: Record<Kind, number[]> = { empty: [], configure: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of ['empty', 'configure'] as const) times[kind].push(await opening(page, kind));
    }
    return result(times);
  } finally {
    await browser.close();
    await editor.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Resolves when the companion answers to its keys, which is when all extensions are there. */
async function whenStarted(page: Page): Promise<void> {
  const tab = page.locator('.tab', { hasText: 'Empty Page' });
  while (!(await tab.first().isVisible())) {
    await page.keyboard.press(PAGES.empty.keys);
    await tab
      .first()
      .waitFor({ timeout: 2_000 })
      .catch(() => {});
  }
  while (await tab.first().isVisible()) {
    await page.keyboard.press(CLOSE);
    await tab
      .last()
      .waitFor({ state: 'detached', timeout: 2_000 })
      .catch(() => {});
  }
}

async function opening(page: Page, kind: Kind): Promise<number> {
  const { keys, seen } = PAGES[kind];
  const begin = performance.now();
  await page.keyboard.press(keys);
  await page.frameLocator('iframe.webview').frameLocator('iframe').locator(seen).waitFor();
  const time = performance.now() - begin;
  await page.keyboard.press(CLOSE);
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  return time;
}

function result({ empty, configure }: Readonly<Record<Kind, readonly number[]>>): Measurement {
  // The first openings also start webviews at all, and the language server; they stand in the table by themselves.
  const [first = 0, ...later] = configure;
  const [firstEmpty = 0, ...laterEmpty] = empty;
  const more = median(later) - median(laterEmpty);
  const row = (what: string, times: readonly number[], start: number): readonly string[] => [
    what,
    String(times.length),
    ms(median(times)),
    ms(percentile(times, 0.9)),
    ms(start),
  ];
  return {
    budgets: [
      {
        what: '"Configure Trusted Publisher" beyond an empty webview, median',
        budget: `${BUDGET} ms`,
        measured: ms(more),
        met: more <= BUDGET,
      },
    ],
    tables: [
      {
        title: 'Opening "Configure Trusted Publisher"',
        note: 'In a VS Code in Chromium with the packaged extension, on the sample repository: from the key to the last section of the page in sight, and to the one line of a webview that holds nothing else, by turns. Both are watched from outside in the same way.',
        head: ['Page', 'Openings', 'Median', '90th percentile', 'First opening'],
        rows: [row('an empty webview', laterEmpty, firstEmpty), row('Configure Trusted Publisher', later, first)],
      },
    ],
  };
}
