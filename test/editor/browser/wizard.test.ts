import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { useWizard } from './use-wizard.ts';
import { commandLine, openSection, openSetUpPage, valuesIn } from './wizard-steps.ts';

describe('the way from the palette to the patched files, in a real editor', () => {
  const wizard = useWizard({
    fixture: 'two-workflows',
    repository: 'quiltdata/quilt-mcp-server',
    secrets: ['OLD_PYPI_TOKEN'],
  });

  it('opens on the plans of the repository', async () => {
    const { workbench, page, github } = wizard();
    await workbench.open('.github/workflows/pr.yml');
    await workbench.seeSquiggle('error');
    await openSetUpPage(workbench);
    await page.locator('#section-release').waitFor();
    assert.deepEqual(await valuesIn(page, 'PyPI: quilt-mcp (push.yml)'), [
      'quilt-mcp',
      'quiltdata',
      'quilt-mcp-server',
      'push.yml',
      'pypi',
    ]);
    assert.deepEqual(github.requests, []);
    // No registry trusts what runs anywhere but on github.com.
    await page.locator('header', { hasText: 'workflows that run on github.com only' }).waitFor();
    await workbench.screenshot('wizard-in-editor-1-opened');
  });

  it('sends development releases to TestPyPI', async () => {
    const { page } = wizard();
    await openSection(page, 'workflow');
    const group = page.locator('#section-workflow .group', { hasText: 'pr.yml' });
    await group.getByRole('combobox').selectOption({ label: 'TestPyPI' });
    await page.locator('#section-registration h3', { hasText: 'TestPyPI: quilt-mcp' }).waitFor();
    assert.deepEqual(await valuesIn(page, 'TestPyPI: quilt-mcp'), [
      'quilt-mcp',
      'quiltdata',
      'quilt-mcp-server',
      'pr.yml',
      'testpypi',
    ]);
  });

  it('creates the environment after signing in, and no sooner', async () => {
    const { page, workbench, github } = wizard();
    await openSection(page, 'environment');
    assert.deepEqual(github.requests, []);
    await page.getByRole('button', { name: 'Create on GitHub (pypi)', exact: true }).click();
    await workbench.page.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('GitHub has it. Protected by: approval by octocat and only v*.').waitFor();
    assert.deepEqual(github.environments.get('pypi'), {
      name: 'pypi',
      body: {
        reviewers: [{ type: 'User', id: 583231 }],
        deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      },
      patterns: [{ name: 'v*', type: 'tag' }],
    });
    await workbench.screenshot('wizard-in-editor-2-environment');
  });

  for (const [trouble, words] of [
    ['bad-credentials', 'GitHub does not accept the session'],
    ['not-found', 'GitHub shows no quiltdata/quilt-mcp-server to this account'],
    ['not-admin', 'it takes an administrator of the repository'],
    ['conflict', 'something else changes the same thing at this moment'],
    ['server-error', 'GitHub failed (500)'],
    ['rate-limit', "GitHub's limit of requests is reached"],
    ['broken-off', 'GitHub did not answer ('],
    ['slow', 'GitHub did not answer (it took too long)'],
    ['saml', 'the organization requires single sign-on'],
  ] as const) {
    it(`says in words what GitHub answers: ${trouble}`, async () => {
      const { page, github } = wizard();
      github.trouble = trouble;
      await page.locator('vscode-button:not([disabled])[aria-label="Create on GitHub (testpypi)"]').click();
      await page.locator('#section-environment .text-error', { hasText: words }).waitFor();
      github.trouble = 'none';
    });
  }

  it('signs in anew after single sign-on was asked for, and creates the environment', async () => {
    const { page, workbench, github } = wizard();
    await page.locator('vscode-button:not([disabled])[aria-label="Create on GitHub (testpypi)"]').click();
    await workbench.page.getByRole('button', { name: /^(Allow|Sign In.*)$/ }).click();
    await page.getByText('GitHub has it, without any protection.').waitFor();
    assert.deepEqual(github.environments.get('testpypi')?.body, { deployment_branch_policy: null });
  });

  it('does without the reviewers that the plan of a private repository does not have, and says so', async () => {
    const { page, github } = wizard();
    github.trouble = 'plan-limit';
    github.environments.delete('pypi');
    await page.locator('vscode-button:not([disabled])[aria-label="Create on GitHub (pypi)"]').click();
    await page.getByText('without the reviewers: the plan of a private repository').waitFor();
    await page.getByText('GitHub has it. Protected by: only v*.').waitFor();
    github.trouble = 'none';
  });

  it('deletes a secret that no file mentions, once that is confirmed', async () => {
    const { page, workbench, github } = wizard();
    await page.getByRole('button', { name: 'List Secrets (Signs In)' }).click();
    const remove = page.getByRole('button', { name: 'Delete OLD_PYPI_TOKEN' });
    await remove.click();
    await workbench.page.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual([...github.secrets], ['OLD_PYPI_TOKEN']);
    await page.locator('vscode-button:not([disabled])', { hasText: 'Delete OLD_PYPI_TOKEN' }).click();
    await workbench.page.getByRole('button', { name: 'Delete Secret' }).click();
    await page.getByText('GitHub has no secret for this repository.').waitFor();
    assert.deepEqual([...github.secrets], []);
  });

  it('shows the changes, then applies them as one edit', async () => {
    const { page, workbench, folder } = wizard();
    await page.getByRole('button', { name: 'Show the Changes' }).click();
    await workbench.page.locator('.multiDiffEditor, .multiDiffEntry').first().waitFor();
    await workbench.screenshot('wizard-in-editor-3-changes');
    await workbench.page.locator('.tab.active .tab-actions .action-label').first().click();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    // The page follows the documents, which change before they are on the disk.
    await page.getByText('Applied and saved: ').waitFor();
    await page.getByText('The files need no change.').waitFor();
    const pr = readFileSync(join(folder, '.github/workflows/pr.yml'), 'utf8');
    const push = readFileSync(join(folder, '.github/workflows/push.yml'), 'utf8');
    assert.match(pr, /name: testpypi\n/);
    assert.match(pr, /pypi-repository-url: https:\/\/test\.pypi\.org\/legacy\/\n/);
    assert.match(pr, /permissions:\n {6}contents: write\n {6}id-token: write\n/);
    assert.match(push, /name: pypi\n/);
    const { status, text } = commandLine(folder, 'check', '--fail-on', 'error');
    assert.equal(status, 0, text);
  });

  it('keeps what is ticked off when the page is closed', async () => {
    const { page, workbench } = wizard();
    const section = page.locator('#section-registration');
    for (const registry of ['PyPI', 'TestPyPI']) {
      // The input itself is hidden behind what the component draws.
      await page.locator(`vscode-checkbox[label="The publisher is registered at ${registry}"]`).click();
    }
    // The head of the section follows the extension's answer: by then it is kept.
    await section.locator('summary .state-done').waitFor();
    await workbench.page.locator('.tab.active .tab-actions .action-label').first().click();
    await openSetUpPage(workbench);
    const box = page.getByRole('checkbox', { name: 'The publisher is registered at TestPyPI', includeHidden: true });
    await box.waitFor({ state: 'attached' });
    assert.equal(await box.isChecked(), true);
    await section.locator('summary .state-done').waitFor();
  });
});
