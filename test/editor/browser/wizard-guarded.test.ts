import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from '../../../scripts/root.ts';
import { useWizard } from './use-wizard.ts';
import { openSection, openSetUpPage, savedText } from './wizard-steps.ts';

const WORKFLOW = '.github/workflows/publish.yml';
const before = readFileSync(inRoot('test/wizard/crate-and-wheels', WORKFLOW), 'utf8');

describe('the set-up page in restricted mode, in a real editor', () => {
  const wizard = useWizard({
    fixture: 'crate-and-wheels',
    repository: 'destenson/market-data-source',
    isPublic: true,
    isRestricted: true,
  });

  it('shows the changes and says why it does not apply them', async () => {
    const { workbench, page, folder } = wizard();
    await openSetUpPage(workbench);
    await openSection(page, 'changes');
    const section = page.locator('#section-changes');
    await section.getByText('This workspace is in restricted mode').waitFor();
    await section.getByText('This workspace is not trusted, so nothing in it is changed.').waitFor();
    assert.equal(await section.locator('vscode-button[disabled]').count(), 1);
    await section.getByRole('button', { name: 'Show the Changes' }).click();
    await workbench.page.locator('.tab.active', { hasText: 'the plan' }).waitFor();
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await workbench.screenshot('wizard-in-editor-6-restricted');
    assert.equal(readFileSync(join(folder, WORKFLOW), 'utf8'), before);
  });

  it('applies them once the workspace is trusted', async () => {
    const { workbench, page, folder } = wizard();
    await workbench.page.locator('.tab', { hasText: 'Configure Trusted Publisher' }).click();
    await page.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    // The editor for trust lies over everything else.
    await workbench.page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await workbench.page.locator('.workspace-trust-editor').waitFor({ state: 'detached' });
    await page.locator('#section-changes vscode-button:not([disabled])', { hasText: 'Apply' }).click();
    const text = await savedText(folder, WORKFLOW, /crates-io-auth-action/);
    assert.doesNotMatch(text, /secrets\./);
  });
});

describe('the set-up page over a folder that cannot be written to, in a real editor', () => {
  const wizard = useWizard({
    fixture: 'crate-and-wheels',
    repository: 'destenson/market-data-source',
    isPublic: true,
    isReadOnly: true,
  });

  it('shows the changes and says why it does not apply them', async () => {
    const { workbench, page } = wizard();
    await openSetUpPage(workbench);
    await openSection(page, 'changes');
    const section = page.locator('#section-changes');
    await section.getByText('the changes are shown and not applied').waitFor();
    await section.getByText('This folder cannot be written to.', { exact: true }).waitFor();
    assert.equal(await section.locator('vscode-button[disabled]').count(), 1);
    await openSection(page, 'workflow');
    assert.equal(await page.locator('#section-workflow vscode-button[disabled]').count(), 1);
    await section.getByRole('button', { name: 'Show the Changes' }).click();
    await workbench.page.locator('.tab.active', { hasText: 'the plan' }).waitFor();
    await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await workbench.screenshot('wizard-in-editor-7-read-only');
  });
});
