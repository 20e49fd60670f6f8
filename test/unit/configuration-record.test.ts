import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { publishersInWorkflows } from '../../analysis/identity/publishers-in-workflows.ts';
import { recordPublishers } from '../../analysis/plan/publisher/record-publishers.ts';
import { repositoryOf, withFile } from '../../analysis/repository/repository.ts';

const workflow = (name: string): string => `.github/workflows/${name}.yml`;

const repository = repositoryOf([
  [
    workflow('release'),
    `on: {push: {tags: ['v*']}}
jobs:
  pypi:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {id-token: write}
    steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]
  again:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {id-token: write}
    steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]
  npm:
    permissions: {contents: read, id-token: write}
    uses: ./${workflow('npm')}
  token:
    runs-on: ubuntu-latest
    steps:
      - run: twine upload dist/*
        env: {TWINE_PASSWORD: '\${{ secrets.TOKEN }}'}
  chosen:
    runs-on: ubuntu-latest
    environment: \${{ vars.WHERE }}
    permissions: {id-token: write}
    steps: [{uses: pypa/gh-action-pypi-publish@release/v1, with: {repository-url: https://test.pypi.org/legacy/}}]
`,
  ],
  [
    workflow('npm'),
    `on: workflow_call
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: {contents: read, id-token: write}
    steps:
      - uses: actions/checkout@v5
      - run: npm publish
`,
  ],
  ['pyproject.toml', '[project]\nname = "demo"\n'],
]);

describe('the record of what is in the workflows', () => {
  const records = publishersInWorkflows(repository, 'acme/demo');

  it('has each publisher once, the file that its registry looks at, and nothing that is not known', () => {
    const common = { repository: 'acme/demo', workflow: 'release.yml' };
    assert.deepEqual(records, [
      { registry: 'pypi', package: 'demo', ...common, environment: 'pypi' },
      { registry: 'npm', package: undefined, ...common, environment: undefined },
    ]);
  });

  it('is accepted by the rules, and complete when it is written again', () => {
    const text = recordPublishers(undefined, records);
    assert.equal(
      text,
      `publishers:
  - registry: pypi
    package: demo
    repository: acme/demo
    workflow: release.yml
    environment: pypi
  - registry: npm
    repository: acme/demo
    workflow: release.yml
`,
    );
    assert.equal(recordPublishers(text, records), text);
    const { findings } = createAnalyzer().analyze(withFile(repository, configurationPath, text));
    const about = findings.filter(({ rule }) => rule === 'publisher-mismatch' || rule === 'invalid-configuration');
    assert.deepEqual(
      about.map(({ path }) => path),
      [],
    );
  });

  it('keeps what is there, comments included', () => {
    const text =
      '# Ours.\nrules:\n  open-trigger: off\npublishers:\n  - {registry: pypi, workflow: old.yml} # until May\n';
    assert.ok(recordPublishers(text, records)?.startsWith(text));
  });
});
