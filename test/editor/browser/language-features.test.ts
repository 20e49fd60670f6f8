import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWorkbench } from './use-workbench.ts';

const RELEASE = '.github/workflows/release.yml';

/** In the sample: the line and column of the password that is passed to TestPyPI. */
const PASSWORD = [37, 14] as const;

for (const host of ['desktop', 'web'] as const) {
  describe(`language features, ${host} host`, () => {
    const workbench = useWorkbench(host);

    it('tell under the pointer what a step publishes', async () => {
      const { open, seeSquiggle, page, screenshot } = workbench();
      await open(RELEASE);
      await seeSquiggle('warning');
      await page
        .locator('.view-line', { hasText: 'pypa/gh-action-pypi-publish' })
        .first()
        .locator('span span')
        .last()
        .hover();
      const card = page.locator('.monaco-hover-content', { hasText: 'Publishes sample-parcel to TestPyPI' });
      await card.waitFor();
      assert.match(await card.innerText(), /Credential: the secret TEST_PYPI_TOKEN/);
      await screenshot(`${host}-hover`);
      await page.mouse.move(0, 0);
      await card.waitFor({ state: 'hidden' });
    });

    it('move a publication by the link above it', async () => {
      const { open, text, textAfter, undo, page, screenshot } = workbench();
      await open(RELEASE);
      const before = await text();
      await page.locator('.codelens-decoration a', { hasText: 'Use trusted publishing' }).first().click();
      const after = await textAfter(before);
      assert.match(after, /testpypi:\n(?: {4}.*\n)* {4}permissions:\n {6}id-token: write\n/);
      assert.doesNotMatch(after, /TEST_PYPI_TOKEN/);
      await page.locator('.codelens-decoration', { hasText: 'Publishes to TestPyPI by trusted publishing' }).waitFor();
      await screenshot(`${host}-moved`);
      await undo();
      assert.equal(await text(), before);
    });

    it('ignore a finding by a comment', async () => {
      const { open, goTo, actions, choose, text, textAfter, undo } = workbench();
      await open(RELEASE);
      const before = await text();
      await goTo(...PASSWORD);
      const title = 'Ignore stored-credential on this line';
      assert.ok((await actions()).includes(title));
      await choose(title);
      const comment = '          # trusted-publishing: ignore[stored-credential]\n';
      assert.equal(
        await textAfter(before),
        before.replace(/^ {10}password: .*TEST_PYPI/m, (line) => comment + line),
      );
      await undo();
      assert.equal(await text(), before);
    });

    it('tell of files that nobody opened, and nothing of text that was thrown away', async () => {
      const { open, goTo, command, page, screenshot } = workbench();
      await open(RELEASE);
      await page.locator('.explorer-folders-view .label-name', { hasText: 'half-migrated.yml' }).waitFor();
      await page.locator('.explorer-folders-view [class*="monaco-decoration-itemBadge"]').nth(2).waitFor();
      await goTo(...PASSWORD);
      const squiggles = page.locator('.monaco-editor .squiggly-warning');
      const before = await squiggles.count();
      // Without its first letters the input is none that takes a credential.
      for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace');
      await page.waitForFunction(
        (number) => document.querySelectorAll('.monaco-editor .squiggly-warning').length < number,
        before,
      );
      await screenshot(`${host}-edited`);
      await command('View: Revert and Close Editor');
      await open(RELEASE);
      await page.waitForFunction(
        (number) => document.querySelectorAll('.monaco-editor .squiggly-warning').length === number,
        before,
      );
    });

    it('come back after the server is restarted', async () => {
      const { open, seeSquiggle, command, page } = workbench();
      await open(RELEASE);
      await seeSquiggle('warning');
      await command('Trusted Publishing: Restart Language Server');
      await page.locator('.codelens-decoration a', { hasText: 'Use trusted publishing' }).first().waitFor();
      await seeSquiggle('warning');
    });
  });
}
