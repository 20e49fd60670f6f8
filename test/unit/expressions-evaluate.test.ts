import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  afterSuccess,
  type Context,
  evaluate,
  known,
  list,
  object,
  oneOf,
  parseExpression,
  partialText,
  truth,
  unknown,
  type Value,
} from '../../analysis/workflow/expressions/index.ts';

const contexts: Readonly<Record<string, Value>> = {
  github: object(
    [
      ['event_name', known('push')],
      ['ref', partialText('any tag', { prefix: 'refs/tags/v' })],
      ['ref_name', partialText('any tag', { prefix: 'v' })],
      ['repository', known('Owner/Repo')],
      ['event', object([['inputs', known(null)]], unknown('the event'))],
    ],
    unknown('the run'),
  ),
  matrix: object([
    ['os', oneOf([known('ubuntu-latest'), known('windows-latest')])],
    ['legs', list([object([['name', known('a')]]), object([['name', known('B')]]), known('c')])],
    ['n', known(3)],
    ['flag', known(true)],
  ]),
  inputs: object([
    ['dry-run', oneOf([known(true), known(false)])],
    ['name', known('')],
  ]),
  env: object([['SUFFIX', partialText('a variable', { suffix: '-dev' })]], known(null)),
  secrets: object([], partialText('a secret')),
  needs: object([], unknown('the run')),
  vars: object([], unknown('a variable of the repository')),
};

const context: Context = { lookup: (name) => contexts[name] ?? unknown(name), status: afterSuccess };

/** A short text for a value: knowns as JSON, `a…b` for a text, `?`, `?true`, `?false` for unknowns. */
function show(value: Value): string {
  switch (value.kind) {
    case 'known':
      return Number.isNaN(value.value) ? 'NaN' : (JSON.stringify(value.value) ?? 'undefined');
    case 'oneOf':
      return value.values.map(show).join(' | ');
    case 'partial':
      return `${value.prefix}…${value.suffix}${value.nonEmpty ? '' : '?'}`;
    case 'unknown':
      return value.truth === undefined ? '?' : `?${value.truth === 'yes'}`;
    case 'list':
      return `[${[...value.items.map(show), ...(value.complete ? [] : ['…'])].join(', ')}]`;
    case 'object':
      return '{}';
  }
}

