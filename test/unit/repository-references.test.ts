import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localReferences } from '../../analysis/repository/references.ts';

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['a step', '    - uses: ./.github/actions/build\n', ['.github/actions/build']],
  ['a job, quoted, with a comment', `    "uses": './.github/workflows/x.yml' # here\n`, ['.github/workflows/x.yml']],
  ['from the root of the repository', '    uses: $/.github/workflows/x.yml\n', ['.github/workflows/x.yml']],
  ['flow style', 'jobs: {a: {uses: ./x.yml}, b: {needs: a, uses: ./y.yml}}\n', ['x.yml', 'y.yml']],
  ['an item in flow style', '    - {uses: ./action}\n', ['action']],
  ['an anchor', '    - uses: &build ./build/\n', ['build']],
  ['on the next line', '    uses:\n      ./x.yml\n', ['x.yml']],
  ['a folded text', '    uses: >-\n      ./x.yml\n', ['x.yml']],
  ['the action at the root', '    - uses: ./\n    - uses: "$/"\n    - {uses: ./, with: {}}\n', ['', '', '']],
  ['of another repository', '    - uses: actions/checkout@v5\n', []],
  ['in a comment', '    # uses: ./x.yml\n', []],
  ['in the name of another key', '    reuses: ./x.yml\n', []],
];

describe('the files that a text uses', () => {
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(localReferences(text), expected));
  it('with Windows line ends', () => assert.deepEqual(localReferences('    uses: ./x.yml\r\n'), ['x.yml']));
});
