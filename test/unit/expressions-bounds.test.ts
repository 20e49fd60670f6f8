import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  type Context,
  conditionHolds,
  evaluate,
  expressionsIn,
  interpolate,
  known,
  object,
  oneOf,
  outcomes,
  parseCondition,
  parseExpression,
  partialText,
  references,
  unknown,
} from '../../analysis/workflow/expressions/index.ts';
import { cpuTime } from '../cpu-time.ts';
import { sharedData } from '../shared-data.ts';

// Whatever the text, nothing throws and nothing takes long.

const context: Context = {
  lookup: (name) =>
    name === 'matrix'
      ? object([['x', oneOf(Array.from({ length: 32 }, (_, index) => known(`value-${index}`)))]])
      : object([['ref', partialText('any', { prefix: 'refs/' })]], unknown('any')),
};

const hostile: Readonly<Record<string, string>> = {
  'ten thousand characters of ||': Array.from({ length: 1250 }, (_, index) => `a.b${index % 10}`).join(' || '),
  'a chain of ==': Array.from({ length: 3000 }, () => '1').join('=='),
  'a chain of members': `a${'.b'.repeat(9000)}`,
  'a chain of !': `${'!'.repeat(10_000)}a`,
  '5,000 parentheses': `${'('.repeat(5000)}a${')'.repeat(5000)}`,
  '5,000 open parentheses': '('.repeat(5000),
  '5,000 brackets': `a${'[a'.repeat(5000)}${']'.repeat(5000)}`,
  'calls within calls': `${'format('.repeat(2000)}1${')'.repeat(2000)}`,
  quotes: "'".repeat(20_000),
  digits: '1'.repeat(20_000),
  'a digit string as a number': `'${'1'.repeat(20_000)}x' == 1`,
  'blanks as a number': `'${' '.repeat(20_000)}x' == 1`,
  blanks: ' '.repeat(20_000),
  'longer than GitHub takes': `'${'x'.repeat(30_000)}'`,
  'text that doubles': Array.from({ length: 40 }, () => 0).reduce(
    (inner) => `format('{0}{0}', ${inner})`,
    `'${'x'.repeat(1000)}'`,
  ),
  'alternatives that multiply': `format('${'{0}'.repeat(250)}', matrix.x)`,
  'pairs of alternatives': Array.from({ length: 900 }, () => 'matrix.x==matrix.x').join('||'),
  'order of alternatives': Array.from({ length: 900 }, () => 'matrix.x<matrix.x').join('&&'),
  'deep JSON': `fromJSON('${'['.repeat(9000)}${']'.repeat(9000)}')[0][0]`,
  'wide JSON': `contains(fromJSON('[${Array.from({ length: 5000 }, () => 1).join()}]'), matrix.x)`,
  'joined JSON': `join(fromJSON('[${Array.from({ length: 5000 }, () => 1).join()}]'), matrix.x)`,
  'braces in format': `format('${'{'.repeat(10_001)}', 1)`,
  'control characters': '\0\u0001\u2028\ufeff',
  'lone surrogates': "'\ud800' == '\udc00'",
};

describe('hostile expressions', () => {
  for (const [title, source] of Object.entries(hostile)) {
    it(title, () => {
      const started = cpuTime();
      for (const text of [source, `\${{ ${source} }}`, `x \${{ ${source} }} \${{ `]) {
        expressionsIn(text);
        interpolate(text, context);
        conditionHolds(parseCondition(text), context);
        parseCondition(text);
        const expression = parseExpression(text);
        if (expression === undefined) continue;
        evaluate(expression, context);
        references(expression);
        outcomes(expression);
      }
      assert.ok(cpuTime() - started < 30_000, `${cpuTime() - started} ms`);
    });
  }

  it('a megabyte of expressions that are never closed', () => {
    const started = cpuTime();
    assert.deepEqual(expressionsIn('${{ '.repeat(250_000)), []);
    assert.deepEqual(expressionsIn("${{ ' }} ".repeat(100_001)).length, 50_000);
    assert.equal(expressionsIn('${{ a }} '.repeat(100_000)).length, 100_000);
    assert.ok(cpuTime() - started < 30_000);
  });
});

describe('the prefixes of an expression, as somebody types it', () => {
  const source =
    "contains(fromJSON('[\"a\", \"it''s\"]'), github.event['x'].*.y[0]) && !(inputs.a == 0x1F || -1.5e3 >= null) || ''";
  it('never throw', () => {
    for (let end = 0; end <= source.length; end++) {
      const text = source.slice(0, end);
      conditionHolds(parseCondition(text), context);
      interpolate(`\${{ ${text} }}`, context);
      const expression = parseExpression(text);
      if (expression) references(expression);
    }
  });
});

const corpus = sharedData('corpus');
const workflows = (corpus === undefined ? [] : listFiles(corpus)).filter((path) => /\.ya?ml$/.test(path));

describe('the expressions of real workflows', { skip: workflows.length === 0 && 'the corpus is not here' }, () => {
  it('are read, all but a few that GitHub refuses too', () => {
    const refused: string[] = [];
    let read = 0;
    for (const path of workflows) {
      for (const { source } of expressionsIn(readFileSync(path, 'utf8'))) {
        const expression = parseExpression(source);
        if (expression === undefined) refused.push(source);
        else {
          read++;
          evaluate(expression, context);
          outcomes(expression);
          for (const { start, end, path: names } of references(expression)) {
            assert.ok(
              source
                .slice(start, end)
                .toLowerCase()
                .includes(names[0] ?? ''),
              source,
            );
          }
        }
      }
    }
    assert.ok(read > 1000);
    assert.ok(refused.length < read / 200, refused.join('\n'));
  });
});

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  } catch {
    return [];
  }
}
