import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allExcept,
  commonPrefix,
  commonSuffix,
  example,
  includes,
  intersects,
  literalNames,
  matches,
  matchesEverything,
  matchesFilter,
  parsePattern,
} from '../../analysis/workflow/patterns/index.ts';

type Names = readonly string[];

describe('matches', () => {
  const cases: readonly (readonly [pattern: string, matching: Names, others: Names])[] = [
    // The examples of the cheat sheet for branches and tags …
    ['feature/*', ['feature/my-branch', 'feature/your-branch', 'feature/'], ['feature/a/b', 'feature', 'my-feature/a']],
    ['feature/**', ['feature/beta-a/my-branch', 'feature/mona/the/octocat', 'feature/x'], ['feature', 'features/x']],
    ['main', ['main'], ['Main', 'main2', 'a/main', 'mai']],
    ['releases/mona-the-octocat', ['releases/mona-the-octocat'], ['releases/mona']],
    ['*', ['main', 'releases', ''], ['all/the/branches']],
    ['**', ['all/the/branches', 'every/tag', 'main', ''], []],
    ['*feature', ['mona-feature', 'feature', 'ver-10-feature'], ['feature-2', 'a/feature']],
    ['v2*', ['v2', 'v2.0', 'v2.9', 'v20'], ['v1', 'V2', 'v2/0']],
    ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.0', 'v1.0.', 'v1x0.0', 'v1.0.0-rc']],
    // … and for paths.
    ['*', ['README.md', 'server.rb'], ['docs/README.md']],
    ['*.jsx?', ['page.js', 'page.jsx'], ['page.j', 'page.jsxx', 'a/page.js']],
    ['*.js', ['app.js', 'index.js', '.js'], ['js/app.js', 'app.jsx']],
    ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts']],
    ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/a/b.md', 'docs']],
    ['docs/**', ['docs/README.md', 'docs/mona/octocat.txt'], ['docs', 'a/docs/b']],
    [
      'docs/**/*.md',
      ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'],
      ['docs/a.txt', 'docsx/a.md'],
    ],
    ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['mydocs/a', 'docs']],
    ['**/README.md', ['README.md', 'js/README.md', 'a/b/README.md'], ['MYREADME.md', 'README.md/x']],
    ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js', 'src/x'], ['src', 'source/x']],
    ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['my-post.mdx']],
    ['**/migrate-*.sql', ['migrate-10909.sql', 'db/migrate-v1.0.sql', 'db/sept/migrate-v1.sql'], ['migrate-a/b.sql']],
    // What the words of the sheet say.
    ['Octo*', ['Octocat', 'Octo'], ['octocat']],
    ['[CB]at', ['Cat', 'Bat'], ['at', 'cat', 'CBat']],
    ['[1-2]00', ['100', '200'], ['300', '00']],
    ['[0-9a-z]', ['0', 'q'], ['A', '', '10']],
    ['ab?c', ['ac', 'abc'], ['abbc', 'c']],
    ['ab+c', ['abc', 'abbbc'], ['ac']],
    ['[ab]?c', ['c', 'ac', 'bc'], ['abc']],
    ['v?1', ['1', 'v1'], ['vv1']],
    ['a.b', ['a.b'], ['axb']],
    ['a**b', ['ab', 'a/x/b'], ['a', 'abc']],
    ['a**/b', ['a/b', 'ax/y/b'], ['ab']],
    ['**/**/x', ['x', 'a/x', 'a/b/x'], ['ax']],
    ['***', ['a', 'a/b'], []],
    // Escapes and ordinary characters.
    ['a\\*b', ['a*b'], ['ab', 'axb', 'a\\*b']],
    ['c\\+\\+', ['c++'], ['ccc']],
    ['\\!x', ['!x'], ['x']],
    ['a\\[b\\]', ['a[b]'], ['ab']],
    ['a\\\\b', ['a\\b'], ['a\\\\b']],
    ['\\d', ['\\d'], ['d', '1']],
    ['a\\', ['a\\'], ['a']],
    ['\\++', ['+', '++'], ['']],
    ['a!b', ['a!b'], []],
    ['{a,b}', ['{a,b}'], ['a']],
    ['^v1$', ['^v1$'], ['v1']],
    ['(a|b)', ['(a|b)'], ['a']],
    ['a]', ['a]'], []],
    ['v[0-9]{2}', ['v1{2}'], ['v12']],
    ['[._]x', ['.x', '_x'], ['ax']],
    ['[A-z]', ['A', 'z', '_'], ['1']],
    ['é+', ['é', 'éé'], ['e']],
    ['😀?x', ['x', '😀x'], ['\ude00x', '😀😀x']],
    ['a b', ['a b'], ['ab']],
  ];
  for (const [text, matching, others] of cases) {
    it(text, () => {
      const pattern = parsePattern(text);
      assert.ok(pattern);
      assert.deepEqual(
        [...matching, ...others].filter((name) => matches(pattern, name)),
        matching,
      );
    });
  }
});

