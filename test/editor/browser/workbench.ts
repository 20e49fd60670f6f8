import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../scripts/editor/find-browser.ts';
import type { Editor } from '../../../scripts/editor/start-editor.ts';
import { inRoot } from '../../../scripts/root.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** VS Code in a browser, as a person uses it. Every wait is for something to be seen; none is for time to pass. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file by its path in the folder, and puts the cursor at its start. */
  open(path: string): Promise<void>;
  /** The squiggles that are drawn now, on the lines in view; wait on the locator. */
  squiggles(severity: Severity): Locator;
  /** Resolves when at least one squiggle of that severity is drawn. */
  seeSquiggle(severity: Severity): Promise<void>;
  /** Resolves when none is drawn any more. */
  seeNoSquiggle(severity: Severity): Promise<void>;
  /** Puts the cursor at a place; both counted from 1, as the editor shows them. */
  goTo(line: number, column: number): Promise<void>;
  /** Goes to the next problem of the file (F8) and returns what the editor says there. */
  nextProblem(): Promise<string>;
  /** Opens the lightbulb's menu at the cursor and returns the titles in it. */
  actions(): Promise<string[]>;
  /** Chooses an action from the open menu by its title. */
  choose(title: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** The whole text of the open file as the editor has it, saved or not. */
  text(): Promise<string>;
  /** Resolves with the text as soon as it differs from what it was. */
  textAfter(before: string): Promise<string>;
  /** Takes one edit back. */
  undo(): Promise<void>;
  /** Keeps a picture under `test-output/screenshots/`. */
  screenshot(name: string): Promise<void>;
  /** Reloads the window and resolves when the workbench is there again. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** So long (milliseconds) something is waited for, on a machine that is busy with other things too. */
const PATIENCE = 60_000;

/** Opens the workbench in a browser of its own; `modifier` keys are those of Linux and Windows. */
export async function openWorkbench(editor: Editor): Promise<Workbench> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1100 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(editor.address).origin });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(editor.address);
  await page.locator('.monaco-workbench').waitFor();
  return drive(page, browser);
}

function drive(page: Page, browser: Browser): Workbench {
  const quickInput = page.locator('.quick-input-widget input');
  // Its submenus are action widgets too, empty ones.
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  const squiggles = (severity: Severity): Locator => page.locator(`.monaco-editor .squiggly-${severity}`);

  /** Types into the quick input and takes the first row once it holds what is looked for. */
  const ask = async (typed: string, row: string): Promise<void> => {
    const end = Date.now() + PATIENCE;
    const offered = page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
    for (let isThere = false; !isThere; ) {
      await page.keyboard.press('Control+p');
      await quickInput.fill(typed);
      // A list that is open does not take in what an extension brings later: it has to be opened again.
      isThere = await offered.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (!isThere && Date.now() > end) throw new Error(`Nothing is called ${row}`);
      if (!isThere) await page.keyboard.press('Escape');
    }
    await quickInput.press('Enter');
    // It is gone, or a command has put its own question in its place.
    await page.waitForFunction((before) => {
      const widget = document.querySelector<HTMLElement>('.quick-input-widget');
      return widget === null || widget.style.display === 'none' || widget.querySelector('input')?.value !== before;
    }, typed);
  };

  const text = async (): Promise<string> => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press('Control+u');
    return copied;
  };

  return {
    page,
    squiggles,
    text,
    async open(path) {
      await ask(path, basename(path));
      await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused .view-line').first().waitFor();
    },
    seeSquiggle: (severity) => squiggles(severity).first().waitFor({ state: 'attached' }),
    seeNoSquiggle: (severity) => squiggles(severity).first().waitFor({ state: 'detached' }),
    goTo: (line, column) => ask(`:${line}:${column}`, String(line)),
    async nextProblem() {
      await page.keyboard.press('F8');
      const message = page.locator('.marker-widget .message, .peekview-widget .message').first();
      await message.waitFor();
      return (await message.textContent()) ?? '';
    },
    async actions() {
      const end = Date.now() + PATIENCE;
      for (let isOpen = false; !isOpen; ) {
        // The focus may still be on its way back to the text, and the keys are lost then.
        await page.keyboard.press('Control+.');
        isOpen = await menu.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (!isOpen && Date.now() > end) throw new Error('No menu of actions opens');
      }
      return menu.locator('.monaco-list-row.action .title').allInnerTexts();
    },
    async choose(title) {
      await menu.locator('.monaco-list-row.action', { hasText: title }).first().click();
      await menu.waitFor({ state: 'hidden' });
    },
    command: (title) => ask(`>${title}`, title),
    async textAfter(before) {
      const end = Date.now() + PATIENCE;
      while (Date.now() < end) {
        const now = await text();
        if (now !== before) return now;
      }
      throw new Error('The text did not change');
    },
    undo: () => page.keyboard.press('Control+z'),
    async screenshot(name) {
      const folder = inRoot('test-output', 'screenshots');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${name}.png` });
    },
    async reload() {
      // By the editor's own command, which stores everything first.
      const loaded = page.waitForEvent('load');
      await ask('>Reload Window', 'Reload Window');
      await loaded;
      await page.locator('.monaco-workbench').waitFor();
    },
    close: () => browser.close(),
  };
}
