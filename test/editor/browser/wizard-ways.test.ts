import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWizard } from './use-wizard.ts';
import { fitting, savedText } from './wizard-steps.ts';

const WORKFLOW = '.github/workflows/publish.yml';

describe('the ways to the set-up page, in a real editor', () => {
  const wizard = useWizard({ fixture: 'crate-and-wheels', repository: 'destenson/market-data-source', isPublic: true });

  /** Resolves when the page is there, and closes it. */
  async function opensThePage(): Promise<void> {
    const { workbench, page } = wizard();
    await page.locator('#section-registration').waitFor();
    const tab = workbench.page.locator('.tab.active', { hasText: 'Configure Trusted Publisher' });
    await tab.locator('.tab-actions .action-label').first().click();
    await tab.waitFor({ state: 'detached' });
  }

  /** Chooses the page from the menu that is open. A menu takes no click in its first moment. */
  async function chooseFromMenu(): Promise<void> {
    const { workbench } = wizard();
    const item = workbench.page.locator('.monaco-menu .action-label', { hasText: 'Configure Trusted Publisher' });
    await item.waitFor();
    for (let isOpen = true; isOpen; ) {
      await item.click({ timeout: 2_000 }).catch(() => {});
      isOpen = await item.waitFor({ state: 'detached', timeout: 1_000 }).then(
        () => false,
        () => true,
      );
    }
  }

  it('the lightbulb', async () => {
    const { workbench } = wizard();
    await workbench.open(WORKFLOW);
    await workbench.seeSquiggle('warning');
    await workbench.goTo(11, 12);
    const tab = workbench.page.locator('.tab', { hasText: 'Configure Trusted Publisher' });
    // A click on a list that is just being drawn anew chooses nothing.
    for (let isOpen = false; !isOpen; ) {
      assert.ok((await workbench.actions()).includes('Configure trusted publisher…'));
      await workbench.choose('Configure trusted publisher…');
      isOpen = await tab.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    }
    await opensThePage();
  });

  it('the link above a publication', async () => {
    const { workbench } = wizard();
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Configure…' }).first().click();
    await opensThePage();
  });

  it('the menu of the editor', async () => {
    const { workbench } = wizard();
    await workbench.page.locator('.view-line', { hasText: 'publish-crates' }).first().click({ button: 'right' });
    await chooseFromMenu();
    await opensThePage();
  });

  it('the menu of the explorer', async () => {
    const { workbench } = wizard();
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'publish.yml' })
      .click({ button: 'right' });
    await chooseFromMenu();
    await opensThePage();
  });

  it('the walkthrough', async () => {
    const { workbench } = wizard();
    await workbench.command('Welcome: Open Walkthrough...');
    const input = workbench.page.locator('.quick-input-widget input');
    await input.fill('Release Without a Stored Token');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Release Without' })
      .first()
      .waitFor();
    await input.press('Enter');
    const walkthrough = workbench.page.locator('.gettingStartedContainer');
    await walkthrough.locator('.getting-started-step', { hasText: 'Configure the publisher' }).click();
    await workbench.screenshot('wizard-in-editor-8-walkthrough');
    await walkthrough.getByRole('button', { name: 'Configure Trusted Publisher' }).click();
    await opensThePage();
  });
});

describe('what the page does, by commands, in a real editor', () => {
  const wizard = useWizard({
    fixture: 'crate-and-wheels',
    repository: 'destenson/market-data-source',
    secrets: ['CARGO_TOKEN', 'OLD_TOKEN'],
  });

  /** Runs a command and chooses the first that it offers of a name. */
  async function choose(title: string, name: string): Promise<void> {
    const { workbench } = wizard();
    await workbench.command(title);
    const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    await row.click();
  }

  it('copies the values for a registry', async () => {
    const { workbench } = wizard();
    await workbench.open(WORKFLOW);
    await choose('Copy Publisher Values', 'crates.io');
    const copied = await fitting(() => workbench.page.evaluate(() => navigator.clipboard.readText()), /Workflow/);
    assert.match(copied, /^Repository owner: destenson\nRepository name: market-data-source\n/);
    assert.match(copied, /: publish\.yml\n.*: release\n$/);
  });

  it('opens the form of a registry', async () => {
    const { workbench } = wizard();
    await choose('Open Registration Page', 'PyPI');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText(/https:\/\/pypi\.org\/manage\/project\/market-data-source\/settings\/publishing/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('creates an environment', async () => {
    const { workbench, github } = wizard();
    await choose('Create Environment on GitHub…', 'release');
    await workbench.page.getByRole('button', { name: 'Allow' }).click();
    await workbench.page.locator('.notification-toast', { hasText: 'Created the environment release' }).waitFor();
    assert.equal(github.environments.get('release')?.patterns[0]?.name, 'v*');
  });

  it('deletes a secret that no file mentions', async () => {
    const { workbench, github } = wizard();
    await choose('Delete Unused Secret on GitHub…', 'OLD_TOKEN');
    await workbench.page.getByRole('button', { name: 'Delete Secret' }).click();
    await workbench.page.locator('.notification-toast', { hasText: 'Deleted the secret OLD_TOKEN' }).waitFor();
    assert.deepEqual([...github.secrets], ['CARGO_TOKEN']);
  });

  it('shows the changes, applies them, and one undo takes them back', async () => {
    const { workbench, folder } = wizard();
    await workbench.command('Show Changes of the Plan');
    const diff = workbench.page.locator('.tab.active', { hasText: 'the plan' });
    await diff.waitFor();
    await workbench.command('Apply Plan');
    await savedText(folder, WORKFLOW, /crates-io-auth-action[\s\S]*id-token: write/);
    await diff.locator('.tab-actions .action-label').first().click();
    await diff.waitFor({ state: 'detached' });
    await workbench.open(WORKFLOW);
    await fitting(() => workbench.text(), /^(?![\s\S]*secrets\.)[\s\S]*crates-io-auth-action/);
    await workbench.undo();
    await fitting(() => workbench.text(), /secrets\.CARGO_TOKEN[\s\S]*secrets\.PYPI_API_TOKEN/);
  });

  it('offers to save the plan', async () => {
    const { workbench } = wizard();
    await workbench.command('Save Plan as Markdown…');
    const input = workbench.page.locator('.quick-input-widget input');
    await fitting(() => input.inputValue(), /trusted-publishing-plan\.md$/);
    await input.press('Escape');
  });
});
