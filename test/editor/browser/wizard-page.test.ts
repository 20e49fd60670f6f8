import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { repositoryOf } from '../../../analysis/repository/repository.ts';
import type { View } from '../../../client/wizard/messages.ts';
import { reduce } from '../../../client/wizard/reduce.ts';
import type { WizardState } from '../../../client/wizard/state.ts';
import { viewOf } from '../../../client/wizard/view/index.ts';
import { inRoot } from '../../../scripts/root.ts';
import { seededRandom } from '../../unit/seeded-random.ts';
import { openedWizard, repositoryAt } from '../../wizard/sample-wizard.ts';
import { startWizardPages, THEMES, type WizardPage, type WizardPages } from './wizard-page.ts';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong; empty when all is well. */
async function axeFindings({ page }: WizardPage): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`),
  );
}

/** The sample with everything that the page can show: a failure, a listing, a remark. */
function fullState(): WizardState {
  const opened = openedWizard(repositoryAt(inRoot('test/editor/sample')), 'octo-org/sample-parcel');
  const reason =
    'Creating the environment pypi: this account may not do that in octo-org/sample-parcel; it takes an administrator of the repository.';
  const failed = reduce(opened, {
    type: 'environment',
    name: 'pypi',
    state: { kind: 'failed', reason },
    words: reason,
  }).state;
  const secrets = [
    { name: 'PYPI_TOKEN', place: 'repository', updated: '2023-04-01T10:00:00Z' },
    { name: 'OLD_TOKEN', place: 'environment', environment: 'pypi', updated: '2021-04-01T10:00:00Z' },
    { name: 'SHARED', place: 'organization', updated: '2022-01-01T10:00:00Z' },
  ] as const;
  return reduce(failed, { type: 'secrets', secrets }).state;
}

/** Six crates of one job, on a GitHub of one's own, in a workspace that is not trusted: what is long, and what cannot be pressed. */
function guardedView(): View {
  const names = [
    'core',
    'macros',
    'io',
    'net',
    'cli',
    'a-name-that-is-longer-than-anybody-would-like-it-to-be-but-exists',
  ];
  const workflow =
    "on: {push: {tags: ['v*']}}\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n      - run: cargo publish --workspace\n        env: {CARGO_REGISTRY_TOKEN: '${{ secrets.CARGO_TOKEN }}'}\n";
  const manifests = names.map((name) => [`crates/${name}/Cargo.toml`, `[package]\nname = "${name}"\n`] as const);
  const repository = repositoryOf([['.github/workflows/release.yml', workflow], ...manifests]);
  const state = openedWizard(repository, undefined, 'untrusted');
  return viewOf({ ...state, github: { ...state.github, web: 'https://git.example.org' } });
}

const view: View = viewOf(fullState());
const guarded: View = guardedView();
const everySection = view.sections.map(({ id }) => id);

describe('the wizard page', () => {
  let pages: WizardPages;
  before(async () => {
    pages = await startWizardPages();
  });
  after(() => pages.close());

  for (const theme of THEMES) {
    it(`has nothing that axe finds wrong, in ${theme}`, async () => {
      const page = await pages.open({ theme, kept: { root: view.root, open: everySection, known: everySection } });
      await page.show(view);
      assert.deepEqual(page.complaints, []);
      await page.screenshot(`wizard-${theme}`);
      assert.deepEqual(await axeFindings(page), []);
      await page.close();
    });

    it(`has nothing that axe finds wrong where nothing may be changed, in ${theme}`, async () => {
      const page = await pages.open({ theme, kept: { root: guarded.root, open: everySection, known: everySection } });
      await page.show(guarded);
      await page.screenshot(`wizard-guarded-${theme}`);
      assert.ok((await page.page.locator('.reason').count()) > 0);
      assert.deepEqual(await axeFindings(page), []);
      await page.close();
    });

    for (const [name, shown] of [
      ['', view],
      ['-guarded', guarded],
    ] as const) {
      it(`fits into 320 pixels${name}, in ${theme}`, async () => {
        const kept = { root: shown.root, open: everySection, known: everySection };
        const page = await pages.open({ theme, width: 320, kept });
        await page.show(shown);
        await page.screenshot(`wizard-320${name}-${theme}`);
        const wide = await page.page.evaluate(() =>
          [...document.querySelectorAll('main *')]
            .filter((element) => element.getBoundingClientRect().right > 320)
            .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
        );
        assert.deepEqual(wide, []);
        assert.equal(await page.page.evaluate(() => document.documentElement.scrollWidth), 320);
        assert.deepEqual(await axeFindings(page), []);
        await page.close();
      });
    }
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`is pictured section by section, in ${theme}`, async () => {
      for (const section of everySection) {
        const page = await pages.open({ theme, kept: { root: view.root, open: [section], known: everySection } });
        await page.show(view);
        await page.page
          .locator(`#section-${section}`)
          .screenshot({ path: `${inRoot('test-output', 'screenshots')}/wizard-${section}-${theme}.png` });
        await page.close();
      }
    });
  }

  it('opens what is still to do, and comes back as it was left', async () => {
    const page = await pages.open({ theme: 'light' });
    await page.show(view);
    const todo = view.sections.filter(({ state }) => state !== 'done').map(({ id }) => id);
    const openIds = (): Promise<string[]> =>
      page.page.evaluate(() =>
        [...document.querySelectorAll('details[open]')].map((each) => each.id.replace('section-', '')),
      );
    assert.deepEqual(await openIds(), todo);
    await page.page.locator('#section-changes summary').click();
    await page.page.waitForFunction(
      () => !(globalThis as unknown as { kept: { open: string[] } }).kept.open.includes('changes'),
    );
    const kept = await page.page.evaluate(() => (globalThis as unknown as { kept: object }).kept);
    await page.close();
    const again = await pages.open({ theme: 'light', kept });
    await again.show(view);
    assert.equal(await again.page.locator('#section-changes[open]').count(), 0);
    assert.equal(await again.page.locator('#section-registration[open]').count(), 1);
    await again.close();
  });

  it('opens a section that comes later, as those of a workflow that has just been written', async () => {
    const page = await pages.open({ theme: 'light' });
    await page.show({ ...view, sections: view.sections.slice(0, 2) });
    await page.show(view);
    assert.equal(await page.page.locator('#section-registration[open]').count(), 1);
    await page.close();
  });

  it('can be walked with the keyboard alone: every control is reached, and does what a click does', async () => {
    const page = await pages.open({
      theme: 'light',
      kept: { root: view.root, open: everySection, known: everySection },
    });
    await page.show(view);
    const controls = await page.page
      .locator(
        'summary, main vscode-button:not([disabled]), main vscode-textfield, main select, main vscode-checkbox:not([disabled]), .icon-button',
      )
      .count();
    const reached = new Set<string>();
    for (let presses = 0; presses < controls + 60; presses++) {
      await page.page.keyboard.press('Tab');
      const id = await page.page.evaluate(() => {
        const { activeElement } = document;
        const all = [
          ...document.querySelectorAll(
            'summary, vscode-button, vscode-textfield, select, vscode-checkbox, .icon-button',
          ),
        ];
        return activeElement === null ? -1 : all.indexOf(activeElement);
      });
      if (id >= 0) reached.add(String(id));
    }
    assert.equal(reached.size, controls);
    await page.close();
  });

  it('sends what its controls say, by keyboard', async () => {
    const page = await pages.open({
      theme: 'light',
      kept: { root: view.root, open: everySection, known: everySection },
    });
    await page.show(view);
    const { keyboard } = page.page;
    await page.page.getByRole('button', { name: 'Copy Workflow name (TestPyPI: sample-parcel)' }).focus();
    await keyboard.press('Enter');
    assert.deepEqual(await page.sentOf('copy'), {
      type: 'copy',
      plan: '.github/workflows/release.yml#testpypi@testpypi',
      what: 'workflow',
    });
    await page.page.getByRole('checkbox', { name: 'The publisher is registered at crates.io' }).focus();
    await keyboard.press('Space');
    assert.deepEqual(await page.sentOf('tick'), {
      type: 'tick',
      step: '.github/workflows/crate.yml#publish@crates.io:registration-sample-parcel',
      on: true,
    });
    await page.page.getByRole('textbox', { name: 'Repository on GitHub' }).focus();
    await keyboard.press('Control+a');
    await keyboard.type('other/repo');
    await keyboard.press('Enter');
    assert.deepEqual(await page.sentOf('repository'), { type: 'repository', value: 'other/repo' });
    await page.page.getByRole('combobox', { name: 'Publish to (PyPI: sample-parcel (half-migrated.yml))' }).focus();
    await keyboard.press('T');
    const target = await page.sentOf('target');
    assert.equal(target.type === 'target' && target.value, 'testpypi');
    await page.page.getByRole('button', { name: 'Apply' }).focus();
    await keyboard.press('Enter');
    assert.deepEqual(await page.sentOf('apply'), { type: 'apply' });
    await page.close();
  });

  it('says what was done where screen readers hear it, until the person goes on', async () => {
    const page = await pages.open({ theme: 'light' });
    await page.show({ ...view, notice: { text: 'Copied Owner', number: view.notice.number + 1 } });
    const status = page.page.locator('#notice');
    assert.equal(await status.textContent(), 'Copied Owner');
    await page.page.keyboard.press('Tab');
    assert.equal(await status.textContent(), '');
    await page.close();
  });

  it('takes no message that does not fit, and no text as markup', async () => {
    const page = await pages.open({ theme: 'light' });
    await page.show(view);
    const before = await page.page.locator('main').innerHTML();
    const random = seededRandom(20261122);
    for (let round = 0; round < 200; round++) await page.post(broken({ type: 'view', view }, random));
    assert.equal(await page.page.locator('main').innerHTML(), before);
    await page.show({ ...view, intro: '<img src=x onerror="globalThis.broken = true">`<b>`' });
    assert.equal(await page.page.locator('main img, main .intro b').count(), 0);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
});

/** A message with one value, somewhere in it, of another type than it has to be. */
function broken(message: unknown, random: (below: number) => number): unknown {
  if (typeof message !== 'object' || message === null || random(10) === 0) {
    return typeof message === 'number' ? 'text' : { wrong: 1 };
  }
  const entries = Object.entries(message);
  const [key] = entries[random(Math.max(1, entries.length))] ?? [];
  if (key === undefined) return { wrong: 1 };
  const copy = (Array.isArray(message) ? [...message] : { ...message }) as Record<string, unknown>;
  copy[key] = broken((message as Record<string, unknown>)[key], random);
  return copy;
}
