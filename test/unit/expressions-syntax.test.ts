import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  expressionsIn,
  outcomes,
  parseExpression,
  references,
  statusFunctions,
  usesStatusFunction,
} from '../../analysis/workflow/expressions/index.ts';

describe('expressionsIn', () => {
  const cases: readonly (readonly [
    text: string,
    found: readonly (readonly [start: number, end: number, source: string])[],
  ])[] = [
    ['', []],
    ['no expression, $ {{ a }}', []],
    ['${{ a }}', [[0, 8, ' a ']]],
    [
      'x ${{a}} y ${{ b }}',
      [
        [2, 8, 'a'],
        [11, 19, ' b '],
      ],
    ],
    ['${{}}', [[0, 5, '']]],
    ["${{ '}}' }}", [[0, 11, " '}}' "]]],
    ["${{ 'it''s }}' }} }}", [[0, 17, " 'it''s }}' "]]],
    ['${{ a }}}', [[0, 8, ' a ']]],
    ['${{ a } } }}', [[0, 12, ' a } } ']]],
    ['${{ a', []],
    ["${{ ' }}", []],
    ['${{ a }} ${{ b', [[0, 8, ' a ']]],
    ['${{ ${{ a }} }}', [[0, 12, ' ${{ a ']]],
    ['$${{ a }}', [[1, 9, ' a ']]],
    ['${{\n  a\n}}', [[0, 10, '\n  a\n']]],
    ['😀${{ a }}', [[2, 10, ' a ']]],
  ];
  for (const [text, found] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        expressionsIn(text).map(({ start, end, source }) => [start, end, source]),
        found,
      );
    });
  }
});

describe('names with dots between them are read as the parser reads them', () => {
  const names = ['a', 'A', '_', 'a-b', '-a', '1', 'a1', 'true', 'NULL', 'nan', 'Infinity', 'é', '', ' ', 'ä.b', 'a\tb'];
  const sources = names.flatMap((name) => [
    ...[name, ` ${name}\n`, `secrets.${name}`, `${name}.a`, ` a.${name}.b `, `a..${name}`, `a . ${name}`, `${name}.`],
    `a.${`${name}.`.repeat(40)}b`,
  ]);
  for (const source of sources) {
    it(JSON.stringify(source), () => {
      const alone = parseExpression(source);
      // In parentheses no quick way is taken; they move everything by one.
      const inner = parseExpression(`(${source})`);
      const moved = inner && JSON.stringify(inner.root, (key, value) => (isOffset(key) ? value - 1 : value));
      assert.equal(alone && JSON.stringify(alone.root), moved);
    });
  }
});

function isOffset(key: string): boolean {
  return key === 'start' || key === 'end';
}

describe('parseExpression refuses', () => {
  const cases: readonly string[] = [
    '',
    '  \n ',
    'a b',
    'a &&',
    '|| a',
    'a = b',
    'a & b',
    '(a',
    'a)',
    "'open",
    '"double"',
    "contains('a')",
    "contains('a', 'b', 'c')",
    'secrets.',
    'secrets[',
    "secrets['a'",
    'a.b.c.',
    '1.2.3',
    '${{ a }}',
    '!',
    'a == ',
    'case(true, 1)',
    'é',
  ];
  for (const source of cases) it(JSON.stringify(source), () => assert.equal(parseExpression(source), undefined));
});

describe('parseExpression reads', () => {
  const cases: readonly string[] = [
    'github.ref',
    ' github . ref ',
    'a',
    'future.member', // A context that GitHub may add.
    'newFunction(1, 2, 3)',
    "'it''s ''quoted'''",
    '-1.5e3',
    '0xFF',
    'NaN',
    'a.b-c_d',
    "a['b'].c[0].*.d[*]",
    '!!a',
    'a == b == c',
    'toString()',
    'constructor(1)',
    '__proto__.x',
    "fromJSON('{}').a",
    '(a).b',
    'success()',
    'always ( )',
  ];
  for (const source of cases) it(source, () => assert.ok(parseExpression(source)));
});