describe('parsePattern refuses', () => {
  const cases: Names = [
    '',
    '!',
    '?',
    '+a',
    '*?',
    '**+',
    'a??',
    'a?+',
    'a++',
    '[',
    '[]',
    '[a',
    'a[0-9',
    '[0-]',
    '[-9]',
    '[9-0]',
    '[a-z-]',
    '[^a]',
    '[!a]',
    'x'.repeat(4097),
  ];
  for (const text of cases) it(text.slice(0, 20), () => assert.equal(parsePattern(text), undefined));
});

describe('matchesFilter', () => {
  const cases: readonly (readonly [filter: Names, matching: Names, others: Names])[] = [
    [[], [], ['a', '']],
    [['a', 'b'], ['a', 'b'], ['c']],
    [['*.md', '!README.md'], ['hello.md'], ['README.md', 'docs/hello.md']],
    [['*.md', '!README.md', 'README*'], ['hello.md', 'README.md', 'README.doc'], ['docs/README.md']],
    [['!README.md', '*.md'], ['README.md', 'a.md'], []],
    [
      ['releases/**', '!releases/**-alpha'],
      ['releases/10', 'releases/beta/mona'],
      ['releases/10-alpha', 'releases/beta/3-alpha'],
    ],
    [['!v1'], [], ['v1', 'v2']],
    [['v*', '!v*-dev-*'], ['v1', 'v1-DEV-1'], ['v1-dev-1']],
    [['v*', '[', 'w*'], ['v1', 'w1'], ['[']],
    [allExcept(['v*', '!v1']), ['main', 'v1', 'a/b'], ['v2']],
    [allExcept([]), ['a', 'a/b'], []],
  ];
  for (const [filter, matching, others] of cases) {
    it(filter.join(' ') || '(empty)', () => {
      assert.deepEqual(
        [...matching, ...others].filter((name) => matchesFilter(filter, name)),
        matching,
      );
    });
  }
});

describe('includes', () => {
  const cases: readonly (readonly [outer: Names, inner: Names, answer: 'yes' | 'no' | 'unknown'])[] = [
    [['v*'], ['v*-dev-*'], 'yes'],
    [['v*-dev-*'], ['v*'], 'no'],
    [['v*', '!v*-dev-*'], ['v*-dev-*'], 'no'],
    [['v*'], ['v*', '!v*-dev-*'], 'yes'],
    [['v*'], ['v[0-9]+.[0-9]+.[0-9]+'], 'yes'],
    [['v*.*.*'], ['v[0-9]+.[0-9]+.[0-9]+'], 'yes'],
    [['v[0-9]+.[0-9]+.[0-9]+'], ['v*.*.*'], 'no'],
    [['v[0-9].*'], ['v[0-9]+.*'], 'no'],
    [['*'], ['v*'], 'yes'],
    [['*'], ['**'], 'no'],
    [['*', '*/**'], ['**'], 'yes'],
    [['**/*'], ['**'], 'yes'],
    [['**'], [], 'yes'],
    [['a'], ['!a'], 'yes'],
    [[], ['a'], 'no'],
    [['a', 'b'], ['[ab]'], 'yes'],
    [['[ab]'], ['a', 'b'], 'yes'],
    [['a?b?'], ['a', 'b', 'ab'], 'yes'],
    [['a', 'b', 'ab'], ['a?b?'], 'yes'], // No name is empty.
    [['a+'], ['aa+'], 'yes'],
    [['aa+'], ['a+'], 'no'],
    [['V*'], ['v*'], 'no'],
    [['v[0-9]*'], ['v*'], 'no'],
    [['**-dev'], ['v*-dev'], 'yes'],
    [['v*-dev'], ['**-dev'], 'no'],
    [['x', 'v*', '!v2*', 'v2.1'], ['v2.1'], 'yes'],
    [['x', 'v*', '!v2*', 'v2.1'], ['v2*'], 'no'],
    [['**/x'], ['x', 'a/x', 'a/b/x'], 'yes'],
    [['**/x'], ['*/x', 'x'], 'yes'],
    [['v['], ['v1'], 'unknown'],
    [['v1'], ['v['], 'unknown'],
    [[`**a${'[ab]'.repeat(60)}`], [`**b${'[ab]'.repeat(50)}`], 'unknown'],
  ];
  for (const [outer, inner, answer] of cases) {
    it(`${outer.join(' ').slice(0, 40)} ⊇ ${inner.join(' ').slice(0, 40)}`, () =>
      assert.equal(includes(outer, inner), answer));
  }
});

describe('intersects', () => {
  const cases: readonly (readonly [a: Names, b: Names, answer: 'yes' | 'no' | 'unknown'])[] = [
    [['v*'], ['*-dev'], 'yes'],
    [['v*'], ['w*'], 'no'],
    [['v*'], ['V*'], 'no'],
    [['a?'], ['b?'], 'no'], // Both match the empty text, which is no name.
    [['v*', '!v*-dev-*'], ['v*-dev-*'], 'no'],
    [['v*', '!v*-dev'], ['v*-dev-*'], 'yes'],
    [['*'], ['a/b'], 'no'],
    [['**'], ['a/b'], 'yes'],
    [[], ['a'], 'no'],
    [['[0-4]'], ['[5-9]'], 'no'],
    [['[0-5]'], ['[5-9]'], 'yes'],
    [['[0-9]+.[0-9]+.[0-9]+'], ['v*'], 'no'],
    [['*['], ['a'], 'unknown'],
  ];
  for (const [a, b, answer] of cases) {
    it(`${a.join(' ')} ∩ ${b.join(' ')}`, () => {
      assert.equal(intersects(a, b), answer);
      assert.equal(intersects(b, a), answer);
    });
  }
});

