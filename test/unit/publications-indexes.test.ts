import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicationsOf, releasePath, steps, workflow } from './publications-of.ts';

type Case = readonly [name: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const release = (text: string, others: Readonly<Record<string, string>> = {}) => ({ [releasePath]: text, ...others });
const setupNode = (url: string, ...more: readonly string[]) => [
  '- uses: actions/setup-node@v4',
  '  with:',
  `    registry-url: ${url}`,
  ...more.map((line) => `    ${line}`),
];
const github = 'https://npm.pkg.github.com';

/** Expected: "registry index" for each publication; `?` for what is not known, `perhaps` for what is not certain. */
const cases: readonly Case[] = [
  ['the default', release(steps('- run: twine upload dist/*')), ['pypi https://upload.pypi.org/legacy/']],
  ['a name', release(steps('- run: twine upload -r testpypi dist/*')), ['testpypi testpypi']],
  [
    'an address by an option',
    release(steps('- run: twine upload --repository-url https://pypi.example.org/simple/ dist/*')),
    ['other https://pypi.example.org/simple/'],
  ],
  [
    'a variable of the step',
    release(steps('- run: twine upload dist/*', '  env:', '    TWINE_REPOSITORY_URL: https://test.pypi.org/legacy/')),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'an empty variable names nothing',
    release(steps('- run: twine upload dist/*', '  env:', '    TWINE_REPOSITORY_URL: ""')),
    ['pypi https://upload.pypi.org/legacy/'],
  ],
  [
    'a variable set in the script',
    release(steps('- run: TWINE_REPOSITORY=testpypi twine upload dist/*')),
    ['testpypi testpypi'],
  ],
  [
    'a variable that one branch of the script sets',
    release(steps('- run: |', '    if [ "$X" ]; then export TWINE_REPOSITORY=testpypi; fi', '    twine upload dist/*')),
    ['testpypi testpypi', 'pypi https://upload.pypi.org/legacy/'],
  ],
  [
    'a variable that all branches set',
    release(
      steps(
        '- run: |',
        '    if [ "$X" ]; then export TWINE_REPOSITORY=testpypi; else export TWINE_REPOSITORY=mirror; fi',
        '    twine upload dist/*',
      ),
    ),
    ['other mirror', 'testpypi testpypi'],
  ],
  [
    'a variable that an earlier step leaves',
    release(
      steps(
        '- run: echo "TWINE_REPOSITORY_URL=https://test.pypi.org/legacy/" >> "$GITHUB_ENV"',
        '- run: twine upload dist/*',
      ),
    ),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'an output of an earlier step',
    release(
      steps(
        '- id: index',
        '  run: echo "url=https://test.pypi.org/legacy/" >> $GITHUB_OUTPUT',
        '- uses: pypa/gh-action-pypi-publish@release/v1',
        '  with:',
        '    repository-url: ${{ steps.index.outputs.url }}',
      ),
    ),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'an output of a step that nobody can see into',
    release(
      steps(
        '- id: index',
        '  uses: someone/choose-an-index@v1',
        '- uses: pypa/gh-action-pypi-publish@release/v1',
        '  with:',
        '    repository-url: ${{ steps.index.outputs.url }}',
      ),
    ),
    ['other ?'],
  ],
  [
    'a configuration variable',
    release(
      steps('- uses: pypa/gh-action-pypi-publish@release/v1', '  with:', '    repository-url: ${{ vars.INDEX }}'),
    ),
    ['other ?'],
  ],
  [
    'each leg of the matrix, each registry once',
    release(
      workflow(
        '{push: {tags: ["v*"]}}',
        'strategy:',
        '  matrix:',
        '    url: ["", "https://upload.pypi.org/legacy/", "https://test.pypi.org/legacy/"]',
        'steps:',
        '  - uses: pypa/gh-action-pypi-publish@release/v1',
        '    with:',
        '      repository-url: ${{ matrix.url }}',
      ),
    ),
    ['pypi https://upload.pypi.org/legacy/', 'testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'what a caller passes',
    {
      [releasePath]:
        'on: push\njobs:\n  call:\n    uses: ./.github/workflows/upload.yml\n    with: {index: "https://test.pypi.org/legacy/"}\n',
      '.github/workflows/upload.yml': workflow(
        '{workflow_call: {inputs: {index: {type: string}}}}',
        'steps:',
        '  - uses: pypa/gh-action-pypi-publish@release/v1',
        '    with: {repository-url: "${{ inputs.index }}"}',
      ),
    },
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'the default of an input whose callers are not there is likely',
    release(
      workflow(
        '{workflow_call: {inputs: {index: {type: string, default: "https://test.pypi.org/legacy/"}}}}',
        'steps:',
        '  - uses: pypa/gh-action-pypi-publish@release/v1',
        '    with: {repository-url: "${{ inputs.index }}"}',
      ),
    ),
    ['perhaps testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'an input that callers have to pass is not known',
    release(
      workflow(
        '{workflow_call: {inputs: {index: {type: string, required: true}}}}',
        'steps:',
        '  - uses: pypa/gh-action-pypi-publish@release/v1',
        '    with: {repository-url: "${{ inputs.index }}"}',
      ),
    ),
    ['other ?'],
  ],
  [
    'an action that nobody here uses, with an empty default',
    {
      '.github/actions/publish/action.yml':
        'inputs:\n  url: {default: ""}\nruns:\n  using: composite\n  steps:\n    - uses: pypa/gh-action-pypi-publish@release/v1\n      with: {repository-url: "${{ inputs.url }}"}\n',
    },
    ['perhaps pypi https://upload.pypi.org/legacy/'],
  ],
  ['setup-node', release(steps(...setupNode(github), '- run: npm publish')), [`other ${github}`]],
  [
    'the last setup-node counts',
    release(steps(...setupNode(github), ...setupNode('https://registry.npmjs.org'), '- run: npm publish')),
    ['npm https://registry.npmjs.org'],
  ],
  [
    'setup-node for a scope, and no name of a package',
    release(steps(...setupNode(github, "scope: '@o'"), '- run: npm publish')),
    ['other ?'],
  ],
  [
    'setup-node for the scope of the package',
    release(steps(...setupNode(github, "scope: '@o'"), '- run: npm publish'), { 'package.json': '{"name":"@o/x"}' }),
    [`other ${github}`],
  ],
  [
    'setup-node for another scope',
    release(steps(...setupNode(github, "scope: '@o'"), '- run: npm publish'), { 'package.json': '{"name":"x"}' }),
    ['npm https://registry.npmjs.org/'],
  ],
  [
    'npm config set registry',
    release(steps(`- run: npm config set registry ${github}`, '- run: npm publish')),
    [`other ${github}`],
  ],
  [
    'an option before all',
    release(steps(...setupNode(github), '- run: npm publish --registry https://registry.npmjs.org'), {
      'package.json': `{"name":"x","publishConfig":{"registry":"${github}"}}`,
    }),
    ['npm https://registry.npmjs.org'],
  ],
  [
    'publishConfig of the manifest',
    release(steps(...setupNode('https://registry.npmjs.org'), '- run: npm publish'), {
      'package.json': `{"name":"x","publishConfig":{"registry":"${github}"}}`,
    }),
    [`other ${github}`],
  ],
  [
    'publishConfig of the folder that is published',
    release(steps('- run: npm publish', '  working-directory: packages/a'), {
      'packages/a/package.json': `{"name":"x","publishConfig":{"registry":"${github}"}}`,
    }),
    [`other ${github}`],
  ],
  [
    '.npmrc of the repository',
    release(steps('- run: npm publish'), { '.npmrc': `registry=${github}\n` }),
    [`other ${github}`],
  ],
  [
    '.npmrc for the scope of the package',
    release(steps('- run: npm publish'), {
      '.npmrc': `@o:registry=${github}\n`,
      'package.json': '{"name":"@o/x"}',
    }),
    [`other ${github}`],
  ],
  [
    'the one registry that Cargo.toml allows',
    release(steps('- run: cargo publish'), { 'Cargo.toml': '[package]\nname = "x"\npublish = ["ours"]\n' }),
    ['other ours'],
  ],
  [
    'publish_to of pubspec.yaml',
    release(steps('- run: dart pub publish --force'), {
      'pubspec.yaml': 'name: x\npublish_to: https://pub.example.org\n',
    }),
    ['other https://pub.example.org'],
  ],
  [
    'an index by the name that pyproject.toml gives it',
    release(steps('- run: uv publish --index ours'), {
      'pyproject.toml': '[[tool.uv.index]]\nname = "ours"\npublish-url = "https://test.pypi.org/legacy/"\n',
    }),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'the index that pyproject.toml sets for uv',
    release(steps('- run: uv publish'), {
      'pyproject.toml': '[tool.uv]\npublish-url = "https://pypi.example.org/legacy/"\n',
    }),
    ['other https://pypi.example.org/legacy/'],
  ],
  [
    'a variable before the index of pyproject.toml',
    release(steps('- run: uv publish', '  env: {UV_PUBLISH_URL: https://test.pypi.org/legacy/}'), {
      'pyproject.toml': '[tool.uv]\npublish-url = "https://pypi.example.org/legacy/"\n',
    }),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'an index by the name that uv.toml gives it',
    release(steps('- run: uv publish --index ours'), {
      'uv.toml': '[[index]]\nname = "ours"\npublish-url = "https://test.pypi.org/legacy/"\n',
    }),
    ['testpypi https://test.pypi.org/legacy/'],
  ],
  [
    'the index that uv.toml sets, before that of pyproject.toml beside it',
    release(steps('- run: uv publish'), {
      'uv.toml': 'publish-url = "https://pypi.example.org/legacy/"\n',
      'pyproject.toml': '[tool.uv]\npublish-url = "https://test.pypi.org/legacy/"\n',
    }),
    ['other https://pypi.example.org/legacy/'],
  ],
  [
    'uv.toml alone counts where it lies, even when it names no index',
    release(steps('- run: uv publish'), {
      'uv.toml': 'native-tls = true\n',
      'pyproject.toml': '[tool.uv]\npublish-url = "https://pypi.example.org/legacy/"\n',
    }),
    ['pypi https://upload.pypi.org/legacy/'],
  ],
  [
    'the settings of uv in the nearest folder upwards that has some',
    release(steps('- run: uv publish', '  working-directory: packages/one'), {
      'packages/one/pyproject.toml': '[project]\nname = "one"\n',
      'uv.toml': 'publish-url = "https://pypi.example.org/legacy/"\n',
    }),
    ['other https://pypi.example.org/legacy/'],
  ],
  [
    'no settings of uv where it is told to read none, and unknown ones where it is told to read others',
    release(steps('- run: uv publish --no-config', '- run: uv publish --config-file ci.toml'), {
      'uv.toml': 'publish-url = "https://test.pypi.org/legacy/"\n',
    }),
    ['pypi https://upload.pypi.org/legacy/', 'other ?'],
  ],
  [
    'the settings of uv are not for twine',
    release(steps('- run: twine upload -r ours dist/*'), {
      'uv.toml': '[[index]]\nname = "ours"\npublish-url = "https://test.pypi.org/legacy/"\n',
    }),
    ['other ours'],
  ],
  [
    'an index that an earlier command gives its name',
    release(
      steps(
        '- run: poetry config repositories.staging https://test.pypi.org/legacy/',
        '- run: poetry publish -r staging',
        '- run: poetry publish -r unknown',
      ),
    ),
    ['testpypi https://test.pypi.org/legacy/', 'other unknown'],
  ],
  [
    'a private index by the name of a public one',
    release(
      steps(
        '- run: |',
        '    poetry config repositories.testpypi.url https://pypi.example.org/',
        '    poetry publish -r testpypi',
      ),
    ),
    ['other https://pypi.example.org/'],
  ],
  [
    'the host that a gemspec allows',
    release(steps('- run: gem build x.gemspec', '- run: gem push *.gem'), {
      'x.gemspec': 'spec.name = "x"\nspec.metadata["allowed_push_host"] = "https://gems.example.org"\n',
    }),
    ['other https://gems.example.org'],
  ],
];

describe('the index of a publication', () => {
  for (const [name, files, expected] of cases) {
    it(name, () => {
      const found = publicationsOf(files).map(({ registry, index, certain }) =>
        [...(certain ? [] : ['perhaps']), registry?.id ?? 'other', index.known ? index.value : '?'].join(' '),
      );
      assert.deepEqual(found, expected);
    });
  }
});