describe('references', () => {
  // Each reference as its path and the text that its offsets cut out of the source.
  const cases: readonly (readonly [source: string, found: readonly (readonly [path: string, text: string])[]])[] = [
    ['secrets.PYPI_TOKEN', [['secrets.PYPI_TOKEN', 'secrets.PYPI_TOKEN']]],
    [" Secrets['Pypi_Token'] ", [['secrets.Pypi_Token', "Secrets['Pypi_Token']"]]],
    ["secrets [ 'a b' ] ", [['secrets.a b', "secrets [ 'a b' ]"]]],
    ["secrets['it''s']", [["secrets.it's", "secrets['it''s']"]]],
    ['steps.build.outputs.version', [['steps.build.outputs.version', 'steps.build.outputs.version']]],
    [
      'secrets[matrix.secret]',
      [
        ['secrets.*', 'secrets[matrix.secret]'],
        ['matrix.secret', 'matrix.secret'],
      ],
    ],
    ['needs.*.result', [['needs.*.result', 'needs.*.result']]],
    ['needs[*] . result', [['needs.*.result', 'needs[*] . result']]],
    ['github', [['github', 'github']]],
    ['github.event.commits[0].id', [['github.event.commits.0.id', 'github.event.commits[0].id']]],
    [
      "contains(github.ref, 'x') && env.A || inputs.b",
      [
        ['github.ref', 'github.ref'],
        ['env.A', 'env.A'],
        ['inputs.b', 'inputs.b'],
      ],
    ],
    ['fromJSON(secrets.ALL).one', [['secrets.ALL', 'secrets.ALL']]],
    ['((secrets).a)', [['secrets.a', '(secrets).a']]],
    ['( ( secrets . a ) ) . b', [['secrets.a.b', '( ( secrets . a ) ) . b']]],
    ["'secrets.A'", []],
    ["'a\nb' == secrets.A", [['secrets.A', 'secrets.A']]],
    [
      '\n  secrets.A\n  || secrets.B\n',
      [
        ['secrets.A', 'secrets.A'],
        ['secrets.B', 'secrets.B'],
      ],
    ],
    [
      'a[(b)].c',
      [
        ['a.*.c', 'a[(b)].c'],
        ['b', 'b'],
      ],
    ],
    [
      'a[b[c]].d',
      [
        ['a.*.d', 'a[b[c]].d'],
        ['b.*', 'b[c]'],
        ['c', 'c'],
      ],
    ],
    [
      'f(a).b[c]',
      [
        ['a', 'a'],
        ['c', 'c'],
      ],
    ],
    ['true && env.true', [['env.true', 'env.true']]],
  ];
  for (const [source, found] of cases) {
    it(JSON.stringify(source), () => {
      const expression = parseExpression(source);
      assert.ok(expression);
      assert.deepEqual(
        references(expression).map(({ path, start, end }) => [path.join('.'), source.slice(start, end)]),
        found,
      );
    });
  }
});

describe('outcomes', () => {
  // Each outcome as what it is, its text in the source, and for which of its values it is the result.
  const cases: readonly (readonly [source: string, found: readonly string[]])[] = [
    ['secrets.X', ['secrets.X any']],
    ["''", ["'' any"]],
    ["inputs.a && secrets.X || ''", ['secrets.X true', "'' any"]],
    ["github.ref == 'x' && secrets.X || ''", ['secrets.X true', "'' any"]],
    ['inputs.a && secrets.X', ['inputs.a false', 'secrets.X any']],
    ["github.ref == 'x' && secrets.X", ['false false', 'secrets.X any']],
    ['secrets.A || secrets.B', ['secrets.A true', 'secrets.B any']],
    ['secrets.A || secrets.B || secrets.C', ['secrets.A true', 'secrets.B true', 'secrets.C any']],
    ["'' || secrets.B", ['secrets.B any']],
    ['true && secrets.B', ['secrets.B any']],
    ["inputs.a && (inputs.b && secrets.X || secrets.Y) || 'none'", ['secrets.X true', 'secrets.Y true', "'none' any"]],
    ['(secrets.X)', ['secrets.X any']],
    ["case(inputs.a, secrets.X, inputs.b, secrets.Y, '')", ['secrets.X any', 'secrets.Y any', "'' any"]],
    ["format('{0}', secrets.X)", ["format('{0}', secrets.X) any"]],
    ["!inputs.a || 'x'", ['true true', "'x' any"]],
    ['always() && secrets.X', ['false false', 'secrets.X any']],
    ['fromJSON(secrets.X).y', ['fromJSON(secrets.X).y any']],
    ['null && secrets.X', ['null false', 'secrets.X any']],
  ];
  for (const [source, found] of cases) {
    it(source, () => {
      const expression = parseExpression(source);
      assert.ok(expression);
      assert.deepEqual(
        outcomes(expression).map((outcome) => {
          const text = source.slice(outcome.start, outcome.end);
          const isWritten = outcome.kind !== 'literal' || text.startsWith("'");
          return `${isWritten ? text : outcome.value} ${outcome.when}`;
        }),
        found,
      );
    });
  }
});

describe('statusFunctions', () => {
  const cases: readonly (readonly [source: string, found: readonly string[]])[] = [
    ['github.ref', []],
    ["'always()'", []],
    ['always()', ['always']],
    ['!Cancelled() && (success() || failure())', ['cancelled', 'success', 'failure']],
    ['contains(fromJSON(x)[failure()], 1)', ['failure']],
    ['env.success', []],
  ];
  for (const [source, found] of cases) {
    it(source, () => {
      const expression = parseExpression(source);
      assert.ok(expression);
      assert.deepEqual(statusFunctions(expression), found);
      assert.equal(usesStatusFunction(expression), found.length > 0);
    });
  }
});
