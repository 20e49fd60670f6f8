import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readOrdinary } from '../../analysis/workflow/yaml/ordinary/read-ordinary.ts';
import { composedTree } from '../../analysis/workflow/yaml/read-yaml.ts';
import type { YamlNode } from '../../analysis/workflow/yaml/tree.ts';
import { inRoot } from '../../scripts/root.ts';
import { readCorpus } from '../corpus/corpus.ts';
import { sharedData } from '../shared-data.ts';
import { oddYaml } from './odd-yaml.ts';
import { seededRandom } from './seeded-random.ts';

/** Everything that the tree says, as plain data; a node that aliases share is one object here too. */
function plain(node: YamlNode | undefined, made = new Map<YamlNode, object>()): object | undefined {
  if (node === undefined) return undefined;
  const known = made.get(node);
  if (known !== undefined) return known;
  const { kind, span, anchored } = node;
  const result: { [name: string]: unknown } = { kind, span, anchored };
  made.set(node, result);
  if (node.kind === 'scalar') Object.assign(result, { style: node.style, value: node.value });
  else result['flow'] = node.flow;
  if (node.kind === 'map') {
    result['entries'] = node.entries.map((entry) => ({ ...entry, value: plain(entry.value, made) }));
  }
  if (node.kind === 'list') {
    result['items'] = node.items.map((item) => ({ ...item, value: plain(item.value, made) }));
  }
  return result;
}

/** Holds the quick way to the thorough one. @returns whether it was taken at all */
function same(text: string): boolean {
  const quick = readOrdinary(text);
  if (quick === undefined) return false;
  const composed = composedTree(text);
  assert.equal(composed.sound, true, `read as sound: ${JSON.stringify(text)}`);
  assert.deepEqual(plain(quick.root), plain(composed.root), JSON.stringify(text));
  assert.equal(quick.hasAliases, composed.hasAliases);
  return true;
}

const quick: readonly string[] = [
  'a: b\n',
  'a:\n  b: c # d\n  # e\n\n\nf:\n- g\n-   h: i\n    j: k\n-\n',
  'a: {b: c, d: [e, "f", \'g\', {}], }\n',
  'on:\n  push:\n  pull_request: # x\n\n  workflow_dispatch:\njobs:',
  'a: |\n  b\n   c\n\nd: >-\n  e\n  f\n',
  '"a": \'it\'\'s\'\n"b\\n": "c\\td"\ne: f\n  g\n',
  '---\na: b\r\nc:\r\n  - d\r\n',
  'a: &x\n  b: c\nd: *x\ne: &y [z, *x]\nf: *y\ng:\n- *x\n- &z\n  h: &z\n    i\n- *z # j\n',
  'a: &x b\nc: &x\n  d: &x e\nf: *x\n<<: *x\n',
  '# only\na: b\n\n# behind\n',
  'a: b\n...\n\n# c\n#\n',
  'a: | # c\n  b\nd: [ # e\n  f, # g\n]\n',
  'a: |\n\n  b\n \n\n   c\r\n',
  '- - a: b\n    c:\n    - d\n-\n  - e\n',
  'a:\n  b\n\n  c # d\n',
  // Here the library's parser sees an error that is none.
  'a: {b: c\n# d\n  }\n',
];

const composed: readonly string[] = [
  '',
  '# x\n',
  '\uFEFFa: b\n',
  'a: b\n---\nc: d\n',
  'a: b\n...\nc: d\n',
  '%YAML 1.2\n---\na: b\n',
  'a: !!str b\n',
  '? a\n: b\n',
  'a: b: c\n',
  'a:\n\tb: c\n',
  'a: "b\n',
  'a: [b\n',
  'a: {b, c}\n',
  'a: [b: c]\n',
  'a:\n  b: c\n d: e\n',
  'a: @b\n',
  'a: |+\n  b\n\n',
  'a: |2\n   b\n',
  'a: &x *y\n',
  'a: &x\nb: c\n',
  'a: &x\n- b\n',
  '- &x a: b\n',
  'a: *nobody\n',
  'a: &x\n  - *x\n',
  'a: &x\n  b: *x\n',
  '- a\nb: c\n',
  'a\n b: c\n',
];

const pieces = [
  '\n',
  '  ',
  '- ',
  ': ',
  '"',
  "'",
  '#',
  ' # c',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  ',',
  '|',
  '>-\n',
  '\t',
  '? ',
  '!',
].concat(['%', '---\n', '...\n', '\r\n', '\r', 'x', '`', '@', '!!str ', '&a\n', '\\']);

/** The text cut out and damaged in one to three places. */
function damaged(text: string, random: (below: number) => number): string {
  const start = random(2) === 0 ? 0 : random(text.length + 1);
  let result = text.slice(start, start + 1500);
  for (let left = 1 + random(3); left > 0; left--) {
    const at = random(result.length + 1);
    const [piece, removed] = random(3) === 0 ? ['', 1 + random(4)] : [pieces[random(pieces.length)] ?? '', 0];
    result = result.slice(0, at) + piece + result.slice(at + removed);
  }
  return result;
}

const own = globSync(['test/rules/**/*.yml', 'snippets/*.yml'], { cwd: inRoot() })
  .sort()
  // The marks of golden files would end the scripts that they stand in.
  .map((path) => readFileSync(inRoot(path), 'utf8').replace(/^\s*#\s*\^+ .*\n/gm, ''));

describe('ordinary YAML, read line by line, is what the composer reads', () => {
  for (const text of quick) it(`for ${JSON.stringify(text)}`, () => assert.equal(same(text), true));
  for (const text of composed)
    it(`which has the word on ${JSON.stringify(text)}`, () => assert.equal(same(text), false));

  it('for the workflows of our tests, most of which are read the quick way though many try odd YAML', () => {
    const taken = own.filter(same).length;
    assert.ok(own.length > 500 && taken > own.length * 0.8, `${taken} of ${own.length}`);
  });

  it('for the workflows that we offer to start from, all of them the quick way', () => {
    const snippets = globSync('snippets/*.yml', { cwd: inRoot() }).map((path) => {
      // In front of each stands what it is offered as.
      const [, ...text] = readFileSync(inRoot(path), 'utf8').split('---\n');
      return text.join('---\n');
    });
    assert.ok(snippets.length > 5);
    for (const text of snippets) assert.equal(same(text), true);
  });

  it('for made-up texts, most of which have something odd', () => {
    const random = seededRandom(5);
    const count = 10_000;
    let taken = 0;
    for (let left = count; left > 0; left--) if (same(oddYaml(random))) taken++;
    assert.ok(taken > count * 0.2 && taken < count * 0.5, `${taken} of ${count}`);
  });

  it('for these with damage', () => {
    const random = seededRandom(7);
    const taken = own.filter((text) => same(damaged(text, random))).length;
    assert.ok(taken > own.length * 0.2 && taken < own.length, `${taken} of ${own.length}`);
  });

  it('for real workflows, whole and damaged', { skip: sharedData('corpus') === undefined }, () => {
    const random = seededRandom(11);
    const texts = readCorpus().flatMap(({ repository }) => [...repository.files.values()].map(({ text }) => text));
    for (const text of texts) for (let round = 0; round < 4; round++) same(round === 0 ? text : damaged(text, random));
  });
});
