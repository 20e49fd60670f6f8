import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { releasePath, workflow } from './publications-of.ts';

const on = '{push: {tags: ["v*"]}}';
const pypi = 'pypa/gh-action-pypi-publish';

/** What a rule says of the files, and the title of its best fix. */
const cases: readonly (readonly [
  name: string,
  rule: string,
  files: Readonly<Record<string, string>>,
  message: string,
  fix: string | undefined,
])[] = [
  [
    'a step that chooses between two indexes is spoken of once',
    'stored-credential',
    {
      [releasePath]: workflow(
        on,
        'steps:',
        '  - uses: PyO3/maturin-action@v1',
        '    env:',
        "      MATURIN_PYPI_TOKEN: ${{ vars.TRY == 'yes' && secrets.TEST_TOKEN || secrets.PYPI_TOKEN }}",
        "      MATURIN_REPOSITORY: ${{ vars.TRY == 'yes' && 'testpypi' || 'pypi' }}",
        '    with: {command: upload}',
      ),
    },
    'Job `publish` publishes to TestPyPI and PyPI with the secrets `TEST_TOKEN` or `PYPI_TOKEN`, which work from anywhere until they are revoked. Register this workflow as a trusted publisher at TestPyPI and PyPI and drop the tokens.',
    'Use trusted publishing for TestPyPI and PyPI',
  ],
  [
    'callers that pass different tokens for different indexes',
    'stored-credential',
    {
      '.github/workflows/upload.yml': workflow(
        '{workflow_call: {inputs: {url: {type: string}}, secrets: {token: {required: true}}}}',
        'steps:',
        `  - uses: ${pypi}@release/v1`,
        '    with: {repository-url: "${{ inputs.url }}", password: "${{ secrets.token }}"}',
      ),
      [releasePath]: [
        `on: ${on}`,
        'jobs:',
        '  try:',
        '    uses: ./.github/workflows/upload.yml',
        '    with: {url: https://test.pypi.org/legacy/}',
        '    secrets: {token: "${{ secrets.TEST_TOKEN }}"}',
        '  release:',
        '    uses: ./.github/workflows/upload.yml',
        '    secrets: {token: "${{ secrets.PYPI_TOKEN }}"}',
        '',
      ].join('\n'),
    },
    'Job `publish` publishes to TestPyPI and PyPI with the secrets `TEST_TOKEN` or `PYPI_TOKEN`, which work from anywhere until they are revoked. Register this workflow as a trusted publisher at TestPyPI and PyPI and drop the tokens.',
    'Use trusted publishing for TestPyPI and PyPI',
  ],
  [
    'a branch is raised to a branch, and named so',
    'vulnerable-action',
    { [releasePath]: workflow(on, 'steps:', `  - uses: ${pypi}@master`) },
    `${pypi} 1.5.0 (\`@master\`) has a known vulnerability (GHSA-vxmw-7h4f-hqxh), mended in 1.13.0. Raise it.`,
    `Raise \`${pypi}\` to \`release/v1\``,
  ],
  [
    'within a composite action raising would break it',
    'vulnerable-action',
    { '.github/actions/release/action.yml': `runs:\n  using: composite\n  steps:\n    - uses: ${pypi}@v1.11.0\n` },
    `${pypi} 1.11.0 has a known vulnerability (GHSA-vxmw-7h4f-hqxh), mended in 1.13.0. That one does not run inside a composite action: move the step to the job, and raise it there.`,
    undefined,
  ],
  [
    'a cache that an input asks for',
    'cache-in-publish-job',
    {
      [releasePath]: workflow(
        on,
        'permissions: {id-token: write}',
        'steps:',
        '  - uses: actions/setup-python@v6',
        '    with: {cache: pip}',
        `  - uses: ${pypi}@release/v1`,
      ),
    },
    '`cache` of actions/setup-python restores a cache in job `publish`, which publishes to PyPI: what another run has left there can get into the release. Publish without the cache.',
    'Remove `cache`',
  ],
];

describe('messages', () => {
  for (const [name, rule, files, message, fix] of cases) {
    it(name, () => {
      const { findings } = createAnalyzer().analyze(repositoryOf(Object.entries(files)));
      const ofRule = findings.filter((finding) => finding.rule === rule);
      assert.deepEqual(
        ofRule.map((finding) => [finding.message, finding.fixes[0]?.title]),
        [[message, fix]],
      );
    });
  }
});
