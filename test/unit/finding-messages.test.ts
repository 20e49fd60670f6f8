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
    'a file with the tokens of two indexes',
    'stored-credential',
    {
      [releasePath]: workflow(
        on,
        'steps:',
        '  - run: |',
        '      cat > ~/.pypirc <<EOF',
        '      [pypi]',
        '      password = ${{ secrets.PYPI_TOKEN }}',
        '      [testpypi]',
        '      password = ${{ secrets.TEST_TOKEN }}',
        '      EOF',
        '      twine upload -r testpypi dist/*',
      ),
    },
    'Job `publish` publishes to TestPyPI with the secret `TEST_TOKEN`, which works from anywhere until it is revoked. Register this workflow as a trusted publisher at TestPyPI and drop the token.',
    'Use trusted publishing for TestPyPI',
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
  [
    'what is built can be handed over',
    'build-in-publish-job',
    {
      [releasePath]: workflow(
        on,
        'permissions: {id-token: write}',
        'steps:',
        '  - run: gem build x.gemspec',
        '  - uses: rubygems/release-gem@v1',
      ),
    },
    'Job `publish` publishes to RubyGems.org and also builds (`gem build x.gemspec`): all that code could publish in its name. Do that in a job of its own and hand the files over as an artifact.',
    undefined,
  ],
  [
    'tests hand nothing over',
    'build-in-publish-job',
    {
      [releasePath]: workflow(
        on,
        'permissions: {id-token: write}',
        'steps:',
        '  - uses: dart-lang/setup-dart@v1',
        '  - run: dart test',
        '  - run: dart pub publish --force',
      ),
    },
    'Job `publish` publishes to pub.dev and also tests (`dart test`): all that code could publish in its name. Do that in a job of its own, which this one waits for.',
    undefined,
  ],
  [
    'a condition chooses between a minted and a stored token',
    'leftover-credential',
    {
      [releasePath]: workflow(
        on,
        'permissions: {id-token: write}',
        'steps:',
        '  - uses: rust-lang/crates-io-auth-action@v1',
        '    id: auth',
        '  - run: cargo publish',
        '    env:',
        "      CARGO_REGISTRY_TOKEN: ${{ vars.NEW == '' && steps.auth.outputs.token || secrets.CARGO_TOKEN }}",
      ),
    },
    'Job `publish` can publish to crates.io by OIDC, and may be handed the secret `CARGO_TOKEN`: a condition decides whether it is used. Then the minted credential is not the one that is used.',
    undefined,
  ],
  [
    'a placeholder behind a secret is no choice, and a continued command has no sign at its end',
    'stored-credential',
    {
      [releasePath]: workflow(
        on,
        'steps:',
        '  - shell: pwsh',
        '    run: |',
        '      ./Publish.ps1 `',
        '        -version 1',
        '    env:',
        "      NUGET_API_KEY: ${{ secrets.NUGET_TOKEN || 'NOT_SET' }}",
      ),
    },
    'Job `publish` hands `./Publish.ps1` the secret `NUGET_TOKEN`, which looks like a token of NuGet.org. If it publishes there, trusted publishing needs no stored token.',
    undefined,
  ],
  [
    'a workflow for other repositories is none to register at NuGet.org',
    'stored-credential',
    {
      [releasePath]: workflow(
        '{workflow_call: {secrets: {KEY: {required: true}}}}',
        'steps:',
        '  - run: dotnet nuget push x.nupkg --api-key ${{ secrets.KEY }} --source https://api.nuget.org/v3/index.json',
      ),
    },
    'Job `publish` publishes to NuGet.org with the secret `KEY`, which works from anywhere until it is revoked. NuGet.org accepts no workflow of another repository, so that callers there would have to publish from a job of their own.',
    undefined,
  ],
  [
    'a called workflow that asks for the scope',
    'missing-id-token',
    {
      [releasePath]: `on: ${on}\njobs:\n  publish:\n    uses: dart-lang/setup-dart/.github/workflows/publish.yml@v1\n`,
    },
    "Job `publish` has no `permissions`, and `id-token: write` is never granted by default, so GitHub refuses to start the run: setup-dart’s publish workflow asks for it. Add it to the job's `permissions`.",
    'Give job `publish` `id-token: write`',
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

const crateOnCall = `on: {workflow_call: {}}
jobs:
  push:
    runs-on: ubuntu-latest
    permissions: {contents: read, id-token: write}
    steps:
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env: {CARGO_REGISTRY_TOKEN: "\${{ steps.auth.outputs.token }}"}
`;
const caller = (event: string) =>
  `on: ${event}\njobs: {go: {uses: ./.github/workflows/push.yml, permissions: {contents: read, id-token: write}}}\n`;

describe('the name to register for a called workflow', () => {
  const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, words: string])[] = [
    ['is that of its caller', { 'ci.yml': caller('push') }, '`ci.yml`'],
    [
      'is that of the caller which releases',
      { 'ci.yml': caller('push'), 'release.yml': caller('release') },
      'whichever of `ci.yml` and `release.yml` releases',
    ],
    ['is not known without callers', {}, 'each workflow that calls this one'],
  ];
  for (const [name, callers, words] of cases) {
    it(name, () => {
      const files = Object.entries({ 'push.yml': crateOnCall, ...callers });
      const repository = repositoryOf(files.map(([file, text]) => [`.github/workflows/${file}`, text] as const));
      const { findings } = createAnalyzer().analyze(repository);
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'reusable-publisher').map(({ message }) => message),
        [
          `Job \`push\` publishes to crates.io from a called workflow. crates.io looks at the name of the workflow that is started: register ${words} as the publisher.`,
        ],
      );
    });
  }
});
