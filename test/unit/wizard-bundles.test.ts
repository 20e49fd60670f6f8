import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planMarkdown } from '../../analysis/plan/markdown.ts';
import { plansOf } from '../../analysis/plan/plans.ts';
import { packagesIn } from '../../analysis/plan/publisher/repository-packages.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import type { Leaf } from '../../client/wizard/messages.ts';
import { reduce } from '../../client/wizard/reduce.ts';
import { viewOf } from '../../client/wizard/view/index.ts';
import { openedWizard } from '../wizard/sample-wizard.ts';

const NAMES = ['parcel', 'parcel-cli', 'parcel-core', 'parcel-io', 'parcel-macros', 'parcel-net'];
const manifests = NAMES.map((name) => [`crates/${name}/Cargo.toml`, `[package]\nname = "${name}"\n`] as const);
const root = ['Cargo.toml', '[workspace]\nmembers = ["crates/*"]\n'] as const;

function workspaceThat(...commands: readonly string[]) {
  const steps = commands.map((command) => `      - run: ${command}\n`).join('');
  const workflow = `on: {push: {tags: ['v*']}}\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    env: {CARGO_REGISTRY_TOKEN: "\${{ secrets.TOKEN }}"}\n    steps:\n${steps}`;
  return repositoryOf([['.github/workflows/release.yml', workflow], root, ...manifests]);
}

/** Six commands, or one for all: what has to be registered is the same. */
const workspaces = [
  ['one command for each', workspaceThat(...NAMES.map((name) => `cargo publish -p ${name}`))],
  ['one command for all', workspaceThat('cargo publish --workspace')],
] as const;

for (const [what, repository] of workspaces) {
  describe(`a workspace of six crates, ${what}`, () => {
    const opened = openedWizard(repository, 'octo-org/parcel');
    const leaves = (section: string, state = opened): readonly Leaf[] =>
      viewOf(state)
        .sections.filter(({ id }) => id === section)
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block])));
    const ticks = (state = opened) =>
      leaves('registration', state).flatMap((leaf) =>
        leaf.kind === 'check' ? [{ label: leaf.label, on: leaf.on }] : [],
      );

    it('is registered by one form, for each crate on its page', () => {
      assert.equal(leaves('registration').filter(({ kind }) => kind === 'values').length, 1);
      assert.deepEqual(
        ticks()
          .map(({ label }) => label)
          .sort(),
        NAMES.map((name) => `${name} is registered`),
      );
      const opens = leaves('registration').flatMap((leaf) => (leaf.kind === 'check' ? [leaf.beside?.action] : []));
      const addresses = opens.flatMap((action) =>
        action === undefined ? [] : reduce(opened, { type: 'page', message: action as never }).effects,
      );
      assert.deepEqual(
        addresses.flatMap((effect) => (effect.kind === 'open' ? [effect.address] : [])).sort(),
        NAMES.map((name) => `https://crates.io/crates/${name}/settings/new-trusted-publisher`).sort(),
      );
    });

    it('is done when every crate is ticked off', () => {
      let state = opened;
      for (const leaf of leaves('registration')) {
        if (leaf.kind !== 'check' || leaf.action.type !== 'tick') continue;
        assert.equal(viewOf(state).sections.find(({ id }) => id === 'registration')?.state, 'todo');
        state = reduce(state, { type: 'page', message: { ...leaf.action, on: true } }).state;
      }
      assert.equal(viewOf(state).sections.find(({ id }) => id === 'registration')?.state, 'done');
    });

    it('is written down once', () => {
      const plans = plansOf(repository, { repository: 'octo-org/parcel', choices: new Map() });
      const text = planMarkdown(plans);
      assert.equal(text.match(/^## /gm)?.length, 1);
      for (const name of NAMES)
        assert.ok(text.includes(`- [ ] Register it for \`${name}\` at <https://crates.io/crates/${name}/`));
      assert.equal(text.match(/Delete the secret `TOKEN`/g)?.length, 1);
    });

    it('records a publisher for each crate', () => {
      const [effect] = reduce(opened, { type: 'page', message: { type: 'record' } }).effects;
      assert.ok(effect?.kind === 'record');
      assert.deepEqual(effect.publishers.map((each) => each.package).sort(), NAMES);
    });
  });
}

describe('packages that manifests name', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string])[], readonly string[]])[] = [
    [
      'of several kinds',
      [
        ['pyproject.toml', '[project]\nname = "a"'],
        ['x/package.json', '{"name":"@o/b"}'],
      ],
      ['pypi a', 'npm @o/b'],
    ],
    ['not the private ones', [['package.json', '{"name":"a","private":true}']], []],
    ['not those for another index', [['Cargo.toml', '[package]\nname = "a"\npublish = ["own"]']], []],
    [
      'not those of examples and tests',
      [
        ['examples/a/Cargo.toml', '[package]\nname = "a"'],
        ['src/Tests/A.Tests.csproj', '<Project/>'],
      ],
      [],
    ],
    ['not extensions of the editor', [['package.json', '{"name":"a","engines":{"vscode":"^1.91.0"}}']], []],
    [
      'once each',
      [
        ['pyproject.toml', '[project]\nname = "a"'],
        ['setup.cfg', '[metadata]\nname = a\n'],
      ],
      ['pypi a'],
    ],
  ];
  for (const [what, files, expected] of cases) {
    it(what, () => {
      const found = packagesIn(repositoryOf(files)).map(({ registry, name }) => `${registry} ${name}`);
      assert.deepEqual(found, expected);
    });
  }
});
