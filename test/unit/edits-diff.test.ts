import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, lineEdits, orderEdits, type TextEdit, unifiedDiff } from '../../analysis/edits/index.ts';
import { seededRandom } from './seeded-random.ts';

function edit(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}

describe('applyEdits', () => {
  const cases: readonly (readonly [name: string, before: string, edits: readonly TextEdit[], after: string])[] = [
    ['none', 'abc', [], 'abc'],
    ['in any sequence', 'abc', [edit(2, 3, 'C'), edit(0, 1, 'A')], 'AbC'],
    ['insertions at one offset keep their order', 'ab', [edit(1, 1, '1'), edit(0, 0, '0'), edit(1, 1, '2')], '0a12b'],
    ['an insertion stands before what replaces the text behind it', 'ab', [edit(1, 2, 'B'), edit(1, 1, '1')], 'a1B'],
    ['an insertion stands behind what replaces the text before it', 'ab', [edit(1, 1, '1'), edit(0, 1, 'A')], 'A1b'],
    ['at the end', 'a', [edit(1, 1, 'b')], 'ab'],
  ];
  for (const [name, before, edits, after] of cases) test(name, () => assert.equal(applyEdits(before, edits), after));

  test('refuses overlapping edits, edits turned round and edits outside the text', () => {
    assert.throws(
      () => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]),
      /Overlapping text edits: one ends at 2, the next starts at 1/,
    );
    assert.throws(() => applyEdits('abc', [edit(0, 3, ''), edit(1, 1, 'x')]), /Overlapping/);
    assert.throws(() => applyEdits('abc', [edit(2, 1, '')]), /before its start/);
    assert.throws(() => applyEdits('abc', [edit(2, 4, '')]), /behind the text/);
    assert.deepEqual(orderEdits([edit(2, 2, 'x'), edit(0, 1, '')]), [edit(0, 1, ''), edit(2, 2, 'x')]);
  });
});

describe('lineEdits', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, edits: readonly TextEdit[]])[] = [
    ['equal', 'a\nb\n', 'a\nb\n', []],
    ['a part of one line', 'a\nfoo: bar # c\nb\n', 'a\nfoo: baz # c\nb\n', [edit(9, 10, 'z')]],
    ['an added line', 'a\nb\n', 'a\nx\nb\n', [edit(2, 2, 'x\n')]],
    ['a removed line', 'a\nx\nb\n', 'a\nb\n', [edit(2, 4, '')]],
    ['two places', 'a\nb\nc\nd\n', 'A\nb\nc\nD\n', [edit(0, 1, 'A'), edit(6, 7, 'D')]],
    ['a line behind a text without a final line break', 'a', 'a\nb', [edit(1, 1, '\nb')]],
    ['several lines by one', 'a\nb\nc\nd\n', 'a\nx\nd\n', [edit(2, 5, 'x')]],
    ['CRLF is not cut', 'a\r\n', 'a\n', [edit(1, 3, '\n')]],
    ['a surrogate pair is not cut', 'a\u{1f600}b', 'a\u{1f601}b', [edit(1, 3, '\u{1f601}')]],
    ['from nothing', '', 'a\nb\n', [edit(0, 0, 'a\nb\n')]],
    ['to nothing', 'a\nb\n', '', [edit(0, 4, '')]],
  ];
  for (const [name, before, after, edits] of cases) {
    test(name, () => {
      assert.deepEqual(lineEdits(before, after), edits);
      assert.equal(applyEdits(before, edits), after);
    });
  }

  test('texts that have nothing in common, quickly', () => {
    const lines = (mark: string) => Array.from({ length: 20_000 }, (_, index) => `${mark}${index}\n`).join('');
    const edits = lineEdits(lines('a'), lines('b'));
    assert.equal(edits.length, 1);
    assert.equal(applyEdits(lines('a'), edits), lines('b'));
  });
});

