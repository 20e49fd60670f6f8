import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYaml } from '../../analysis/workflow/yaml/read-yaml.ts';
import { valueOf, type YamlScalar } from '../../analysis/workflow/yaml/tree.ts';
import { seededRandom } from './seeded-random.ts';

/** The scalar under `k` of a text, be it in a map or in a list of maps. */
function scalarIn(text: string): YamlScalar {
  const yaml = readYaml(text);
  assert.ok(yaml.kind === 'tree' && yaml.root !== undefined);
  const map = yaml.root.kind === 'list' ? yaml.root.items[0]?.value : yaml.root;
  const found = valueOf(valueOf(map, 'a') ?? map, 'k');
  assert.ok(found?.kind === 'scalar');
  return found;
}

/** Expected: the value, and for a piece of it the piece of the file that it stands for. */
type Case = readonly [
  name: string,
  text: string,
  value: string,
  pieces: readonly (readonly [piece: string, source: string])[],
];

const cases: readonly Case[] = [
  [
    'plain',
    'k: a b\n',
    'a b',
    [
      ['a b', 'a b'],
      ['b', 'b'],
    ],
  ],
  [
    'plain over lines',
    'k: a\n  b\n\n  c\n',
    'a b\nc',
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
      ['a b', 'a\n  b'],
    ],
  ],
  ['single', "k: 'a b'\n", 'a b', [['a b', 'a b']]],
  [
    'single with a quote',
    "k: 'it''s on'\n",
    "it's on",
    [
      ["'", "''"],
      ['s on', 's on'],
      ["it's", "it''s"],
    ],
  ],
  [
    'single over lines',
    "k: 'a\n  b\n\n  c'\n",
    'a b\nc',
    [
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  ['double', 'k: "a b"\n', 'a b', [['b', 'b']]],
  [
    'double with escapes',
    'k: "a\\tb\\x41\\u00e9\\"c\\\\d"\n',
    'a\tbA\u00e9"c\\d',
    [
      ['\t', '\\t'],
      ['A', '\\x41'],
      ['\u00e9', '\\u00e9'],
      ['"', '\\"'],
      ['\\', '\\\\'],
      ['d', 'd'],
    ],
  ],
  [
    'double with a line break',
    'k: "a\\nb"\n',
    'a\nb',
    [
      ['\n', '\\n'],
      ['b', 'b'],
    ],
  ],
  [
    'double with a line that goes on',
    'k: "a \\\n  b\\\n  c"\n',
    'a bc',
    [
      ['b', 'b'],
      ['c', 'c'],
      ['bc', 'b\\\n  c'],
    ],
  ],
  [
    'double over lines',
    'k: "a\n  b\n\n  c"\n',
    'a b\nc',
    [
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'double beyond the first plane',
    'k: "a\\U0001F600b\u{1F600}c"\n',
    'a\u{1F600}b\u{1F600}c',
    [
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'literal',
    'k: |\n  a\n  b\n',
    'a\nb\n',
    [
      ['a', 'a'],
      ['b', 'b'],
      ['a\nb', 'a\n  b'],
    ],
  ],
  [
    'literal, kept and stripped',
    'k: |-\n  a\n   b\n',
    'a\n b',
    [
      ['a', 'a'],
      [' b', ' b'],
      ['b', 'b'],
    ],
  ],
  [
    'literal with blank lines',
    'k: |+\n  a\n\n  b\n\n',
    'a\n\nb\n\n',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  ['literal that begins with a blank line', 'k: |\n\n  a\n', '\na\n', [['a', 'a']]],
  [
    'literal with a comment behind the header',
    'k: | # why\n  a # no comment\n',
    'a # no comment\n',
    [['a # no', 'a # no']],
  ],
  [
    'literal with an explicit indent',
    'k: |2\n    a\n  b\n',
    '  a\nb\n',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'literal with an explicit indent of one',
    'k: |1-\n  a\n b\n',
    ' a\nb',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'literal in a map in a list',
    '- k: |\n    a\n    b\n',
    'a\nb\n',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'literal with an explicit indent in a list',
    '- k: |2\n      a\n    b\n',
    '  a\nb\n',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [
    'literal with an explicit indent, deeper',
    'a:\n  k: |3\n      a\n     b\n',
    ' a\nb\n',
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  ['literal without a line break at the end', 'k: |\n  a', 'a\n', [['a', 'a']]],
  [
    'folded',
    'k: >\n  a\n  b\n\n  c\n',
    'a b\nc\n',
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  [
    'folded with deeper lines',
    'k: >-\n  a\n    b\n  c\n',
    'a\n  b\nc',
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ],
  ],
  ['folded with a repeated word', 'k: >-\n  a\n  a\n  b a\n', 'a a b a', [['b a', 'b a']]],
  ['an anchor in front', 'k: &x |\n  a\n  b\n', 'a\nb\n', [['b', 'b']]],
  ['a tag in front', 'k: !!str "a\\tb"\n', 'a\tb', [['b', 'b']]],
  ['in a flow map', '{k: "a\\tb", l: c}\n', 'a\tb', [['b', 'b']]],
  ['a byte order mark', '\ufeffk: a b\n', 'a b', [['b', 'b']]],
];

/** CRLF in the file: the value has line feeds alone. */
function withCrlf(text: string): string {
  return text.replace(/\n/g, '\r\n');
}

describe('where the text of a scalar stands', () => {
  for (const [name, text, value, pieces] of cases) {
    for (const [ending, source, sourceOf] of [
      ['', text, (piece: string) => piece],
      [', with CRLF', withCrlf(text), withCrlf],
    ] as const) {
      it(name + ending, () => {
        const scalar = scalarIn(source);
        assert.equal(scalar.value, value);
        for (const [piece, expected] of pieces) {
          const start = value.lastIndexOf(piece);
          const { start: from, end } = scalar.text.span(start, start + piece.length);
          assert.equal(source.slice(from, end), sourceOf(expected), JSON.stringify(piece));
        }
      });
    }
  }

  it('is where something would stand when there is nothing', () => {
    const scalar = scalarIn('a:\n  k:\n');
    assert.deepEqual([scalar.style, scalar.value, scalar.span], ['empty', '', { start: 7, end: 7 }]);
  });

  it('masks expressions at their length', () => {
    const { text } = scalarIn("k: |\n  a ${{ x\n  }} b ${{ '}}' }} $ {{ y }}\n");
    assert.equal(text.masked, 'a xxxxxxxx b xxxxxxxxxxx $ {{ y }}\n');
    assert.deepEqual(
      text.expressions.map(({ source }) => source),
      [' x\n', " '}}' "],
    );
  });

  it('holds for any text in every style', () => {
    const random = seededRandom(7);
    const words = ['a', 'bc', "d'e", 'f"g', '\\h', '${{ i }}', '#j', 'k:', '\u00e9', '\u{1F600}', '-', '|'];
    for (let round = 0; round < 3000; round++) {
      const lines = Array.from({ length: 1 + random(4) }, () =>
        Array.from({ length: random(4) }, () => words[random(words.length)]).join(random(5) === 0 ? '  ' : ' '),
      );
      const text = written(lines, random);
      const source = random(3) === 0 ? withCrlf(text) : text;
      const yaml = readYaml(source);
      if (yaml.kind !== 'tree' || !yaml.sound) continue;
      const scalar = valueOf(yaml.root, 'k');
      if (scalar?.kind === 'scalar') checkEach(scalar, source);
    }
  });
});

/** A text of lines as the value of `k`, in one of the styles. */
function written(lines: readonly string[], random: (below: number) => number): string {
  const indent = ' '.repeat(1 + random(4));
  const block = lines.map((line) => (line === '' && random(2) === 0 ? '' : indent + line)).join('\n');
  const header = `${['', '-', '+'][random(3)]}`;
  switch (random(5)) {
    case 0:
      return `k: |${header}\n${block}\n`;
    case 1:
      return `k: >${header}\n${block}\n`;
    case 2:
      return `k: "${lines.map((line) => line.replace(/[\\"]/g, '\\$&')).join(`\n${indent}`)}"\n`;
    case 3:
      return `k: '${lines.map((line) => line.replace(/'/g, "''")).join(`\n${indent}`)}'\n`;
    default:
      return `k: ${lines.join(`\n${indent}`)}\n`;
  }
}

/** Every character of a value that is no blank stands in the file as itself, or as an escape of it. */
function checkEach(scalar: YamlScalar, source: string): void {
  const { value, text } = scalar;
  let before = scalar.span.start;
  for (let at = 0; at < value.length; at++) {
    if (/\s/.test(value[at] ?? '')) continue;
    const { start, end } = text.span(at, at + 1);
    const found = source.slice(start, end);
    assert.ok(start >= before, `${JSON.stringify(source)} goes back at ${at}`);
    assert.ok(
      found === value[at] || found === `\\${value[at]}` || found === "''",
      `${JSON.stringify(source)}: ${JSON.stringify(found)} stands for ${JSON.stringify(value[at])} at ${at}`,
    );
    before = start;
  }
}
