import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWorkbench } from './use-workbench.ts';

const RECORD = '.github/trusted-publishing.yml';
const UPLOAD = '.github/actions/upload/action.yml';

for (const host of ['desktop', 'web'] as const) {
  describe(`the record of publishers, ${host} host`, () => {
    const workbench = useWorkbench(host, 'across-files');

    it('offers what may stand there while it is typed', async () => {
      const { open, page, text, seeSquiggle, seeNoSquiggle, command, screenshot } = workbench();
      const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
      /** Types, asks for what may stand there, and takes one of it. */
      const complete = async (typed: string, label: string): Promise<readonly string[]> => {
        await page.keyboard.type(typed);
        await page.keyboard.press('Control+Space');
        const row = suggestions.filter({ has: page.locator('.label-name', { hasText: label }) }).first();
        await row.waitFor();
        const offered = await suggestions.locator('.label-name').allInnerTexts();
        await row.click();
        await suggestions.first().waitFor({ state: 'hidden' });
        // The editor offers snippets in every YAML file.
        return offered.filter((each) => !each.startsWith('trusted-publishing-'));
      };
      await open(RECORD);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('  - ');
      const keys = await complete('', 'registry');
      for (const key of ['package', 'registry', 'repository', 'workflow']) assert.ok(keys.includes(key), key);
      const registries = await complete(': ', 'TestPyPI'.toLowerCase());
      assert.ok(registries.includes('rubygems') && registries.includes('crates.io'), registries.join());
      await page.keyboard.press('Enter');
      const workflows = await complete('  workflow: ', 'release.yml');
      assert.deepEqual([...workflows].sort(), ['crate.yml', 'nightly.yml', 'release.yml']);
      await page.keyboard.press('Enter');
      const environments = await complete('environment: ', 'testpypi');
      assert.deepEqual([...environments].sort(), ['crates.io', 'pypi', 'testpypi']);
      const added = '  - registry: testpypi\n    workflow: release.yml\n    environment: testpypi';
      assert.ok((await text()).endsWith(added), await text());
      // What does not fit is told where it stands.
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('branch: main');
      await seeSquiggle('error');
      await screenshot(`record-${host}-1-unknown-key`);
      for (let letter = 0; letter < 'branch: main'.length; letter++) await page.keyboard.press('Backspace');
      await seeNoSquiggle('error');
      await command('View: Revert and Close Editor');
    });

    it('is brought in line with the workflow by a quick fix in the file where the upload stands', async () => {
      const { open, goTo, seeSquiggle, seeNoSquiggle, actions, choose, page, text, screenshot } = workbench();
      await open(UPLOAD);
      await seeSquiggle('error');
      await goTo(17, 14);
      const offered = await actions();
      assert.deepEqual(offered.slice(0, 2), [
        'Use the environment `release` that is on record',
        'Record the new publisher of PyPI, once it is registered there',
      ]);
      await screenshot(`record-${host}-2-lightbulb`);
      await choose('Record the new publisher of PyPI');
      await seeNoSquiggle('error');
      await page.locator('.tab[data-resource-name="trusted-publishing.yml"]').click();
      await page.locator('.editor-instance .view-line', { hasText: 'registered' }).click();
      const changed = await text();
      assert.match(changed, / {4}workflow: release\.yml\n {4}environment: pypi\n {2}- registry: crates\.io/);
    });
  });
}

describe('a repository without a record', () => {
  const workbench = useWorkbench('desktop');

  it('gets one from the lightbulb at an upload', async () => {
    const { open, seeSquiggle, goTo, actions, choose, page, text, screenshot } = workbench();
    await open('.github/workflows/half-migrated.yml');
    await seeSquiggle('error');
    await goTo(16, 20);
    assert.ok((await actions()).includes('Record the publishers of this repository in trusted-publishing.yml'));
    await screenshot('record-desktop-3-none-yet');
    await choose('Record the publishers of this repository');
    await page.locator('.tab.active[data-resource-name="trusted-publishing.yml"]').waitFor();
    const line = page.locator('.editor-instance .view-line', { hasText: 'half-migrated.yml' });
    await line.click();
    assert.equal(
      await text(),
      'publishers:\n  - registry: pypi\n    package: sample-parcel\n    workflow: half-migrated.yml\n',
    );
  });
});
