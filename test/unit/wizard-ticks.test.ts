import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planMarkdown } from '../../analysis/plan/markdown.ts';
import { plansOf } from '../../analysis/plan/plans.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import { reduce } from '../../client/wizard/reduce.ts';
import type { WizardState } from '../../client/wizard/state.ts';
import { viewOf } from '../../client/wizard/view/index.ts';
import { openedWizard } from '../wizard/sample-wizard.ts';

const twoRegistries = `on: {push: {tags: ['v*']}}
jobs:
  pypi:
    runs-on: ubuntu-latest
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
        with: {password: "\${{ secrets.PYPI_TOKEN }}"}
  crate:
    runs-on: ubuntu-latest
    steps:
      - run: cargo publish
        env: {CARGO_REGISTRY_TOKEN: "\${{ secrets.CRATES_TOKEN }}"}
`;
const workspace = `on: {push: {tags: ['v*']}}
jobs:
  crates:
    runs-on: ubuntu-latest
    steps:
      - run: cargo publish --workspace
        env: {CARGO_REGISTRY_TOKEN: "\${{ secrets.CRATES_TOKEN }}"}
`;

const repositories: readonly (readonly [what: string, repository: Repository])[] = [
  [
    'two registries',
    repositoryOf([
      ['.github/workflows/release.yml', twoRegistries],
      ['pyproject.toml', '[project]\nname = "parcel"\n'],
      ['Cargo.toml', '[package]\nname = "parcel"\n'],
    ]),
  ],
  [
    'a workspace of crates',
    repositoryOf([
      ['.github/workflows/release.yml', workspace],
      ['Cargo.toml', '[workspace]\nmembers = ["crates/*"]\n'],
      ['crates/a/Cargo.toml', '[package]\nname = "parcel-a"\n'],
      ['crates/b/Cargo.toml', '[package]\nname = "parcel-b"\n'],
    ]),
  ],
];

/** The ids of the check boxes of the page. */
function stepsOf(state: WizardState): readonly string[] {
  return viewOf(state)
    .sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block])))
    .flatMap((leaf) => (leaf.kind === 'check' && leaf.action.type === 'tick' ? [leaf.action.step] : []));
}

function ticked(text: string): number {
  return text.match(/^- \[x\]/gm)?.length ?? 0;
}

for (const [what, repository] of repositories) {
  describe(`a check box of the set-up page and that of the saved plan: ${what}`, () => {
    const plans = plansOf(repository, { repository: 'octo-org/parcel', choices: new Map() });
    const opened = openedWizard(repository, 'octo-org/parcel');
    const steps = stepsOf(opened);

    it('are there for the environments, the registration, the release and the clean-up', () => {
      for (const step of ['environment', 'registration', 'release', 'secret', 'revoke', 'lockdown'])
        assert.ok(
          steps.some((id) => id.includes(`:${step}`)),
          `${step}: ${steps.join('\n')}`,
        );
      assert.equal(ticked(planMarkdown(plans)), 0);
    });

    for (const step of steps) {
      it(`are the same: ${step}`, () => {
        const { progress } = reduce(opened, { type: 'page', message: { type: 'tick', step, on: true } }).state;
        assert.deepEqual(progress.done, [step]);
        assert.equal(ticked(planMarkdown(plans, new Set(progress.done))), 1);
      });
    }
  });
}
