import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyEdits,
  joinCondition,
  removeOption,
  removeScriptLines,
  replaceInScalar,
  stepKeyOrder,
  type TextEdit,
} from '../../analysis/edits/index.ts';
import type { ActionsFile } from '../../analysis/workflow/model.ts';
import type { YamlScalar } from '../../analysis/workflow/yaml/tree.ts';
import { entryAt, fileOf, mapAt, scalarAt } from './edits-file.ts';
import { seededRandom } from './seeded-random.ts';

type Random = (below: number) => number;
const rounds = Number(process.env['EDITS_ROUNDS'] ?? 200);

const words = ['make', 'a', '--flag', "'q'", '"d"', '\\', 'é😀', '#', 'x: y', '&&', '${{ a.b }}', '\\\\', ', b', '|'];

/** A step whose `run:` holds some words, in one of all the styles that a scalar can be written in. */
function generate(random: Random): string {
  const some = (count: number) => Array.from({ length: count }, () => words[random(words.length)] ?? '');
  const line = () => some(1 + random(5)).join(' ');
  const lines = Array.from({ length: 1 + random(4) }, line);
  const pad = '        ';
  const body = (list: readonly string[]) => list.map((one) => pad + one).join('\n');
  const gap = random(2) ? '\n\n' : '\n';
  const styles = [
    () =>
      `run: make ${some(3)
        .filter((word) => !/[:#]/.test(word))
        .join(' ')}`,
    () => `run: '${lines.join(gap + pad).replaceAll("'", "''")}'`,
    () =>
      `run: "${lines
        .join(gap + pad)
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')}"`,
    () => `run: "a\\tb\\n${line().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}\\u00e9"`,
    () => `run: |\n${body(lines)}`,
    () => `run: |-\n${body(['x', ...lines])}`,
    () => `run: |+\n${body(['x', ...lines])}\n\n`,
    () => `run: |2\n          ${body(lines).trimStart()}`.replace('|2', '|4'),
    () => `run: >-\n${body(['x', ...lines])}`,
    () => `run: >\n${lines.map((one) => pad + one).join(gap)}`,
    () => `run: [ '${line().replaceAll("'", "''")}' ]`,
  ];
  const run = (styles[random(styles.length)] ?? styles[4])?.() ?? '';
  const text = `steps:\n  - name: x\n    ${run} # c\n    env:\n      a: b\n`.replace(
    /(run: (?:[|>].*\n[\s\S]*?|"[\s\S]*?)) # c\n/,
    '$1\n',
  );
  return random(3) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

function runOf(file: ActionsFile): YamlScalar | undefined {
  const { entry } = entryAt(file, 'steps.0.run');
  return entry.value.kind === 'list'
    ? scalarAt(file, 'steps.0.run.0')
    : entry.value.kind === 'scalar'
      ? entry.value
      : undefined;
}

function check(file: ActionsFile, edits: readonly TextEdit[], wanted: string): void {
  const text = applyEdits(file.text, edits);
  const after = fileOf(text);
  const about = `\n--- before\n${file.text}\n--- after\n${text}`;
  assert.ok(after.sound, `not sound${about}`);
  assert.equal(runOf(after)?.value, wanted, about);
  assert.equal(scalarAt(after, 'steps.0.env.a').value, 'b', about);
  assert.equal(mapAt(after, 'steps.0').entries.length, 3, about);
  assert.equal(/# c\r?\n/.test(text), /# c\r?\n/.test(file.text), about);
  if (text.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(text), `mixed line breaks${about}`);
}

function property(
  name: string,
  least: number,
  run: (file: ActionsFile, scalar: YamlScalar, random: Random) => boolean,
): void {
  test(name, () => {
    let done = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const random = seededRandom(seed * 104729);
      const file = fileOf(generate(random));
      const scalar = file.sound ? runOf(file) : undefined;
      if (scalar === undefined || scalar.value === '') continue;
      try {
        if (run(file, scalar, random)) done++;
      } catch (error) {
        assert.fail(`seed ${seed}: ${error instanceof Error ? error.message : error}`);
      }
    }
    assert.ok(done > rounds * least, `only ${done} of ${rounds} could be done`);
  });
}

property('replaceInScalar', 0.5, (file, scalar, random) => {
  const start = random(scalar.value.length + 1);
  const end = Math.min(scalar.value.length, start + random(4));
  const text = ['', 'new', ' x ', 'a: b', "it's", '"', '\\', '\n', 'one\ntwo', ' #'][random(10)] ?? '';
  const edits = replaceInScalar(file, scalar, start, end, text);
  if (edits === undefined) return false;
  check(file, edits, scalar.value.slice(0, start) + text + scalar.value.slice(end));
  return true;
});

property('removeOption', 0.25, (file, scalar, random) => {
  const found = [...scalar.value.matchAll(/\S+/g)];
  const word = found[random(found.length)];
  if (word === undefined || word[0] === '\\') return false;
  const span = { start: word.index, end: word.index + word[0].length };
  const edits = removeOption(file, scalar, [span]);
  if (edits === undefined || edits.length === 0) return false;
  const after = applyEdits(file.text, edits);
  const now = runOf(fileOf(after))?.value ?? '';
  check(file, edits, now);
  const left = (text: string) => (text.match(/\S+/g) ?? []).filter((one) => one !== '\\').join(' ');
  assert.equal(left(now), left(`${scalar.value.slice(0, span.start)} ${scalar.value.slice(span.end)}`));
  return true;
});

property('removeScriptLines', 0.1, (file, scalar, random) => {
  const lines = scalar.value.split('\n');
  const index = random(lines.length);
  const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  const edits = removeScriptLines(file, scalar, start, start + (lines[index] ?? '').length);
  if (edits === undefined) return false;
  const now = runOf(fileOf(applyEdits(file.text, edits)))?.value ?? '';
  check(file, edits, now);
  assert.ok(now.split('\n').length < lines.length);
  return true;
});

const guards = [
  "github.event_name != 'pull_request_target'",
  "github.event_name != 'workflow_run'",
  "github.ref == 'refs/heads/main'",
];
const conditions = [
  'always()',
  "github.event_name == 'push'",
  "a || b == 'x'",
  '${{ a || b }}',
  '${{ a && !b }}',
  "'${{ startsWith(github.ref, ''refs/tags/'') }}'",
  '"contains(x, \'a || b\')"',
  '|\n      a ||\n      b',
  '>-\n      ${{ a ||\n      b }}',
  "github.event_name != 'pull_request_target'",
  "'!cancelled()'",
];

test('guards are joined in any sequence with one result, and twice change nothing', () => {
  for (const condition of conditions) {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = `steps:\n  - uses: a\n    if: ${condition}\n    with: {}\n`.replaceAll('\n', lineBreak);
      const results = new Set<string>();
      for (const order of [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [1, 2, 0, 1],
      ]) {
        let now = text;
        for (const index of order) {
          const file = fileOf(now);
          const { map, entry } = entryAt(file, 'steps.0.if');
          const edits = joinCondition(file, map, entry, guards[index] ?? '', stepKeyOrder);
          assert.ok(edits !== undefined, now);
          now = applyEdits(now, edits);
          assert.ok(fileOf(now).sound, now);
          assert.equal(mapAt(fileOf(now), 'steps.0').entries.length, 3, now);
        }
        results.add(now);
      }
      assert.equal(results.size, 1, [...results].join('\n---\n'));
    }
  }
});
