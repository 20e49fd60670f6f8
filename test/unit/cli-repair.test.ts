import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analyzer } from '../../analysis/analyze.ts';
import type { FileEdit } from '../../analysis/edits/index.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import type { Finding, Fix } from '../../analysis/rules/types.ts';
import { repair } from '../../cli/repair/repair.ts';

const path = '.github/workflows/a.yml';

/** Replaces the first occurrence of a piece of the text of the file, for as long as it is there. */
interface Replacing {
  readonly piece: string;
  readonly by: string;
  readonly safety?: Fix['safety'];
  readonly severity?: Finding['severity'];
  readonly rule?: string;
  /** A better fix that turns out to be impossible stands before this one. */
  readonly second?: true;
}

/** An analyzer that finds pieces of the text, each with a fix that replaces it. */
function finding(...wanted: readonly Replacing[]): Pick<Analyzer, 'analyze'> {
  return {
    analyze(repository) {
      const text = repository.files.get(path)?.text ?? '';
      const findings = wanted.flatMap(
        ({ piece, by, safety = 'safe', severity = 'warning', rule = 'r', second }): Finding[] => {
          const start = text.indexOf(piece);
          if (start < 0) return [];
          const span = { start, end: start + piece.length };
          const edits = (): readonly FileEdit[] => [{ path, edits: [{ span, text: by }] }];
          const fix: Fix = { title: `${piece} to ${by}`, safety, edits };
          const fixes = second ? [{ ...fix, title: 'impossible', edits: () => undefined }, fix] : [fix];
          return [{ rule, path, span, severity, message: piece, related: [], fixes }];
        },
      );
      return { findings, publications: [], failures: [], byPath: new Map() };
    },
  };
}

