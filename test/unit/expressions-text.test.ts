import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  afterSuccess,
  type Context,
  conditionHolds,
  evaluateScalar,
  interpolate,
  known,
  list,
  object,
  oneOf,
  parseCondition,
  partialText,
  reasonOf,
  statusFunctionsOfCondition,
  unknown,
  type Value,
} from '../../analysis/workflow/expressions/index.ts';

const contexts: Readonly<Record<string, Value>> = {
  env: object([
    ['NAME', known('demo')],
    ['NOTHING', known(null)],
    ['FLAG', known(true)],
    ['VERSION', known(3.1)],
    ['BIG', known(1e21)],
    ['SMALL', known(0.000001)],
    ['LIST', list([known('a')])],
    ['OS', oneOf([known('linux'), known('macos')])],
  ]),
  vars: object([], unknown('a variable of the repository')),
  github: object([['ref', partialText('which tag', { prefix: 'refs/tags/v' })]], unknown('the run')),
};
const context: Context = { lookup: (name) => contexts[name] ?? unknown(name), status: afterSuccess };

describe('interpolate', () => {
  const partial = (prefix: string, suffix: string, nonEmpty = prefix + suffix !== '') => ({
    kind: 'partial',
    prefix,
    suffix,
    nonEmpty,
  });
  const cases: readonly (readonly [text: string, value: object])[] = [
    ['', known('')],
    ['plain', known('plain')],
    ['${{ env.NAME }}', known('demo')],
    ['a-${{ env.NAME }}-${{ env.VERSION }}', known('a-demo-3.1')],
    ['${{ env.FLAG }}', known('true')],
    ['${{ env.NOTHING }}', known('')],
    [
      '${{ env.BIG }} ${{ env.SMALL }} ${{ 123456789012345 }} ${{ 0.1 }} ${{ -0 }}',
      known('1E+21 1E-06 123456789012345 0.1 0'),
    ],
    ['${{ env.LIST }} ${{ env }}', known('Array Object')],
    ['${{ vars.X }}', partial('', '')],
    ['pypi-${{ vars.X }}', partial('pypi-', '')],
    ['${{ vars.X }}/x', partial('', '/x')],
    ['a${{ vars.X }}b${{ env.NAME }}c', partial('a', 'bdemoc')],
    ['a${{ vars.X }}b${{ vars.Y }}c', partial('a', 'c')],
    ['${{ vars.X }}${{ vars.Y }}', partial('', '')],
    ['${{ github.ref }}!', partial('refs/tags/v', '!')],
    ['${{ env.OS }}-x', oneOf([known('linux-x'), known('macos-x')])],
    ['${{ env.OS }}', oneOf([known('linux'), known('macos')])],
    ['${{ broken', known('${{ broken')],
    ['${{ not ok }}', partial('', '')],
    ["${{ '}}' }}", known('}}')],
  ];
  for (const [text, value] of cases) {
    it(JSON.stringify(text), () => {
      const result = interpolate(text, context);
      const { reason: _reason, ...shown } = result.kind === 'partial' ? result : { ...result, reason: '' };
      assert.deepEqual(shown, value);
    });
  }

  it('says why a text is not known', () => {
    assert.equal(reasonOf(interpolate('x-${{ vars.X }}', context)), 'a variable of the repository');
    assert.equal(reasonOf(interpolate('x', context)), undefined);
  });

  it('takes a text with too many alternatives for partly known', () => {
    const result = interpolate(`p${'${{ env.OS }}'.repeat(6)}s`, context);
    assert.equal(result.kind, 'partial');
    assert.ok(result.kind === 'partial' && result.prefix === 'p' && result.suffix === 's' && result.nonEmpty);
  });
});

describe('evaluateScalar', () => {
  const cases: readonly (readonly [text: string, value: Value])[] = [
    ['true', known('true')],
    ['${{ env.FLAG }}', known(true)],
    ['${{ env.NOTHING }}', known(null)],
    [' ${{ env.FLAG }}', known(' true')],
    ['${{ env.LIST }}', list([known('a')])],
    ['${{ env.VERSION }}${{ env.NOTHING }}', known('3.1')],
  ];
  for (const [text, value] of cases)
    it(JSON.stringify(text), () => assert.deepEqual(evaluateScalar(text, context), value));
});

describe('conditionHolds', () => {
  const cases: readonly (readonly [text: string, answer: 'yes' | 'no' | 'maybe'])[] = [
    ['', 'yes'],
    ['  \n', 'yes'],
    ['true', 'yes'],
    ['false', 'no'],
    ["'false'", 'yes'],
    ['env.NAME', 'yes'],
    ['env.NOTHING', 'no'],
    ["env.NAME == 'DEMO'", 'yes'],
    ['${{ false }}', 'no'],
    ["${{ env.NAME == 'other' }}", 'no'],
    ["  env.NAME == 'other'  \n", 'no'],
    ["env.NAME == 'other' &&\n  vars.X", 'no'],
    ["vars.X == 'x' && env.NAME == 'other'", 'no'],
    ['vars.X', 'maybe'],
    ["startsWith(github.ref, 'refs/tags/')", 'yes'],
    ["github.ref == 'refs/heads/main'", 'no'],
    ["github.event_name == 'push' && startsWith(github.ref, 'refs/heads/')", 'no'],
    ['success()', 'yes'],
    ['always() && vars.X', 'maybe'],
    // What stands beside the braces makes it a text, and that is true.
    ['${{ false }}\n', 'yes'],
    [' ${{ false }}', 'yes'],
    ['${{ false }} && ${{ false }}', 'yes'],
    ["${{ env.NAME }} == 'other'", 'yes'],
    ['!${{ false }}', 'yes'],
    ["${{ '' }}${{ null }}", 'no'],
    ['${{ vars.X }}${{ vars.X }}', 'maybe'],
    // What cannot be read.
    ['env.NAME ==', 'maybe'],
    ['env.NAME = 1', 'maybe'],
    ['${{ }}', 'maybe'],
    ['${{ env.NAME', 'maybe'],
  ];
  for (const [text, answer] of cases)
    it(JSON.stringify(text), () => assert.equal(conditionHolds(parseCondition(text), context), answer));
});

describe('parseCondition', () => {
  const cases: readonly (readonly [text: string, kind: string, start?: number])[] = [
    ['', 'empty'],
    ['always()', 'expression', 0],
    ['${{ always() }}', 'expression', 3],
    ['${{ always() }}\n', 'text'],
    ['a b', 'broken'],
    ['${{ a b }}', 'broken'],
  ];
  for (const [text, kind, start] of cases) {
    it(JSON.stringify(text), () => {
      const condition = parseCondition(text);
      assert.equal(condition.kind, kind);
      if (condition.kind === 'expression') assert.equal(condition.start, start);
    });
  }
});

describe('statusFunctionsOfCondition', () => {
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['', []],
    ['github.ref', []],
    ['!cancelled() && always()', ['cancelled', 'always']],
    ['${{ failure() }}', ['failure']],
    ['${{ failure() }} || ${{ success() }}', ['failure', 'success']],
    ['failure(', []],
  ];
  for (const [text, found] of cases)
    it(JSON.stringify(text), () => assert.deepEqual(statusFunctionsOfCondition(text), found));
});