describe('matchesEverything', () => {
  const cases: readonly (readonly [filter: Names, answer: boolean])[] = [
    [['*'], true],
    [['**'], true],
    [['*', '!a/**'], true],
    [['**', '!x', 'x'], true],
    [['[a]', '*'], true],
    [['**/*'], true],
    [['*', '!a'], false],
    [['v*'], false],
    [['!v*'], false],
    [[], false],
    [['*/*'], false],
    [['['], false],
  ];
  for (const [filter, answer] of cases)
    it(filter.join(' ') || '(empty)', () => assert.equal(matchesEverything(filter), answer));
});

describe('example', () => {
  const cases: readonly (readonly [filter: Names, avoid: Names, name: string | undefined])[] = [
    [['v*'], [], 'v1.2.3'],
    [['v*.*.*'], [], 'v1.2.3'],
    [['*.*.*'], [], '1.2.3'],
    [['*'], [], '1.2.3'],
    [['main'], [], 'main'],
    [['release', 'main'], [], 'release'],
    [['v[0-9]+.[0-9]+.[0-9]+'], [], 'v1.2.3'],
    [['v[0-9]+.[0-9]+.[0-9]+*'], [], 'v1.2.3'],
    [['v[0-9]+.[0-9]+.[0-9]+-rc.[0-9]+'], [], 'v1.2.3-rc.1'],
    [['v*-dev-*'], [], 'v1.2.3-dev-1'],
    [['v*', '!v*-dev-*'], [], 'v1.2.3'],
    [['hatch-v*'], [], 'hatch-v1.2.3'],
    [['pnpr@*.*.*'], [], 'pnpr@1.2.3'],
    [['release/**'], [], 'release/1.2.3'],
    [['release/v*'], [], 'release/v1.2.3'],
    [['v2.*'], [], 'v2.1'],
    [['v[12].[0-9]+.[0-9]+'], [], 'v1.2.3'],
    [['v*'], ['v*.*'], 'v1'],
    [['v*'], ['v*-dev-*'], 'v1.2.3'],
    [['**'], ['*'], 'x/x'],
    [['v1.*', '!v1.1', '!v1.2.3'], [], 'v1.x'],
    [['x[ab]y', '!xay'], [], 'xby'],
    [['v*'], ['v*'], undefined],
    [['!v1'], [], undefined],
    [[], [], undefined],
    [['a b'], [], undefined],
    [['a/'], [], undefined],
    [['a..b'], [], undefined],
    [['v['], [], undefined],
  ];
  for (const [filter, avoid, name] of cases) {
    it(`${filter.join(' ')}${avoid.length > 0 ? ` but not ${avoid.join(' ')}` : ''}`, () =>
      assert.equal(example(filter, avoid), name));
  }
});

describe('common ends', () => {
  const cases: readonly (readonly [filter: Names, prefix: string, suffix: string])[] = [
    [['v*'], 'v', ''],
    [['v*', 'v1'], 'v', ''],
    [['v*', 'w*'], '', ''],
    [['v*', '!v2*'], 'v', ''],
    [['release/v*-rc'], 'release/v', '-rc'],
    [['*-alpha', '*-beta'], '', 'a'],
    [['main'], 'main', 'main'],
    [['va+x*'], 'va', ''],
    [['va?x*'], 'v', ''],
    [['x**b+'], 'x', 'b'],
    [['[v]*'], 'v', ''],
    [['[vw]*'], '', ''],
    [['**/x'], '', 'x'],
    [['😀*', '😁*'], '', ''],
    [['!v*'], '', ''],
    [['v['], '', ''],
    [[], '', ''],
  ];
  for (const [filter, prefix, suffix] of cases) {
    it(filter.join(' ') || '(empty)', () =>
      assert.deepEqual([commonPrefix(filter), commonSuffix(filter)], [prefix, suffix]),
    );
  }
});

describe('literalNames', () => {
  const cases: readonly (readonly [filter: Names, names: Names | undefined])[] = [
    [['main'], ['main']],
    [
      ['main', 'dev', 'main'],
      ['main', 'dev'],
    ],
    [['main', 'dev', '!dev'], ['main']],
    [['a\\*'], ['a*']],
    [['v*'], undefined],
    [['main', '!v*'], undefined],
    [['ab?'], undefined],
    [['['], undefined],
    [[], []],
  ];
  for (const [filter, names] of cases)
    it(filter.join(' ') || '(empty)', () => assert.deepEqual(literalNames(filter), names));
});
