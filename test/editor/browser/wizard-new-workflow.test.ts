import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWizard } from './use-wizard.ts';
import { commandLine, fitting, openSection, openSetUpPage, savedText, valuesIn } from './wizard-steps.ts';

const WORKFLOW = '.github/workflows/publish.yml';

describe('the way from a repository without a workflow to a publisher at crates.io and one at PyPI, in a real editor', () => {
  const wizard = useWizard({ fixture: 'no-workflow', repository: 'destenson/market-data-source', isPublic: true });

  it('starts with the packages that the manifests name', async () => {
    const { workbench, page } = wizard();
    await openSetUpPage(workbench);
    await page.locator('#section-workflow').waitFor();
    assert.equal(await page.locator('details').count(), 2);
    await page.getByText('Found for crates.io: market-data-source.').waitFor();
    await page.getByText('Found for PyPI: market-data-source.').waitFor();
    await workbench.screenshot('wizard-in-editor-4-no-workflow');
  });

  it('writes a workflow from the template for both, named as the person wants', async () => {
    const { workbench, page, folder } = wizard();
    await openSection(page, 'workflow');
    await page.getByRole('button', { name: 'New Workflow from a Template…' }).click();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    assert.match((await rows.first().getAttribute('aria-label')) ?? '', /to crates.io and PyPI/);
    const input = workbench.page.locator('.quick-input-widget input');
    await input.press('Enter');
    for (const [prompt, answer] of [
      ['The name of the crate', undefined],
      ['The name of the project on PyPI', undefined],
      ['The environment that crates.io’s publisher names', 'release'],
      ['The environment that PyPI’s publisher names', 'release'],
      ['The name of the workflow file', 'publish.yml'],
    ] as const) {
      await workbench.page.locator('.quick-input-widget', { hasText: prompt }).waitFor();
      if (answer === undefined) assert.equal(await input.inputValue(), 'market-data-source');
      else await input.fill(answer);
      await input.press('Enter');
    }
    const text = await savedText(folder, WORKFLOW, /market-data-source/);
    await workbench.page.locator('.tab.active', { hasText: 'publish.yml' }).waitFor();
    assert.equal(text.match(/name: release\n/g)?.length, 2);
    const { status, text: report } = commandLine(folder, 'check', '--fail-on', 'warning');
    assert.equal(status, 0, report);
  });

  it('shows the values for both registries', async () => {
    const { workbench, page } = wizard();
    await workbench.page.locator('.tab', { hasText: 'Configure Trusted Publisher' }).click();
    await page.locator('#section-registration').waitFor();
    await openSection(page, 'registration');
    const form = ['destenson', 'market-data-source', 'publish.yml', 'release'];
    assert.deepEqual(await valuesIn(page, 'crates.io: market-data-source'), form);
    assert.deepEqual(await valuesIn(page, 'PyPI: market-data-source'), ['market-data-source', ...form]);
    await page.getByText('The files need no change.').waitFor({ state: 'attached' });
  });

  it('saves the plan by its button, as the command line writes it', async () => {
    const { workbench, page, folder } = wizard();
    await openSection(page, 'changes');
    await page.getByRole('button', { name: 'Save Plan as Markdown…' }).click();
    const input = workbench.page.locator('.quick-input-widget input');
    await input.waitFor();
    await fitting(() => input.inputValue(), /trusted-publishing-plan\.md$/);
    await input.fill(`${folder}/plan.md`);
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    const saved = await savedText(folder, 'plan.md', /Clean-up[\s\S]*Clean-up/);
    // It is shown once it is stored, and would come over what is looked at next.
    await workbench.page.locator('.tab.active', { hasText: 'plan.md' }).waitFor();
    assert.equal(saved, commandLine(folder, 'plan', WORKFLOW).text);
  });

  it('comes back after a reload of the window, with what is ticked off', async () => {
    const { workbench, page } = wizard();
    await workbench.page.locator('.tab', { hasText: 'Configure Trusted Publisher' }).click();
    await openSection(page, 'registration');
    await page.locator('vscode-checkbox[label="The publisher is registered at crates.io"]').click();
    await page.locator('vscode-checkbox[label="The publisher is registered at PyPI"]').click();
    await page.locator('#section-registration summary .state-done').waitFor();
    await workbench.reload();
    await page.locator('#section-registration[open] summary .state-done').waitFor();
    const box = page.getByRole('checkbox', { name: 'The publisher is registered at crates.io', includeHidden: true });
    assert.equal(await box.isChecked(), true);
    assert.deepEqual(await valuesIn(page, 'crates.io: market-data-source'), [
      'destenson',
      'market-data-source',
      'publish.yml',
      'release',
    ]);
    await workbench.screenshot('wizard-in-editor-5-reloaded');
  });

  it('records the publishers in a file of the repository', async () => {
    const { page, folder } = wizard();
    await page.getByRole('button', { name: 'Record the Publishers…' }).click();
    const record = await savedText(folder, '.github/trusted-publishing.yml', /pypi/);
    assert.equal(record.match(/workflow: publish\.yml/g)?.length, 2);
    const { status, text } = commandLine(folder, 'check', '--fail-on', 'warning');
    assert.equal(status, 0, text);
  });
});
