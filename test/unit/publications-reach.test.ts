import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicationsOf, reachSummary, releasePath, summary, workflow } from './publications-of.ts';

/** A tag or a pull request starts the run. */
const on = '{push: {tags: ["v*"]}, pull_request: }';

/** Expected: on which starts of the run the one publication is reached; undefined: there is none. */
type Case = readonly [name: string, lines: readonly string[], push: string | undefined, pullRequest?: string];

const cases: readonly Case[] = [
  ['always', ['steps:', '  - run: cargo publish'], 'yes', 'yes'],
  ['a dry run', ['steps:', '  - run: cargo publish --dry-run'], undefined],
  ['a short flag', ['steps:', '  - run: cargo publish -n'], undefined],
  ['help', ['steps:', '  - run: cargo publish --help'], undefined],
  [
    'a dry run that an expression decides',
    ['steps:', "  - run: cargo publish ${{ github.event_name == 'pull_request' && '--dry-run' || '' }}"],
    'yes',
    'no',
  ],
  [
    'a dry run that a variable of the step decides',
    [
      'steps:',
      '  - run: cargo publish $FLAGS',
      '    env:',
      "      FLAGS: ${{ github.event_name == 'pull_request' && '--dry-run --quiet' || '' }}",
    ],
    'yes',
    'no',
  ],
  [
    'a flag with a value that decides',
    ['steps:', "  - run: npm publish --dry-run=${{ github.event_name == 'pull_request' }}"],
    'yes',
    'no',
  ],
  [
    'a flag that the script may set',
    ['steps:', '  - run: |', '      if [ -n "$X" ]; then FLAGS=--dry-run; fi', '      npm publish $FLAGS'],
    'maybe',
    'maybe',
  ],
  ['words that could be anything', ['steps:', '  - run: npm publish $ARGUMENTS'], 'yes', 'yes'],
  [
    'the value of an option is no flag',
    ['steps:', "  - run: npm publish --tag ${{ github.event_name == 'push' && '--dry-run' }}"],
    'yes',
    'yes',
  ],
  [
    'a flag without which nothing is uploaded',
    ['steps:', "  - run: cargo release ${{ github.event_name == 'push' && '--execute' || '' }}"],
    'yes',
    'no',
  ],
  [
    'a command in a branch of the script',
    ['steps:', '  - run: |', '      if [ "$A" ]; then', '        npm publish', '      fi'],
    'maybe',
    'maybe',
  ],
  ['an if of the job', ["if: github.event_name == 'push'", 'steps:', '  - run: npm publish'], 'yes', 'no'],
  [
    'an if of the step',
    ['steps:', '  - run: npm publish', "    if: startsWith(github.ref, 'refs/tags/')"],
    'yes',
    'no',
  ],
  ['an if that is never true', ['steps:', '  - run: npm publish', '    if: 1 != 1'], undefined],
  ['an if that nobody can decide', ['steps:', '  - run: npm publish', '    if: vars.PUBLISH'], 'maybe', 'maybe'],
  [
    'a second try after a failure',
    [
      'steps:',
      '  - id: try',
      '    run: npm whoami',
      '    continue-on-error: true',
      '  - run: npm publish',
      "    if: steps.try.outcome == 'failure'",
    ],
    'maybe',
    'maybe',
  ],
  [
    'a step for failures is there, and not reached',
    ['steps:', '  - run: npm publish', '    if: failure()'],
    'no',
    'no',
  ],
  [
    'one leg of the matrix',
    [
      'strategy:',
      '  matrix:',
      '    include: [{os: a, publish: true}, {os: b, publish: false}]',
      'steps:',
      '  - run: npm publish',
      '    if: matrix.publish',
    ],
    'yes',
    'yes',
  ],
  [
    'no leg of the matrix',
    ['strategy:', '  matrix:', '    publish: [false]', 'steps:', '  - run: npm publish', '    if: matrix.publish'],
    undefined,
  ],
  [
    'a dry run by an input of the action',
    [
      'steps:',
      '  - uses: JS-DevTools/npm-publish@v4',
      '    with:',
      "      dry-run: ${{ github.event_name != 'push' }}",
    ],
    'yes',
    'no',
  ],
  [
    'always a dry run by an input',
    ['steps:', '  - uses: JS-DevTools/npm-publish@v4', '    with: {dry-run: true}'],
    undefined,
  ],
  [
    'an action that uploads with one command only',
    [
      'steps:',
      '  - uses: PyO3/maturin-action@v1',
      '    with:',
      "      command: ${{ github.event_name == 'push' && 'upload' || 'build' }}",
    ],
    'yes',
    'no',
  ],
  [
    'another command of that action',
    ['steps:', '  - uses: PyO3/maturin-action@v1', '    with: {command: build}'],
    undefined,
  ],
  [
    'a dry run among the words for the tool of the action',
    ['steps:', '  - uses: katyo/publish-crates@v2', '    with:', '      args: --dry-run'],
    undefined,
  ],
  [
    'a called workflow that publishes on one event only',
    ['uses: dart-lang/ecosystem/.github/workflows/publish.yaml@main'],
    'yes',
    'no',
  ],
];

describe('when a publication is reached', () => {
  for (const [name, lines, push, pullRequest] of cases) {
    it(name, () => {
      const found = publicationsOf({
        [releasePath]: lines[0]?.startsWith('uses:')
          ? workflow(on, ...lines).replace('    runs-on: ubuntu-latest\n', '')
          : workflow(on, ...lines),
      }).map(reachSummary);
      const expected = push === undefined ? [] : [[`push tag: ${push}`, `pull_request pull-request: ${pullRequest}`]];
      assert.deepEqual(found, expected);
    });
  }

  it('depends on the index, where the event decides that', () => {
    const text = workflow(
      '{release: , workflow_dispatch: }',
      'steps:',
      '  - uses: pypa/gh-action-pypi-publish@release/v1',
      '    with:',
      "      repository-url: ${{ github.event_name == 'release' && 'https://upload.pypi.org/legacy/' || 'https://test.pypi.org/legacy/' }}",
    );
    const found = publicationsOf({ [releasePath]: text }).map((each) => [each.registry?.id, ...reachSummary(each)]);
    assert.deepEqual(found, [
      ['pypi', 'release tag: yes', 'workflow_dispatch branch-or-tag: no'],
      ['testpypi', 'release tag: no', 'workflow_dispatch branch-or-tag: yes'],
    ]);
  });

  it('is not asked of who calls the workflow from outside', () => {
    const text = workflow(
      '{push: , workflow_call: {inputs: {publish: {type: boolean}}}}',
      'if: inputs.publish',
      'steps:',
      '  - run: npm publish',
    );
    assert.deepEqual(publicationsOf({ [releasePath]: text }).map(summary), ['npm by npm: none']);
  });
});