const tables: Readonly<Record<string, readonly (readonly [source: string, result: string])[]>> = {
  literals: [
    ["'a'", '"a"'],
    ["'it''s ''two'''", "\"it's 'two'\""],
    ['1.50', '1.5'],
    ['0xff', '255'],
    ['true', 'true'],
    ['null', 'null'],
    ['NaN', 'NaN'],
  ],
  'coercion in ==': [
    ["'Push' == 'pUSH'", 'true'],
    ["'straße' == 'STRASSE'", 'false'],
    ["'ı' == 'I'", 'false'],
    ["'é' == 'É'", 'true'],
    ["'1' == 1", 'true'],
    ["' 1.0 ' == 1", 'true'],
    ["'0x10' == 16", 'true'],
    ["'0o10' == 8", 'true'],
    ["'0b1' == 1", 'false'],
    ["'1e2' == 100", 'true'],
    ["'true' == true", 'false'],
    ["'1' == true", 'true'],
    ['1 == true', 'true'],
    ["'' == 0", 'true'],
    ["'' == null", 'true'],
    ['null == 0', 'true'],
    ['null == false', 'true'],
    ['null == null', 'true'],
    ['NaN == NaN', 'false'],
    ["'NaN' == NaN", 'false'],
    ["'x' != 1", 'true'],
    ['matrix == null', 'false'],
    ["matrix.legs == 'Array'", 'false'],
    ['matrix == matrix.legs', 'false'],
    ["'a' == 'b' == false", 'true'],
  ],
  order: [
    ['1 < 2', 'true'],
    ['2 <= 2', 'true'],
    ["'10' > 9", 'true'],
    ["'10' > '9'", 'false'],
    ["'a' < 'B'", 'true'],
    ["'b' > 'A'", 'true'],
    ['true > false', 'true'],
    ["'x' < 1", 'false'],
    ["'x' >= 1", 'false'],
    ['null < 1', 'true'],
    ['github.ref < 1', 'false'],
    ["github.ref < 'a'", 'true | false'],
    ['matrix < 1', 'false'],
  ],
  'operands of && and ||': [
    ["'a' && 'b'", '"b"'],
    ["'' && 'b'", '""'],
    ["0 || ''", '""'],
    ["'false' && 1", '1'],
    ['!github', 'false'],
    ["!''", 'true'],
    ["!'0'", 'false'],
    ['!0', 'true'],
    ['!null', 'true'],
    ['false && vars.X', 'false'],
    ['true || vars.X', 'true'],
    ['vars.X && false', '?false | false'],
    ['vars.X || true', '?true | true'],
    ["vars.X && 'a' || 'b'", '"a" | "b"'],
    ["vars.X && secrets.T || ''", '… | ""'],
    ["secrets.T && 'yes' || 'no'", '"yes" | "no"'],
    ['secrets.T && vars.X', '?'],
    ["(vars.X && false) == 'a'", 'false'],
    ["inputs.dry-run && 'dry' || 'wet'", '"dry" | "wet"'],
    ["vars.X == 'a' && github.event_name == 'release'", 'false'],
    ["vars.X == 'a' || github.event_name == 'push'", 'true'],
    ["inputs.name || 'default'", '"default"'],
  ],
  'partly known texts': [
    ["github.ref == 'refs/heads/main'", 'false'],
    ["github.ref == 'refs/tags/v1'", 'true | false'],
    ["github.ref != 'refs/heads/main'", 'true'],
    ["'refs/heads/main' == github.ref", 'false'],
    ["startsWith(github.ref, 'refs/tags/')", 'true'],
    ["startsWith(github.ref, 'REFS/TAGS/V')", 'true'],
    ["startsWith(github.ref, 'refs/tags/v1')", 'true | false'],
    ["startsWith(github.ref, 'refs/heads/')", 'false'],
    ["contains(github.ref, 'tags')", 'true'],
    ["contains(github.ref, '-dev-')", 'true | false'],
    ["endsWith(github.ref, 'x')", 'true | false'],
    ["endsWith(env.SUFFIX, 'dev')", 'true'],
    ["endsWith(env.SUFFIX, 'rc')", 'false'],
    ["endsWith(env.SUFFIX, 'x-dev')", 'true | false'],
    ["env.SUFFIX == 'dev'", 'false'],
    ["contains('refs/tags/v1', github.ref)", 'true | false'],
    ["contains('refs/heads/main', github.ref)", 'false'],
    ["startsWith('refs/tags/v1.2', github.ref)", 'true | false'],
    ["startsWith('refs/tags/', github.ref)", 'false'],
    ["endsWith('x-dev', env.SUFFIX)", 'true | false'],
    ["endsWith('x-rc', env.SUFFIX)", 'false'],
    ['github.ref == env.SUFFIX', 'true | false'],
    ['github.ref == github.ref_name', 'false'],
    ['startsWith(github.ref, github.ref_name)', 'false'],
    ['github.ref == null', 'false'],
    ['github.ref == 1', 'false'],
    ['github.ref_name == 1', 'false'],
    ['secrets.T == 1', 'true | false'],
    ["secrets.T == ''", 'true | false'],
    ["secrets.T != ''", 'true | false'],
    ["github.ref == ''", 'false'],
    ["contains(github.ref, '')", 'true'],
    ["contains(secrets.T, '')", 'true'],
  ],
  'one of several': [
    ["matrix.os == 'ubuntu-latest'", 'true | false'],
    ["matrix.os == 'macos-latest'", 'false'],
    ["endsWith(matrix.os, '-latest')", 'true'],
    ["startsWith(matrix.os, 'ubuntu')", 'true | false'],
    ['contains(fromJSON(\'["ubuntu-latest", "windows-latest"]\'), matrix.os)', 'true'],
    ['inputs.dry-run == true', 'true | false'],
    ['inputs.dry-run != null', 'true | false'],
    ["format('{0}!', matrix.os)", '"ubuntu-latest!" | "windows-latest!"'],
  ],
  functions: [
    ["contains('Hello', 'ELL')", 'true'],
    ["contains('', '')", 'true'],
    ['contains(null, null)', 'true'],
    ["contains(true, 'RU')", 'true'],
    ["contains(matrix, 'a')", 'false'],
    ['contains(fromJSON(\'["push", "release"]\'), github.event_name)', 'true'],
    ["contains(fromJSON('[1, 2]'), '2')", 'true'],
    ['contains(fromJSON(\'["a"]\'), vars.X)', 'true | false'],
    ["contains(fromJSON('[]'), vars.X)", 'false'],
    ["contains(fromJSON('{\"a\":1}'), 'a')", 'false'],
    ["STARTSWITH('abc', 'AB')", 'true'],
    ["startsWith(matrix, 'a')", 'false'],
    ["endsWith('abc', 'BC')", 'true'],
    ["format('{0}-{1}-{0}', 'a', 2)", '"a-2-a"'],
    ["format('{{{0}}}', 'a')", '"{a}"'],
    ["format('{0}', null)", '""'],
    ["format('{1}', 'a')", '?'],
    ["format('{x}', 'a')", '?'],
    ["format('a}', 'a')", '?'],
    ["format('v{0}', github.ref_name)", 'vv…'],
    ["format('{0}/x', env.SUFFIX)", '…-dev/x'],
    ['join(fromJSON(\'[1, true, null, "a"]\'))', '"1,true,,a"'],
    ["join(fromJSON('[1, 2]'), ' - ')", '"1 - 2"'],
    ["join('a', '-')", '"a"'],
    ['join(matrix)', '""'],
    ['join(needs.*.result)', '…?'],
    ["toJSON('a\"b')", '"\\"a\\\\\\"b\\""'],
    ['toJSON(true)', '"true"'],
    ['toJSON(matrix)', '…'],
    ['fromJSON(\'"a"\')', '"a"'],
    ["fromJSON('nope')", '?'],
    ["fromJSON('')", '?'],
    ['fromJSON(\'{"a": {"b": [1, {"c": 2}]}}\').A.b[1].c', '2'],
    ['fromJSON(\'{"a": 1}\').b', 'null'],
    ['fromJSON(vars.X).b', '?'],
    ['fromJSON(inputs.name || \'{"a":1}\').a', '1'],
    ["hashFiles('**/x')", '…?'],
    ["case(true, 'a', 'b')", '"a"'],
    ["case(false, 'a', 'b')", '"b"'],
    ["case(vars.X == 1, 'a', false, 'b', 'c')", '"a" | "c"'],
    ['newFunction(1)', '?'],
    ['toString()', '?'],
  ],
  'status functions': [
    ['always()', 'true'],
    ['success()', 'true'],
    ['failure()', 'false'],
    ['!cancelled()', 'true'],
    ['Always()', 'true'],
  ],
  members: [
    ['github.EVENT_NAME', '"push"'],
    ["github['event_name']", '"push"'],
    ["github[format('event_{0}', 'name')]", '"push"'],
    ['github.sha', '?'],
    ['github.event.inputs.x', 'null'],
    ['github.event.release.tag_name', '?'],
    ['matrix.nothing', 'null'],
    ['matrix.nothing.at.all', 'null'],
    ['matrix.os.x', 'null'],
    ['matrix.n', '3'],
    ['matrix.legs[0].name', '"a"'],
    ["matrix.legs['1'].name", '"B"'],
    ['matrix.legs[9]', 'null'],
    ['matrix.legs[-1]', 'null'],
    ['matrix.legs.*.name', '["a", "B", …]'],
    ["contains(matrix.legs.*.name, 'b')", 'true'],
    ["contains(matrix.legs.*.name, 'z')", 'true | false'],
    ['matrix.legs[vars.X]', '?'],
    ['matrix[vars.X]', '?'],
    ['matrix[matrix.os]', 'null'],
    ['needs.*.result', '[…]'],
    ["contains(needs.*.result, 'failure')", 'true | false'],
    ['needs.build.result', '?'],
    ['matrix.n.*', '[]'],
    ['inputs.*', '[true | false, ""]'],
    ['unheard.of', '?'],
  ],
};

for (const [title, table] of Object.entries(tables)) {
  describe(`evaluate: ${title}`, () => {
    for (const [source, result] of table) {
      it(source, () => {
        const expression = parseExpression(source);
        assert.ok(expression);
        assert.equal(show(evaluate(expression, context)), result);
      });
    }
  });
}

describe('evaluate without a status', () => {
  const cases: readonly (readonly [source: string, answer: string])[] = [
    ['success()', 'maybe'],
    ['failure()', 'maybe'],
    ['always()', 'yes'],
    ['cancelled() && false', 'no'],
  ];
  for (const [source, answer] of cases) {
    it(source, () => {
      const expression = parseExpression(source);
      assert.ok(expression);
      assert.equal(truth(evaluate(expression, { lookup: unknown })), answer);
    });
  }
});
