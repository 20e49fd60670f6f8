import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marked, publicationsOf, releasePath, summary, workflow } from './publications-of.ts';

type Case = readonly [name: string, lines: readonly string[], expected: readonly string[]];

const env = (name: string, secret: string) => ['    env:', `      ${name}: \${{ secrets.${secret} }}`];

/** Lines of the job `publish`; expected: summaries, each with the marked piece of the workflow. */
const cases: readonly Case[] = [
  [
    'a script',
    ['steps:', '  - run: ./Build.ps1', ...env('NUGET_API_KEY', 'NUGET_API_KEY')],
    ['perhaps nuget by ./Build.ps1: stored NUGET_API_KEY at ./Build.ps1'],
  ],
  [
    'a name that only has the words of a token among its own',
    ['steps:', '  - run: bash ./bin/go', ...env('TOKEN', 'CARTESIA_PYPI_TOKEN')],
    ['perhaps pypi by bash ./bin/go: stored CARTESIA_PYPI_TOKEN at bash ./bin/go'],
  ],
  [
    'a name that speaks of the test registry',
    ['steps:', '  - run: ./go', ...env('TEST_PYPI_TOKEN', 'X')],
    ['perhaps testpypi by ./go: stored X at ./go'],
  ],
  ['the job token', ['steps:', '  - run: ./go', ...env('NPM_TOKEN', 'GITHUB_TOKEN')], []],
  ['a token of GitHub', ['steps:', '  - run: ./release', ...env('GH_NPM_TOKEN', 'GH_NPM_TOKEN')], []],
  ['some other secret', ['steps:', '  - run: ./release', ...env('CODECOV_TOKEN', 'CODECOV_TOKEN')], []],
  ['commands that are known', ['steps:', '  - run: echo done', ...env('PYPI_TOKEN', 'PYPI_TOKEN')], []],
  [
    'npm, in a script that says it releases',
    ['steps:', '  - run: npm run deploy:packages', ...env('NPM_TOKEN', 'NPM_TOKEN')],
    ['perhaps npm by npm run deploy:packages: stored NPM_TOKEN at npm run deploy:packages'],
  ],
  ['npm, where only packages are installed', ['steps:', '  - run: npm ci', ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN')], []],
  ['npm, where yarn installs', ['steps:', '  - run: yarn', ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN')], []],
  ['npm, where the project is built', ['steps:', '  - run: npm run build', ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN')], []],
  [
    'npm, for a private index',
    [
      'steps:',
      '  - uses: actions/setup-node@v4',
      '    with: {registry-url: "https://npm.example.org/"}',
      '  - run: yarn release-all',
      ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN'),
    ],
    ['perhaps other by yarn release-all: stored NPM_TOKEN at yarn release-all'],
  ],
  [
    'an action that is not known, by the name of the input',
    ['steps:', '  - uses: someone/push@v1', '    with: {nuget-api-key: "${{ secrets.KEY }}"}'],
    ['perhaps nuget by someone/push: stored KEY at someone/push@v1'],
  ],
  [
    'an action that is not known, by the name of the secret',
    ['steps:', '  - uses: someone/push@v1', '    with: {key: "${{ secrets.GEM_HOST_API_KEY }}"}'],
    ['perhaps rubygems by someone/push: stored GEM_HOST_API_KEY at someone/push@v1'],
  ],
  [
    'an action of the repository that is not there',
    ['steps:', '  - uses: ./publish', '    with: {npm-token: "${{ secrets.T }}"}'],
    ['perhaps npm by ./publish: stored T at ./publish'],
  ],
  [
    'an action that is known to do something else',
    ['steps:', '  - uses: actions/setup-node@v4', ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN')],
    [],
  ],
  [
    'a word of a command',
    ['steps:', '  - run: ./go --key "${{ secrets.CRATES_IO_TOKEN }}"'],
    [
      'perhaps crates.io by ./go --key "${{ secrets.CRATES_IO_TOKEN }}": stored CRATES_IO_TOKEN at ./go --key "${{ secrets.CRATES_IO_TOKEN }}"',
    ],
  ],
  [
    'variables of the job go to the step that releases',
    [
      'env: {JSR_TOKEN: "${{ secrets.JSR_TOKEN }}"}',
      'steps:',
      '  - run: make test',
      '  - run: make release',
      '  - run: make docs',
    ],
    ['perhaps jsr by make release: stored JSR_TOKEN at make release'],
  ],
  [
    'and to none when none says that it releases',
    ['env: {JSR_TOKEN: "${{ secrets.JSR_TOKEN }}"}', 'steps:', '  - run: make test'],
    [],
  ],
  [
    'a login is for what releases behind it',
    [
      'steps:',
      "  - run: npm config set '//registry.npmjs.org/:_authToken' ${{ secrets.N }}",
      '  - run: yarn build:release',
    ],
    ['perhaps npm by yarn build:release: stored N at yarn build:release'],
  ],
  [
    'a login for installing only',
    ['steps:', "  - run: npm config set '//registry.npmjs.org/:_authToken' ${{ secrets.N }}", '  - run: npm ci'],
    [],
  ],
  [
    'a secret that a known publication uses is no second one',
    [
      'steps:',
      '  - run: ./release-notes',
      ...env('NPM_TOKEN', 'NPM_TOKEN'),
      '  - run: npm publish',
      ...env('NODE_AUTH_TOKEN', 'NPM_TOKEN'),
    ],
    ['npm by npm: stored NPM_TOKEN at npm publish'],
  ],
  [
    'two tokens in one step',
    [
      'steps:',
      '  - run: ./release',
      '    env: {NPM_TOKEN: "${{ secrets.NPM_TOKEN }}", PYPI_TOKEN: "${{ secrets.PYPI_TOKEN }}"}',
    ],
    [
      'perhaps npm by ./release: stored NPM_TOKEN at ./release',
      'perhaps pypi by ./release: stored PYPI_TOKEN at ./release',
    ],
  ],
  [
    'a token that goes to the PowerShell Gallery',
    [
      'steps:',
      '  - run: Publish-Module -NuGetApiKey $env:NUGET_API_KEY',
      '    shell: pwsh',
      ...env('NUGET_API_KEY', 'K'),
    ],
    [],
  ],
];

describe('tokens handed to something that is not known', () => {
  for (const [name, lines, expected] of cases) {
    it(name, () => {
      const found = publicationsOf({ [releasePath]: workflow('{push: {tags: ["v*"]}}', ...lines) });
      assert.deepEqual(
        found.map((each) => `${summary(each)} at ${marked(each)}`),
        expected,
      );
    });
  }

  it('include what a job passes to a workflow of another repository', () => {
    const text =
      'on: push\njobs:\n  nuget:\n    uses: o/r/.github/workflows/push.yml@v1\n    secrets: {key: "${{ secrets.NUGET_TOKEN }}"}\n';
    assert.deepEqual(publicationsOf({ [releasePath]: text }).map(summary), [
      'perhaps nuget by o/r/.github/workflows/push.yml: stored NUGET_TOKEN',
    ]);
  });

  it('do not include what goes to a script of the repository that is seen to upload nothing', () => {
    const found = (recipe: string) =>
      publicationsOf({
        [releasePath]: workflow('push', 'steps:', '  - run: make release', ...env('PYPI_TOKEN', 'PYPI_TOKEN')),
        Makefile: `release:\n\t${recipe}\n`,
      }).map(summary);
    assert.deepEqual(found('twine upload --help && git push --tags'), []);
    for (const recipe of [
      './release.py',
      '$(shell which twine) upload dist/*',
      'python ci/release.py',
      'invoke release',
    ])
      assert.deepEqual(found(recipe), ['perhaps pypi by make release: stored PYPI_TOKEN'], recipe);
  });

  it('do not include what goes to a workflow of the repository, which is read itself', () => {
    const files = {
      [releasePath]:
        'on: push\njobs:\n  call:\n    uses: ./.github/workflows/up.yml\n    secrets: {PYPI_TOKEN: "${{ secrets.PYPI_TOKEN }}"}\n',
      '.github/workflows/up.yml': workflow(
        '{workflow_call: {secrets: {PYPI_TOKEN: {}}}}',
        'steps:',
        '  - run: twine upload dist/*',
        '    env: {TWINE_PASSWORD: "${{ secrets.PYPI_TOKEN }}"}',
      ),
    };
    assert.deepEqual(publicationsOf(files).map(summary), ['pypi by twine: stored PYPI_TOKEN']);
  });
});
