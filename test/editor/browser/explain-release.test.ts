import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { useWorkbench } from './use-workbench.ts';

const RELEASE = '.github/workflows/release.yml';

/** The inside of the page. */
function inPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

/** A box of the picture, by what a screen reader says of it. */
function box(page: Page, words: string | RegExp): Locator {
  return inPage(page).getByRole('link', { name: words });
}

function everyBox(page: Page): Promise<readonly (string | null)[]> {
  return inPage(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
}

/**
 * Resolves when the cursor of a file's editor stands in a line. The status bar does not tell it for certain: the page, which
 * somebody has just clicked, may have the focus again.
 */
async function seeCursor(page: Page, file: string, line: number): Promise<void> {
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page
    .locator('.monaco-editor .line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) })
    .first()
    .waitFor();
}

/** Gives the focus to the text beside the page, as a person does who types there. */
async function focusText(page: Page): Promise<void> {
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** The picture reaches over no edge of the page, and nothing else is cut off. */
async function fits(page: Page): Promise<void> {
  const cut = await inPage(page)
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((each) => `${each.tagName} ${each.textContent}`),
    );
  assert.deepEqual(cut, []);
}

for (const host of ['desktop', 'web'] as const) {
  describe(`the page that explains a release, ${host} host`, () => {
    const workbench = useWorkbench(host, 'across-files');

    it('opens from the palette on what a tag would do, in which environment, with which claims, accepted by whom', async () => {
      const { open, command, page, screenshot } = workbench();
      await open(RELEASE);
      await command('Trusted Publishing: Explain This Release');
      await box(page, 'Trigger: push on refs/tags/v1.2.3').waitFor();
      assert.deepEqual(await everyBox(page), [
        'Trigger: push on refs/tags/v1.2.3',
        'Job build of .github/workflows/release.yml: runs',
        'Job rehearse of .github/workflows/release.yml: does not run',
        'Environment: testpypi',
        'Claims of the OIDC token: workflow release.yml, OIDC token',
        'TestPyPI: sample-parcel, by uv publish',
        'This upload does not happen',
        'Job publish of .github/workflows/release.yml: runs',
        'Environment: pypi',
        'Claims of the OIDC token: workflow release.yml, OIDC token',
        'PyPI: sample-parcel, by uv publish',
        'PyPI refuses it: valid token, but no corresponding publisher (Publisher with matching claims was not found)',
        'Job crate of .github/workflows/release.yml: runs',
        'Job upload of .github/workflows/crate.yml: runs',
        'Environment: crates.io',
        'Claims of the OIDC token: workflow release.yml, called: crate.yml',
        'crates.io: sample-parcel, by cargo publish',
        'crates.io accepts it. A publisher on record fits.',
        'Job gem of .github/workflows/release.yml: runs, calls octo-org/shared-workflows/.github/workflows/gem.yml@v2',
      ]);
      await fits(page);
      await screenshot(`release-${host}-1-beside`);
    });

    it('leads from a part to its line, in whichever file that is', async () => {
      const { page } = workbench();
      await box(page, 'crates.io: sample-parcel, by cargo publish').click();
      await seeCursor(page, 'crate.yml', 18);
      await box(page, 'Trigger: push on refs/tags/v1.2.3').click();
      await seeCursor(page, 'release.yml', 5);
      await box(page, 'PyPI: sample-parcel, by uv publish').first().click();
      await seeCursor(page, 'action.yml', 17);
    });

    it('does so with the keyboard alone', async () => {
      const { page } = workbench();
      const job = box(page, 'Job publish of .github/workflows/release.yml: runs');
      await job.focus();
      // To the environment, the next part of the same upload.
      await job.press('Tab');
      await page.keyboard.press('Enter');
      await seeCursor(page, 'release.yml', 41);
    });

    it('answers for another event, and says why one starts nothing', async () => {
      const { page } = workbench();
      await inPage(page).getByLabel('Suggested').selectOption({ label: 'workflow_dispatch, refs/heads/main' });
      await box(page, 'Trigger: workflow_dispatch on refs/heads/main').waitFor();
      await box(page, 'Job rehearse of .github/workflows/release.yml: runs').waitFor();
      await box(page, 'Job publish of .github/workflows/release.yml: does not run').waitFor();
      await box(page, 'TestPyPI: It cannot be told: no publisher of TestPyPI is recorded.').waitFor();
      await inPage(page).getByLabel('Event').fill('push');
      const ref = inPage(page).getByLabel('Tag or branch');
      await ref.fill('main');
      await ref.press('Enter');
      const notice = inPage(page).getByRole('status');
      await notice.getByText('This starts nothing. The filters of the trigger keep it out: v*.').waitFor();
      assert.deepEqual(await everyBox(page), ['Trigger: push on refs/heads/main']);
      await ref.fill('v2.0.0');
      await ref.press('Enter');
      await box(page, 'crates.io accepts it. A publisher on record fits.').waitFor();
    });

    it('tells what registries would compare of a workflow that lies in another repository', async () => {
      const { page, screenshot } = workbench();
      const details = inPage(page).locator('details', { hasText: 'gem calls octo-org/shared-workflows' });
      await details.locator('summary').click();
      const row = details.getByRole('row', { name: /^RubyGems\.org/ });
      const words = "the publisher has to name gem.yml, and octo-org/shared-workflows as the workflow's repository";
      assert.equal(await row.getByRole('cell').innerText(), words);
      await row.scrollIntoViewIfNeeded();
      await fits(page);
      await screenshot(`release-${host}-2-foreign`);
      await details.getByRole('button', { name: 'Show gem' }).click();
      await seeCursor(page, 'release.yml', 57);
      await details.locator('summary').click();
    });

    it('follows what is typed, and keeps open what a person opened', async () => {
      const { page, goTo, undo, screenshot } = workbench();
      const details = inPage(page).locator('details', { hasText: 'upload to crates.io (sample-parcel): accepted' });
      await details.locator('summary').click();
      await details.getByRole('cell', { name: /crate\.yml@refs\/tags\/v2\.0\.0$/ }).waitFor();
      await box(page, 'Environment: pypi').click();
      await seeCursor(page, 'release.yml', 41);
      await focusText(page);
      await goTo(41, 22);
      for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Backspace');
      await page.keyboard.type(' release');
      await box(page, 'PyPI accepts it. A publisher on record fits.').waitFor();
      assert.equal(await details.getAttribute('open'), '');
      await screenshot(`release-${host}-3-mended`);
      const refused = box(page, /^PyPI refuses it/);
      for (let tries = 0; tries < 20 && (await refused.count()) === 0; tries++) {
        await undo();
        await page.locator('.statusbar-item', { hasText: /^Ln 41, Col/ }).waitFor();
      }
      await refused.waitFor();
    });

    it('fits wide pages too, in light and dark', async () => {
      const { page, command, screenshot } = workbench();
      await page.setViewportSize({ width: 2400, height: 1100 });
      // Trigger, jobs and verdicts side by side.
      await inPage(page).locator('svg[viewBox^="0 0 1084 "]').waitFor();
      await fits(page);
      await screenshot(`release-${host}-4-light`);
      await command('Preferences: Toggle between Light/Dark Themes');
      await page.locator('.monaco-workbench.vs-dark').waitFor();
      await inPage(page).locator('body.vscode-dark').waitFor();
      await screenshot(`release-${host}-5-dark`);
      await page.setViewportSize({ width: 1280, height: 1100 });
      await inPage(page).locator('svg[viewBox^="0 0 420 "]').waitFor();
      await screenshot(`release-${host}-6-dark-beside`);
    });
  });
}
