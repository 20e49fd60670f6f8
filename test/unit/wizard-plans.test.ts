import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { mentionedSecrets } from '../../analysis/plan/credential/mentioned-secrets.ts';
import { planEdits, plansOf } from '../../analysis/plan/plans.ts';
import { recordPublishers } from '../../analysis/plan/publisher/record-publishers.ts';
import { applyFileEdits } from '../../analysis/plan/repository-edits.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import { inRoot } from '../../scripts/root.ts';
import { repositoryAt } from '../wizard/sample-wizard.ts';

const DEV = '.github/workflows/pr.yml#dev-release@pypi';

/** What `check` says at the level of an error. */
function errorsIn(repository: Repository): readonly string[] {
  const { findings } = createAnalyzer().analyze(repository);
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} in ${path}`);
}

describe('the plan of a repository', () => {
  it('gives a composite action that two workflows use two publishers, one of them at TestPyPI', () => {
    const repository = repositoryAt(inRoot('test/wizard/two-workflows'));
    const options = {
      repository: 'quiltdata/quilt-mcp-server',
      choices: new Map([[DEV, { target: 'testpypi' as const }]]),
    };
    const plans = plansOf(repository, options);
    const rows = plans.map(({ registry, form }) => [registry, ...form.map(({ value }) => value)]);
    assert.deepEqual(rows, [
      ['testpypi', 'quilt-mcp', 'quiltdata', 'quilt-mcp-server', 'pr.yml', 'testpypi'],
      ['pypi', 'quilt-mcp', 'quiltdata', 'quilt-mcp-server', 'push.yml', 'pypi'],
    ]);
    const after = applyFileEdits(
      repository,
      planEdits(
        repository,
        plans.map(({ id }) => id),
        options,
      ),
    );
    const again = plansOf(after, { repository: options.repository, choices: new Map() });
    assert.deepEqual(
      again.map(({ registry, environment, changes }) => [registry, environment, changes]),
      [
        ['testpypi', { name: 'testpypi', present: true, planned: true }, []],
        ['pypi', { name: 'pypi', present: true, planned: true }, []],
      ],
    );
    const dev = after.files.get('.github/workflows/pr.yml')?.text ?? '';
    assert.match(dev, /\n {4}permissions:\n {6}contents: write\n {6}id-token: write\n/);
    assert.deepEqual(errorsIn(after), []);
    assert.match(dev, /\n {10}pypi-repository-url: https:\/\/test\.pypi\.org\/legacy\/\n/);
  });

  it('gives one workflow with a crate and wheels a publisher at each registry', () => {
    const repository = repositoryAt(inRoot('test/wizard/crate-and-wheels'));
    const options = { repository: 'destenson/market-data-source', choices: new Map() };
    const plans = plansOf(repository, options);
    assert.deepEqual(
      plans.map(({ registry, state, secrets, form }) => [
        registry,
        state,
        secrets,
        form.filter(({ onlyPending }) => !onlyPending).map(({ value }) => value),
      ]),
      [
        ['crates.io', 'stored', ['CARGO_TOKEN'], ['destenson', 'market-data-source', 'publish.yml', 'release']],
        ['pypi', 'stored', ['PYPI_API_TOKEN'], ['destenson', 'market-data-source', 'publish.yml', 'release']],
      ],
    );
    const after = applyFileEdits(
      repository,
      planEdits(
        repository,
        plans.map(({ id }) => id),
        options,
      ),
    );
    assert.deepEqual(mentionedSecrets(after), {});
    assert.deepEqual(errorsIn(after), []);
    assert.deepEqual(
      plansOf(after, options).map(({ registry, state, changes }) => [registry, state, changes]),
      [
        ['crates.io', 'trusted', []],
        ['pypi', 'trusted', []],
      ],
    );
  });
});

describe('secrets that files mention', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
    ['env: {A: "${{ secrets.One }}"}', { ONE: ['.github/workflows/a.yml'] }],
    ["run: echo ${{ secrets['two'] || secrets.TWO }}", { TWO: ['.github/workflows/a.yml'] }],
    ['x: ${{ toJSON(secrets) }}', { '*': ['.github/workflows/a.yml'] }],
    ['x: ${{ secrets[matrix.name] }}', { '*': ['.github/workflows/a.yml'] }],
    ['secrets: inherit', {}],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual(mentionedSecrets(repositoryOf([['.github/workflows/a.yml', text]])), expected));
  }
});

describe('the record of publishers', () => {
  const pypi = { registry: 'pypi', package: 'p', repository: 'o/r', workflow: 'a.yml', environment: 'pypi' } as const;
  const written =
    'publishers:\n  - registry: pypi\n    package: p\n    repository: o/r\n    workflow: a.yml\n    environment: pypi\n';
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['is a new file', undefined, written],
    [
      'stands behind what is there',
      'rules:\n  open-trigger: off # ours',
      `rules:\n  open-trigger: off # ours\n${written}`,
    ],
    ['has nothing twice', written, written],
    [
      'gets one more',
      'publishers:\n  # the crate\n  - registry: crates.io\n    workflow: a.yml\n',
      'publishers:\n  # the crate\n  - registry: crates.io\n    workflow: a.yml\n  - registry: pypi\n    package: p\n    repository: o/r\n    workflow: a.yml\n    environment: pypi\n',
    ],
    ['is left alone where it is no list', 'publishers: yes\n', undefined],
  ];
  for (const [what, before, after] of cases) it(what, () => assert.equal(recordPublishers(before, [pypi]), after));
});
