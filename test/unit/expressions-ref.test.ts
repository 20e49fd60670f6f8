import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Context,
  conditionHolds,
  known,
  object,
  oneOf,
  parseCondition,
  refValue,
  unknown,
} from '../../analysis/workflow/expressions/index.ts';
import { cpuTime } from '../cpu-time.ts';

type Kind = 'branch' | 'tag';

describe('a condition on the ref of a filter', () => {
  const cases: readonly (readonly [
    kind: Kind,
    filter: readonly string[] | undefined,
    condition: string,
    answer: 'yes' | 'no' | 'maybe',
  ])[] = [
    ['tag', ['v*'], "startsWith(github.ref, 'refs/tags/')", 'yes'],
    ['tag', ['v*'], "startsWith(github.ref, 'refs/tags/v')", 'yes'],
    ['tag', ['v*'], "startsWith(github.ref, 'refs/tags/V')", 'yes'],
    ['tag', ['v*'], "startsWith(github.ref, 'refs/heads/')", 'no'],
    ['tag', ['v*'], "startsWith(github.ref_name, 'v')", 'yes'],
    ['tag', ['v*'], "github.ref == 'refs/heads/main'", 'no'],
    ['tag', ['v*'], "contains(github.ref, '-dev-')", 'maybe'],
    ['tag', ['v*', '!v*-dev-*'], "contains(github.ref, '-dev-')", 'no'],
    // Filters regard case and conditions do not: v1-DEV-1 would get through, but nobody means it to.
    ['tag', ['v*', '!v*-dev-*'], "contains(github.ref, '-DEV-')", 'no'],
    ['tag', ['v*', '!v*-dev-*'], "!contains(github.ref, '-dev-')", 'yes'],
    ['tag', ['v*', '!v*-dev-*', 'v0-*'], "contains(github.ref, '-dev-')", 'maybe'],
    ['branch', ['[A-Z]*'], "startsWith(github.ref_name, 'a')", 'maybe'],
    ['tag', ['v*-dev-*'], "contains(github.ref, '-dev-')", 'yes'],
    ['tag', ['v*-dev-*'], "contains(github.ref, '-DEV-')", 'yes'],
    ['tag', ['v*-dev-*'], "!contains(github.ref, '-dev-')", 'no'],
    ['tag', ['v*-DEV-*'], "contains(github.ref_name, '-dev-')", 'yes'],
    ['tag', ['*-alpha', '*-beta'], "contains(github.ref, 'a')", 'yes'],
    ['tag', ['*-alpha', '*-beta'], "endsWith(github.ref, '-alpha') || endsWith(github.ref, '-beta')", 'maybe'],
    ['tag', ['*-rc[0-9]+'], "contains(github.ref, '-rc')", 'yes'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "contains(github.ref, '-')", 'no'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "contains(github.ref, 'rc')", 'no'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "contains(github.ref, '.')", 'yes'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "endsWith(github.ref, '.0')", 'maybe'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "endsWith(github.ref, 'a')", 'no'],
    ['tag', ['v[0-9]+.[0-9]+.[0-9]+'], "startsWith(github.ref_name, 'v0')", 'maybe'],
    ['tag', ['v[12].*'], "startsWith(github.ref_name, 'v3')", 'no'],
    ['tag', ['v[12].*'], "github.ref == 'refs/tags/v3.0'", 'no'],
    ['tag', ['v[12].*'], "github.ref == 'refs/tags/v1.0'", 'maybe'],
    ['tag', ['v*'], "contains(github.ref_name, '/')", 'no'],
    ['tag', ['v**'], "contains(github.ref_name, '/')", 'maybe'],
    ['tag', ['*'], "github.ref == 'refs/tags/'", 'no'],
    ['tag', ['*'], "endsWith(github.ref, '/')", 'no'],
    ['tag', undefined, "startsWith(github.ref, 'refs/tags/')", 'yes'],
    ['tag', undefined, "contains(github.ref, 'v')", 'maybe'],
    ['tag', ['v1.0'], "github.ref == 'refs/tags/V1.0'", 'yes'],
    ['tag', ['v1.0', 'v2.0'], "github.ref == 'refs/tags/v3.0'", 'no'],
    ['tag', ['v1.0', 'v2.0'], "endsWith(github.ref, '.0')", 'yes'],
    ['tag', ['v1.0', 'v2.0', '!v2.0'], "github.ref == 'refs/tags/v1.0'", 'yes'],
    ['branch', ['main'], "github.ref == 'refs/heads/main'", 'yes'],
    ['branch', ['main', 'master'], "github.ref == 'refs/heads/main'", 'maybe'],
    ['branch', ['main', 'master'], "startsWith(github.ref, 'refs/tags/')", 'no'],
    ['branch', ['release/**'], "github.ref_name == 'main'", 'no'],
    ['branch', ['release/**'], "startsWith(github.ref_name, 'release/')", 'yes'],
    ['branch', undefined, "startsWith(github.ref, 'refs/tags/')", 'no'],
    ['branch', undefined, "github.ref == 'refs/heads/main'", 'maybe'],
    // What GitHub refuses, and what lets nothing through, tells nothing more than the kind.
    ['tag', ['v[0-9'], "startsWith(github.ref, 'refs/tags/')", 'yes'],
    ['tag', ['v[0-9'], "startsWith(github.ref, 'refs/tags/v')", 'maybe'],
    ['tag', ['!v*'], "contains(github.ref, 'v')", 'maybe'],
    ['tag', ['!v1'], "contains(github.ref, 'v')", 'maybe'],
    // Letters outside ASCII are left alone.
    ['tag', ['vé*'], "contains(github.ref, 'É')", 'yes'],
    ['tag', ['v*é'], "contains(github.ref, 'É')", 'maybe'],
    // The Kelvin sign is no k when GitHub ignores case.
    ['tag', ['v\u212A?x'], "contains(github.ref, 'k')", 'no'],
  ];
  for (const [kind, filter, condition, answer] of cases) {
    it(`${kind} ${filter?.join(' ') ?? '(no filter)'}: ${condition}`, () => {
      const github = object([
        ['ref', refValue(kind, filter)],
        ['ref_name', refValue(kind, filter, 'name')],
      ]);
      const context: Context = { lookup: (name) => (name === 'github' ? github : unknown(name)) };
      assert.equal(conditionHolds(parseCondition(condition), context), answer);
    });
  }
});

describe('refValue', () => {
  it('is known for a filter of one name, and one of a few for a list of names', () => {
    assert.deepEqual(refValue('branch', ['main']), known('refs/heads/main'));
    assert.deepEqual(refValue('branch', ['main'], 'name'), known('main'));
    assert.deepEqual(refValue('tag', ['a', 'b']), oneOf([known('refs/tags/a'), known('refs/tags/b')]));
  });

  it('bounds the work of all questions together', () => {
    const filter = Array.from({ length: 40 }, (_, index) => `**a**b**c**${index}**`);
    const value = refValue('tag', filter);
    const github = object([['ref', value]]);
    const context: Context = { lookup: () => github };
    const started = cpuTime();
    for (let index = 0; index < 2000; index++)
      conditionHolds(parseCondition(`contains(github.ref, 'x${index}y')`), context);
    assert.ok(cpuTime() - started < 30_000);
  });
});
