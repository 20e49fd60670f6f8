import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { largestText, readYaml } from '../../analysis/workflow/yaml/read-yaml.ts';
import type { YamlNode } from '../../analysis/workflow/yaml/tree.ts';
import { cpuTime } from '../cpu-time.ts';

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

function plain(node: YamlNode): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(({ value }) => plain(value));
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }
}

function read(text: string): Plain | undefined {
  const yaml = readYaml(text);
  assert.equal(yaml.kind, 'tree');
  return yaml.kind === 'tree' && yaml.root !== undefined ? plain(yaml.root) : undefined;
}

const trees: readonly (readonly [name: string, text: string, expected: Plain | undefined])[] = [
  [
    'every scalar is a text',
    'a: 1\nb: true\nc: null\nd: 0x10\ne: 2026-01-01\n',
    { a: '1', b: 'true', c: 'null', d: '0x10', e: '2026-01-01' },
  ],
  ['nothing', '', undefined],
  ['a comment alone', '# x\n', undefined],
  ['a mark of a document', '---\na: b\n...\n', { a: 'b' }],
  ['the first of several documents', 'a: b\n---\nc: d\n', { a: 'b' }],
  ['an alias', 'a: &x {b: c}\nd: *x\n', { a: { b: 'c' }, d: { b: 'c' } }],
  ['an anchor that is given twice', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: '1', b: '1', c: '2', d: '2' }],
  ['an alias without an anchor', 'a: *x\nb: c\n', { a: '', b: 'c' }],
  ['an alias before its anchor', 'a: *x\nb: &x c\n', { a: '', b: 'c' }],
  ['a node within itself', 'a: &x\n  b: *x\n  c: d\n', { a: { b: '', c: 'd' } }],
  ['a list within itself', '&x [*x, a]\n', ['', 'a']],
  ['an anchor on a key', '&x a: b\nc: *x\n', { a: 'b', c: 'a' }],
  ['a key that is no text', '? [a, b]\n: c\nd: e\n', { d: 'e' }],
  ['keys without values', 'a:\nb:\n', { a: '', b: '' }],
  ['the last of equal keys', 'a: b\na: c\n', { a: 'c' }],
  ['flow style', '{a: [b, {c: d}], e: "f"}', { a: ['b', { c: 'd' }], e: 'f' }],
  ['a bracket that nobody closes', 'a: [b, c\nd: e\n', { a: ['b', 'c'], d: 'e' }],
  ['a brace that nobody closes', 'a: {b: c\nd: e\n', { a: { b: 'c' }, d: 'e' }],
  ['a key without a colon, before another', 'a: b\nc\n\nd: e\nf: g\n', { a: 'b', c: '', d: 'e', f: 'g' }],
  ['two of them', 'a:\n  b\n  c\n  d: [e]\n', { a: { b: '', c: '', d: ['e'] } }],
  ['a tab for an indent', 'a: b\n\tc: d\ne: f\n', { a: 'b', c: 'd', e: 'f' }],
];

describe('what a text holds', () => {
  for (const [name, text, expected] of trees) it(name, () => assert.deepEqual(read(text), expected));

  it('is not sound where something is broken', () => {
    const sound = ['a: [b\n', 'a: b\n\tc: d\n', 'a: b\n'].map((text) => {
      const yaml = readYaml(text);
      return yaml.kind === 'tree' && yaml.sound;
    });
    assert.deepEqual(sound, [false, false, true]);
  });
});

describe('texts past a bound', () => {
  const bomb = (levels: number): string =>
    ['a0: &a0 [x, x]', ...Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join(
      '\n',
    );
  const refused: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
    ['too large', 'a'.repeat(largestText + 1), /larger than 2 million/],
    ['no text', 'a: \0', /NUL/],
    ['flow lists', '['.repeat(100_000), /nests deeper/],
    ['flow maps', '{a: '.repeat(100_000), /nests deeper/],
    ['lists', `${'- '.repeat(100_000)}a`, /nests deeper/],
    ['maps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /nests deeper/],
    ['aliases of aliases', bomb(30), /aliases expand/],
  ];
  for (const [name, text, reason] of refused) {
    it(`${name}: refused at once, with one reason`, () => {
      const begin = cpuTime();
      const yaml = readYaml(text);
      assert.ok(cpuTime() - begin < 2000);
      assert.match(yaml.kind === 'refused' ? yaml.reason : 'not refused', reason);
    });
  }

  it('a few aliases of aliases are none', () => assert.equal(readYaml(bomb(8)).kind, 'tree'));

  it('many aliases of one anchor take time in proportion', () => {
    const begin = cpuTime();
    assert.equal(readYaml(`a: &a x\nl:\n${'  - *a\n'.repeat(20_000)}`).kind, 'tree');
    assert.ok(cpuTime() - begin < 5000);
  });

  it('give the workflow one finding, and the others theirs', () => {
    const upload =
      'on: push\njobs:\n  p:\n    steps:\n      - uses: pypa/gh-action-pypi-publish@release/v1\n        with: {password: "${{ secrets.P }}"}\n';
    const { findings } = createAnalyzer().analyze(
      repositoryOf([
        ['.github/workflows/a.yml', `${bomb(40)}\n${upload}`],
        ['.github/workflows/b.yml', upload],
      ]),
    );
    assert.deepEqual(
      findings.filter(({ path }) => path.endsWith('a.yml')).map(({ rule }) => rule),
      ['unreadable-file'],
    );
    assert.ok(findings.some(({ path, rule }) => path.endsWith('b.yml') && rule === 'stored-credential'));
  });
});
