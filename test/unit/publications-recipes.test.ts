import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marked, publicationsOf, releasePath, steps, summary } from './publications-of.ts';

/** Expected: summaries, each with the marked piece of the workflow. */
type Case = readonly [
  name: string,
  lines: readonly string[],
  others: Readonly<Record<string, string>>,
  expected: readonly string[],
];

const rule = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

const cases: readonly Case[] = [
  [
    'a rule of a Makefile',
    ['- run: make release'],
    { Makefile: rule('.PHONY: release', 'release:', '\t@npm publish') },
    ['npm by npm: none at make release'],
  ],
  [
    'a rule that another one needs, with continued lines and a comment',
    ['- run: make -j2 all'],
    {
      Makefile: rule(
        'all: build upload # everything',
        'build:',
        '\tcargo build',
        'upload:',
        '\t-twine \\',
        '\t  upload dist/*',
      ),
    },
    ['pypi by twine: none at make -j2 all'],
  ],
  [
    'a rule that calls make',
    ['- run: make release'],
    { Makefile: rule('release: ; $(MAKE) upload', 'upload:', '\tgem push *.gem') },
    ['rubygems by gem push: none at make release'],
  ],
  [
    'a folder that make goes to',
    ['- run: make -C js publish'],
    { 'js/Makefile': rule('publish:', '\tnpm publish'), Makefile: rule('publish:', '\ttrue') },
    ['npm by npm: none at make -C js publish'],
  ],
  [
    'a rule in the folder of the step',
    ['- run: make publish', '  working-directory: js'],
    { 'js/Makefile': rule('publish:', '\tnpm publish') },
    ['npm by npm: none at make publish'],
  ],
  [
    'a variable of the Makefile',
    ['- run: make release'],
    {
      Makefile: rule(
        'UV := uv',
        'INDEX ?= testpypi',
        'release:',
        '\t$(UV) publish --publish-url https://$(HOST)/legacy/',
        'HOST = test.pypi.org',
      ),
    },
    ['testpypi by uv publish: none at make release'],
  ],
  [
    'a variable with a default, which the environment replaces',
    ['- run: make release', '  env: {REPO: testpypi}'],
    { Makefile: rule('REPO ?= pypi', 'release:', '\ttwine upload -r $(REPO) dist/*') },
    ['testpypi by twine: none at make release'],
  ],
  [
    'a variable with a default',
    ['- run: make release'],
    { Makefile: rule('REPO ?= testpypi', 'release:', '\ttwine upload -r $(REPO) dist/*') },
    ['testpypi by twine: none at make release'],
  ],
  [
    'a variable of the command line',
    ['- run: make release REPO=testpypi'],
    { Makefile: rule('REPO = pypi', 'release:', '\ttwine upload -r $(REPO) dist/*') },
    ['testpypi by twine: none at make release REPO=testpypi'],
  ],
  [
    'a token on the command line',
    ['- run: make release TOKEN=${{ secrets.PYPI_TOKEN }}'],
    { Makefile: rule('release:', '\ttwine upload -u __token__ -p $(TOKEN) dist/*') },
    ['pypi by twine: stored PYPI_TOKEN at make release TOKEN=${{ secrets.PYPI_TOKEN }}'],
  ],
  [
    'a token of the environment',
    ['- run: make release', '  env: {TOKEN: "${{ secrets.PYPI_TOKEN }}"}'],
    { Makefile: rule('release:', '\ttwine upload -u __token__ -p $${TOKEN} dist/*') },
    ['pypi by twine: stored PYPI_TOKEN at make release'],
  ],
  [
    'a login in a rule that is needed before',
    ['- run: make release', '  env: {CRATES: "${{ secrets.CRATES }}"}'],
    { Makefile: rule('release: login', '\tcargo publish', 'login:', '\t@cargo login $(CRATES)') },
    ['crates.io by cargo publish: stored CRATES at make release'],
  ],
  [
    'a file with the token that the rule writes',
    ['- run: make release', '  env: {TOKEN: "${{ secrets.NPM }}"}'],
    {
      Makefile: rule('release:', '\techo "//registry.npmjs.org/:_authToken=$$TOKEN" > .npmrc', '\tnpm publish'),
    },
    ['npm by npm: stored NPM at make release'],
  ],
  [
    'a login that comes too late',
    ['- run: make release', '  env: {CRATES: "${{ secrets.CRATES }}"}'],
    { Makefile: rule('release:', '\tcargo publish', '\tcargo login $(CRATES)') },
    ['crates.io by cargo publish: none at make release'],
  ],
  [
    'a variable that a function makes',
    ['- run: make release'],
    { Makefile: rule('TOOL := $(shell which npm)', 'release:', '\t$(TOOL) publish') },
    [],
  ],
  [
    'a variable that another file may set',
    ['- run: make release', '  env: {REPO: testpypi}'],
    { Makefile: rule('include common.mk', 'release:', '\ttwine upload -r $(REPO) dist/*') },
    ['other by twine: none at make release'],
  ],
  [
    'a rule that conditionals decide about',
    ['- run: make release'],
    { Makefile: rule('ifdef CI', 'release:', '\tnpm publish', 'endif') },
    [],
  ],
  [
    'a recipe with a conditional in it',
    ['- run: make release'],
    { Makefile: rule('release:', 'ifdef CI', '\tnpm publish', 'endif') },
    [],
  ],
  ['a dry run of make', ['- run: make -n release'], { Makefile: rule('release:', '\tnpm publish') }, []],
  ['another rule', ['- run: make build'], { Makefile: rule('build:', '\ttsc', 'release:', '\tnpm publish') }, []],
  ['a rule that needs itself', ['- run: make a'], { Makefile: rule('a: b', 'b: a') }, []],
  [
    'variables that name each other over and over',
    ['- run: make release'],
    {
      Makefile: rule(
        ...Array.from({ length: 60 }, (_, index) => `V${index} = $(V${index + 1})$(V${index + 1})`),
        'V60 = $(V0)',
        'release:',
        '\tnpm publish $(V0)',
        `W = ${'$('.repeat(20_000)}`,
      ),
    },
    ['npm by npm: none at make release'],
  ],
  [
    'lines of blanks',
    ['- run: make release'],
    { Makefile: rule(`release: ${' '.repeat(90_000)}x`, `\tnpm publish ${' '.repeat(90_000)}`) },
    ['npm by npm: none at make release'],
  ],
  ['a Makefile that is not there', ['- run: make release'], {}, []],
  [
    'a line has its folder to itself',
    ['- run: make release'],
    {
      Makefile: rule('release:', '\tcd docs && npm run build', '\tnpm publish'),
      'package.json': '{"name": "x", "publishConfig": {"registry": "https://npm.example.org/"}}',
    },
    ['other by npm: none at make release'],
  ],
  [
    'a recipe of a justfile',
    ['- run: just release'],
    {
      justfile: rule(
        'set dotenv-load',
        "tool := 'uv'",
        '',
        '# Uploads.',
        '[group("ci")]',
        'release: build',
        '    @{{tool}} publish',
        '',
        'build:',
        '    uv build',
      ),
    },
    ['pypi by uv publish: none at just release'],
  ],
  [
    'a recipe by its alias, with what runs behind it',
    ['- run: just r'],
    {
      Justfile: rule(
        'alias r := release',
        'release version="1": && upload',
        '    git tag {{version}}',
        'upload:',
        '  npm publish',
      ),
    },
    ['npm by npm: none at just r'],
  ],
  [
    'a recipe that is a shell script, with a variable of the environment',
    ['- run: just release', '  env: {TOKEN: "${{ secrets.PYPI_TOKEN }}"}'],
    {
      justfile: rule(
        'token := env("TOKEN")',
        'release:',
        '  #!/usr/bin/env bash',
        '  set -e',
        '  uv publish --token {{ token }}',
      ),
    },
    ['pypi by uv publish: stored PYPI_TOKEN at just release'],
  ],
  [
    'a recipe in another language',
    ['- run: just release'],
    { justfile: rule('release:', '  #!/usr/bin/env python3', '  npm publish') },
    [],
  ],
  [
    'a recipe that is a dry run unless it is told otherwise',
    ['- run: just publish', '- run: just publish ""', '- run: just publish "" extra'],
    { justfile: rule('publish arg="--dry-run" *more:', '  cargo publish {{ arg }} {{more}}') },
    [
      'crates.io by cargo publish: none at just publish ""',
      'crates.io by cargo publish: none at just publish "" extra',
    ],
  ],
  [
    'a word that is not known',
    ['- run: just publish ${{ github.ref_name }}'],
    { justfile: rule('publish version:', '  npm publish pkg-{{version}}.tgz') },
    ['npm by npm: none at just publish ${{ github.ref_name }}'],
  ],
  [
    'a word for a recipe',
    ['- run: just say release'],
    { justfile: rule('say what:', '  echo {{what}}', 'release:', '  npm publish') },
    [],
  ],
  [
    'a task of a Taskfile',
    ['- run: task release'],
    {
      'Taskfile.yml': rule(
        'version: "3"',
        'vars: {TOOL: npm}',
        'tasks:',
        '  release:',
        '    deps: [build]',
        '    cmds:',
        '      - task: upload',
        '  build: tsc',
        '  upload:',
        '    cmds:',
        '      - cmd: "{{.TOOL}} publish {{.CLI_ARGS}}"',
      ),
    },
    ['npm by npm: none at task release'],
  ],
  [
    'a task in its folder',
    ['- run: task release'],
    {
      'Taskfile.yml': rule('tasks:', '  release:', '    dir: js', '    cmds: [npm publish]'),
      'js/package.json': '{"name": "x", "publishConfig": {"registry": "https://npm.example.org/"}}',
    },
    ['other by npm: none at task release'],
  ],
  [
    'a task that calls itself',
    ['- run: task a'],
    { 'Taskfile.yml': rule('tasks:', '  a:', '    cmds: [{task: a}]') },
    [],
  ],
  ['a Taskfile that is none', ['- run: task release'], { 'Taskfile.yml': '- 1\n' }, []],
];

describe('publications in recipes', () => {
  for (const [name, lines, others, expected] of cases) {
    it(name, () => {
      const found = publicationsOf({ [releasePath]: steps(...lines), ...others });
      assert.deepEqual(
        found.map((each) => `${summary(each)} at ${marked(each)}`),
        expected,
      );
    });
  }
});