describe('repair', () => {
  const safe = { unsafe: false, rules: [] };
  const unsafe = { unsafe: true, rules: [] };
  interface Row {
    readonly name: string;
    readonly before: string;
    readonly wanted: readonly Replacing[];
    readonly options: { readonly unsafe: boolean; readonly rules: readonly string[] };
    readonly after: string;
    readonly done: readonly string[];
    readonly left?: number;
    readonly mistakes?: readonly string[];
  }
  const table: readonly Row[] = [
    {
      name: 'several at once',
      before: 'a: 1\nb: 1\n',
      wanted: [
        { piece: 'a: 1', by: 'a: 2' },
        { piece: 'b: 1', by: 'b: 2' },
      ],
      options: safe,
      after: 'a: 2\nb: 2\n',
      done: ['a: 1 to a: 2', 'b: 1 to b: 2'],
    },
    {
      name: 'overlapping ones one after the other',
      before: 'a: one two\n',
      wanted: [
        { piece: 'one', by: 'two three' },
        { piece: 'one two', by: 'gone' },
        { piece: 'three two', by: 'four' },
      ],
      options: safe,
      after: 'a: two four\n',
      done: ['one to two three', 'three two to four'],
    },
    {
      name: 'equal edits of two findings once',
      before: 'a: 1\n',
      wanted: [
        { piece: '1', by: '2' },
        { piece: '1', by: '2', rule: 's' },
      ],
      options: safe,
      after: 'a: 2\n',
      done: ['1 to 2', '1 to 2'],
    },
    {
      name: 'not what sets something up',
      before: 'a: 1\n',
      wanted: [{ piece: '1', by: '2', safety: 'setup' }],
      options: safe,
      after: 'a: 1\n',
      done: [],
    },
    {
      name: 'what sets something up, when asked to',
      before: 'a: 1\n',
      wanted: [{ piece: '1', by: '2', safety: 'setup' }],
      options: unsafe,
      after: 'a: 2\n',
      done: ['1 to 2'],
    },
    {
      name: 'the next best fix where the best is impossible',
      before: 'a: 1\n',
      wanted: [{ piece: '1', by: '2', second: true }],
      options: safe,
      after: 'a: 2\n',
      done: ['1 to 2'],
    },
    {
      name: 'nothing below warning',
      before: 'a: 1\n',
      wanted: [{ piece: '1', by: '2', severity: 'information' }],
      options: unsafe,
      after: 'a: 1\n',
      done: [],
    },
    {
      name: 'rules by name, whatever the severity, and no others',
      before: 'a: 1\nb: 3\n',
      wanted: [
        { piece: '1', by: '2', severity: 'hint', rule: 's' },
        { piece: '3', by: '4' },
      ],
      options: { unsafe: false, rules: ['s'] },
      after: 'a: 2\nb: 3\n',
      done: ['1 to 2'],
    },
    {
      name: 'a fix that would break the file is left out, the others are not',
      before: 'a: 1\nb: 3\n',
      wanted: [
        { piece: '1', by: '[' },
        { piece: '3', by: '4' },
      ],
      options: safe,
      after: 'a: 1\nb: 4\n',
      done: ['3 to 4'],
      left: 1,
      mistakes: [`the fix "1 to [" of r would break ${path}, so it was left out`],
    },
    {
      name: 'a file that is broken already may be mended',
      before: 'a: [\nb: 3\n',
      wanted: [{ piece: '3', by: '4' }],
      options: safe,
      after: 'a: [\nb: 4\n',
      done: ['3 to 4'],
    },
    {
      name: 'fixes without end',
      before: 'a: 1\n',
      wanted: [{ piece: '1', by: '11' }],
      options: safe,
      after: `a: ${'1'.repeat(11)}\n`,
      done: ['1 to 11'],
      left: 1,
      mistakes: ['the fixes do not come to an end within 10 rounds'],
    },
  ];
  for (const { name, before, wanted, options, after, done, left = 0, mistakes = [] } of table) {
    it(name, () => {
      const result = repair(repositoryOf([[path, before]]), [path], options, finding(...wanted));
      assert.equal(result.repository.files.get(path)?.text, after);
      assert.deepEqual(
        { done: result.done.map(({ title }) => title), left: result.left, mistakes: result.mistakes },
        { done, left, mistakes },
      );
    });
  }

  it('changes nothing for files that are not asked for', () => {
    const before = repositoryOf([[path, 'a: 1\n']]);
    assert.equal(repair(before, ['other.yml'], unsafe, finding({ piece: '1', by: '2' })).repository, before);
  });
});

describe('repair of a workflow', () => {
  it('gives a job one block of permissions, though two of its publications ask for it', () => {
    const steps = (env: string): string => `      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npx jsr publish
      - run: npm publish
${env}`;
    const head = `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
`;
    const before = `${head}    steps:
${steps('        env:\n          NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}\n')}`;
    const after = `${head}    permissions:
      contents: read
      id-token: write
    steps:
${steps('')}`;
    const { repository } = repair(repositoryOf([[path, before]]), [path], { unsafe: true, rules: [] });
    assert.equal(repository.files.get(path)?.text, after);
  });

  it('gives a job one environment, whichever line the fixes put it on', () => {
    const before = `on:
  push: { tags: ['v*'] }
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: read-all
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
      - run: npx jsr publish
`;
    const after = `on:
  push: { tags: ['v*'] }
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
      - run: npx jsr publish
`;
    const { repository } = repair(repositoryOf([[path, before]]), [path], { unsafe: true, rules: [] });
    assert.equal(repository.files.get(path)?.text, after);
  });

  it('gives a job one environment where another fix writes it in the place of a variable', () => {
    const before = `on:
  push: { tags: ['v*'] }
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    env:
      NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
      - run: npx jsr publish
`;
    const after = before.replace(
      / {4}permissions[\s\S]*env:[\s\S]*?\n {4}steps/,
      '    environment: npm\n    permissions:\n      contents: read\n      id-token: write\n    steps',
    );
    const { repository } = repair(repositoryOf([[path, before]]), [path], { unsafe: true, rules: [] });
    assert.equal(repository.files.get(path)?.text, after);
  });
});
