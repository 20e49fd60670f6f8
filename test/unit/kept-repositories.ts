import type { seededRandom } from './seeded-random.ts';

type Random = ReturnType<typeof seededRandom>;

const workflow = (name: string): string => `.github/workflows/${name}.yml`;
const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';
const trial = `${upload}        with: {repository-url: https://test.pypi.org/legacy/}\n`;

function publishing(
  on: string,
  environment: string,
  steps: string,
  permissions = '{contents: read, id-token: write}',
): string {
  return `on: ${on}
jobs:
  publish:
    runs-on: ubuntu-latest
${environment}    permissions: ${permissions}
    steps:
${steps}`;
}

function calling(on: string, uses: string): string {
  return `on: ${on}\njobs:\n  all:\n    permissions: {contents: read, id-token: write}\n    uses: ${uses}\n    with: {folder: dist}\n`;
}

function composite(input: string, step: string): string {
  return `name: x\ndescription: x\ninputs:\n  ${input}: {default: dist}\nruns:\n  using: composite\n  steps:\n    - ${step}\n`;
}

/** What starts a workflow: those that overlap, those that wait for a release, those that are called. */
const starts = [
  "{push: {tags: ['v*']}}",
  "{push: {tags: ['v*-dev-*']}}",
  "{push: {tags: ['v*']}}",
  "{push: {tags: ['v*-dev-*']}}",
  '{release: {types: [published]}}',
  'workflow_call',
  '{workflow_call: {inputs: {folder: {type: string}}}, push: {branches: [main]}}',
  'workflow_dispatch',
];

/** What it does: by itself, by an action or a script of the repository. */
const steps = [
  upload,
  upload,
  trial,
  trial,
  '      - uses: pypa/gh-action-pypi-publish@v1.5.0 # trusted-publishing: ignore[overlapping-tags, tool-too-old]\n',
  '      - uses: ./.github/actions/upload\n        with: {folder: dist}\n',
  '      - uses: ./tools/inner\n',
  '      - uses: googleapis/release-please-action@v4\n',
  '      - run: gh release create v1 --generate-notes\n        env: {GH_TOKEN: "${{ github.token }}"}\n',
  '      - run: ./publish.sh\n',
  '      - run: npm run release\n',
  '      - uses: actions/setup-node@v6\n        with: {node-version: 24}\n      - run: npm publish\n',
  `      - run: twine upload dist/*\n        env:\n          TWINE_PASSWORD: \${{ secrets.PYPI_API_TOKEN }}\n`,
  `      - if: github.repository == 'o/r'\n${upload.replace('      - ', '        ')}`,
];

const names = ['a', 'b', 'c', 'd', 'e'];

function someWorkflow(random: Random): string {
  const one = <Item>(of: readonly Item[]): Item => of[random(of.length)] as Item;
  if (random(5) === 0) {
    const called = workflow(one(names));
    return calling(one(starts), one([`./${called}`, `o/r/${called}@main`]));
  }
  const permissions = one(['{contents: read, id-token: write}', '{contents: write}', 'write-all']);
  const environment = one(['    environment: pypi\n', '    environment: Release\n', '']);
  return publishing(one(starts), environment, one(steps) + (random(2) === 0 ? one(steps) : ''), permissions);
}

const inner = [
  composite('x', 'uses: pypa/gh-action-pypi-publish@release/v1'),
  composite('x', 'run: uv publish\n      shell: bash'),
  composite('x', 'uses: ncipollo/release-action@v1'),
  composite('x', 'run: echo\n      shell: bash'),
];

/** The texts that may lie at each path; undefined: there is no such file. */
const others: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '.github/actions/upload/action.yml': [
    composite('folder', 'uses: ./tools/inner'),
    composite('path', 'uses: $/tools/inner'),
    ...inner,
    undefined,
  ],
  'tools/inner/action.yml': [...inner, undefined],
  'tools/inner/action.yaml': [composite('x', 'uses: ./.github/actions/upload'), undefined],
  'action.yml': [...inner, undefined],
  'publish.sh': ['twine upload dist/*\n', 'bash other.sh\n', 'echo\n', undefined],
  'other.sh': ['uv publish\n', undefined],
  'package.json': [
    '{"name": "x", "scripts": {"release": "npm publish"}}',
    '{"name": "y", "repository": "o/r", "scripts": {"release": "semantic-release"}}',
    undefined,
  ],
  'x.gemspec': ["s.homepage = 'https://github.com/o/r'", undefined],
  '.github/trusted-publishing.yml': [
    'publishers: [{registry: pypi, repository: o/r, workflow: a.yml, environment: release}]\n',
    'rules: {missing-environment: off, mixed-case-environment: error}\n',
    'rules: {no-such-rule: off}\n',
    undefined,
  ],
};

/** A path of a small repository, and another text for it; undefined takes the file away. */
export function someEdit(
  random: Random,
  textAt: (path: string) => string | undefined,
): readonly [string, string | undefined] {
  const paths = [...names.map(workflow), ...names.map(workflow), ...Object.keys(others)];
  const path = paths[random(paths.length)] as string;
  const before = textAt(path);
  // Most edits are small: lines move, and nothing else changes.
  if (before !== undefined && !path.endsWith('.json') && random(3) === 0) return [path, `#\n${before}`];
  const texts = others[path];
  if (texts !== undefined) return [path, texts[random(texts.length)]];
  return [path, random(8) === 0 ? undefined : someWorkflow(random)];
}
