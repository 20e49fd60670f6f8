import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { useWorkbench } from './use-workbench.ts';

const RELEASE = '.github/workflows/release.yml';
const UPLOAD = '.github/actions/upload/action.yml';

/** The row of a file in the explorer, which tells how many problems the editor knows in it. */
function row(page: Page, name: string): Locator {
  return page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}

async function seeProblems(page: Page, name: string, some: boolean): Promise<void> {
  const badge = row(page, name).locator('[class*="monaco-decoration-itemBadge"]');
  await badge.first().waitFor({ state: some ? 'attached' : 'detached' });
}

for (const host of ['desktop', 'web'] as const) {
  describe(`an edit in a composite action, ${host} host`, () => {
    const workbench = useWorkbench(host, 'across-files');

    it('moves the diagnostics of the workflows that use it, open and closed, and back', async () => {
      const { open, goTo, seeSquiggle, seeNoSquiggle, undo, page, screenshot } = workbench();
      await open(RELEASE);
      await open(UPLOAD);
      await seeSquiggle('error');
      await seeProblems(page, 'release.yml', false);
      await seeProblems(page, 'nightly.yml', false);
      // The input gets another name than its users pass.
      await goTo(4, 8);
      await page.keyboard.type('2');
      await seeProblems(page, 'release.yml', true);
      await seeProblems(page, 'nightly.yml', true);
      await screenshot(`across-files-${host}`);
      await page.locator('.tab[data-resource-name="release.yml"]').click();
      await page.locator('.tab.active[data-resource-name="release.yml"]').waitFor();
      await page.keyboard.press('Control+End');
      await goTo(35, 11);
      await seeSquiggle('warning');
      await page.locator('.tab[data-resource-name="action.yml"]').click();
      await page.locator('.tab.active[data-resource-name="action.yml"]').waitFor();
      await goTo(4, 9);
      await undo();
      await seeProblems(page, 'release.yml', false);
      await seeProblems(page, 'nightly.yml', false);
      await page.locator('.tab[data-resource-name="release.yml"]').click();
      await seeNoSquiggle('warning');
    });
  });
}
