import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planMarkdown } from '../../analysis/plan/markdown.ts';
import { plansOf } from '../../analysis/plan/plans.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { reduce } from '../../client/wizard/reduce.ts';
import { viewOf } from '../../client/wizard/view/index.ts';
import { openedWizard } from '../wizard/sample-wizard.ts';

const workflow = `on: {push: {tags: ['v*']}}
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
const repository = repositoryOf([
  ['.github/workflows/release.yml', workflow],
  ['pyproject.toml', '[project]\nname = "parcel"\n'],
  ['Cargo.toml', '[package]\nname = "parcel"\n'],
]);
const plans = plansOf(repository, { repository: 'octo-org/parcel', choices: new Map() });
const opened = openedWizard(repository, 'octo-org/parcel');

/** The ids of the check boxes of the page. */
const steps = viewOf(opened)
  .sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block])))
  .flatMap((leaf) => (leaf.kind === 'check' && leaf.action.type === 'tick' ? [leaf.action.step] : []));

const ticked = (text: string): number => text.match(/^- \[x\]/gm)?.length ?? 0;

describe('a check box of the set-up page and that of the saved plan', () => {
  it('are there for the environments, the registration, the release and the clean-up', () => {
    assert.ok(steps.length >= 8, steps.join('\n'));
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