describe('unifiedDiff', () => {
  const cases: readonly (readonly [
    name: string,
    before: string | undefined,
    after: string | undefined,
    diff: string,
  ])[] = [
    ['equal', 'a\n', 'a\n', ''],
    [
      'three lines of context, near places in one hunk',
      '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n',
      '1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n',
      `--- a/x.yml
+++ b/x.yml
@@ -2,10 +2,11 @@
 2
 3
 4
-5
+five
 6
 7
 8
 9
 10
 11
+12
`,
    ],
    [
      'far places in two hunks',
      '1\n2\n3\n4\n5\n6\n7\n8\n9\n',
      'one\n2\n3\n4\n5\n6\n7\n8\nnine\n',
      `--- a/x.yml
+++ b/x.yml
@@ -1,4 +1,4 @@
-1
+one
 2
 3
 4
@@ -6,4 +6,4 @@
 6
 7
 8
-9
+nine
`,
    ],
    [
      'no final line break before',
      'a',
      'a\nb\n',
      `--- a/x.yml
+++ b/x.yml
@@ -1 +1,2 @@
-a
\\ No newline at end of file
+a
+b
`,
    ],
    [
      'no final line break on both sides',
      'a\nb',
      'x\nb',
      `--- a/x.yml
+++ b/x.yml
@@ -1,2 +1,2 @@
-a
+x
 b
\\ No newline at end of file
`,
    ],
    ['CRLF', 'a\r\nb\r\n', 'a\r\nc\r\n', '--- a/x.yml\n+++ b/x.yml\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n'],
    ['a new file', undefined, 'a\n', '--- /dev/null\n+++ b/x.yml\n@@ -0,0 +1 @@\n+a\n'],
    ['a removed file', 'a\n', undefined, '--- a/x.yml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n'],
  ];
  for (const [name, before, after, diff] of cases)
    test(name, () => assert.equal(unifiedDiff('x.yml', before, after), diff));

  const names: readonly (readonly [path: string, header: string])[] = [
    ['ü,%:.yml', '--- a/ü,%:.yml\n+++ b/ü,%:.yml\n'],
    ['two words.yml', '--- a/two words.yml\t\n+++ b/two words.yml\t\n'],
    ['"quoted\\.yml', '--- "a/\\"quoted\\\\.yml"\n+++ "b/\\"quoted\\\\.yml"\n'],
    ['tab\t line\n \u0001.yml', '--- "a/tab\\t line\\n \\001.yml"\n+++ "b/tab\\t line\\n \\001.yml"\n'],
  ];
  for (const [path, header] of names) {
    test(`names ${JSON.stringify(path)} as git does`, () =>
      assert.equal(unifiedDiff(path, 'a\n', 'b\n').slice(0, header.length), header));
  }
});

test('random texts: the edits and the diff lead from one to the other', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const random = seededRandom(seed);
    const text = () => Array.from({ length: random(14) }, () => ['a', 'b', 'c', ''][random(4)]).join('\n');
    const before = text();
    const after =
      random(3) === 0 ? text() : before.replace(/[abc]/g, (letter) => (random(5) === 0 ? `${letter}x\ny` : letter));
    assert.equal(applyEdits(before, lineEdits(before, after)), after, `seed ${seed}`);
    assert.equal(patched(before, unifiedDiff('x', before, after)), after, `seed ${seed}`);
  }
});

/** Applies a unified diff as `patch` does, by its line numbers. */
function patched(before: string, diff: string): string {
  const old = before === '' ? [] : before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const lines = diff.split(/(?<=\n)/).slice(2);
  for (const [index, whole] of lines.entries()) {
    const line = lines[index + 1]?.startsWith('\\') ? whole.slice(0, -1) : whole;
    const hunk = /^@@ -(\d+)(?:,(\d+))?/.exec(line);
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      result.push(...old.slice(at, start));
      at = start;
    } else if (line.startsWith('+')) {
      result.push(line.slice(1));
    } else if (!line.startsWith('\\')) {
      assert.equal(line.slice(1), old[at]);
      if (line.startsWith(' ')) result.push(line.slice(1));
      at++;
    }
  }
  return [...result, ...old.slice(at)].join('');
}
