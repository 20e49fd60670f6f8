import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addFilterPattern,
  applyEdits,
  insertEntry,
  insertItem,
  joinCondition,
  lineEdits,
  moveItem,
  permissionOrder,
  removeEntry,
  removeItem,
  removeOption,
  removeScriptLines,
  renameKey,
  replaceScalar,
  replaceValue,
  setComment,
  type TextEdit,
  type YamlData,
} from '../../analysis/edits/index.ts';
import type { ActionsFile } from '../../analysis/workflow/model.ts';
import { entryOf, type YamlNode, type YamlScalar } from '../../analysis/workflow/yaml/tree.ts';
import { fileIfMap, fileOf } from './edits-file.ts';
import { commentNames, generateYaml } from './edits-generate.ts';
import { show, sitesOf, type Value, valueOfData, valuesOf } from './edits-oracle.ts';
import { seededRandom } from './seeded-random.ts';

type Random = (below: number) => number;
/** How many texts each property is tried on. */
const rounds = Number(process.env['EDITS_ROUNDS'] ?? 200);

/** Checks an edit: the tree is the expected one, no comment but the named ones is gone, line breaks stay pure. */
function check(
  file: ActionsFile,
  edits: readonly TextEdit[],
  expected: Value,
  mayLose: readonly string[] = [],
): string {
  const { text } = file;
  const result = applyEdits(text, edits);
  const read = fileIfMap(result);
  const about = () => `\n--- before\n${text}\n--- after\n${result}\n---`;
  assert.ok(read?.sound, `not sound${about()}`);
  assert.equal(show(valuesOf(read).root), show(expected), `another tree${about()}`);
  const left = new Set(commentNames(result));
  const inScripts = scalarsOf(file.root).join();
  const lost = commentNames(text).filter(
    (name) => !left.has(name) && !mayLose.includes(name) && !inScripts.includes(name),
  );
  assert.deepEqual(lost, [], `lost comments${about()}`);
  if (!text.includes('*')) assert.equal(commentNames(result).length, left.size, `doubled comments${about()}`);
  if (text.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(result), `mixed line breaks${about()}`);
  else assert.ok(!result.includes('\r'), `a CR${about()}`);
  assert.equal(result.startsWith('\ufeff'), text.startsWith('\ufeff'), `byte order mark${about()}`);
  if (!/[|>]\+/.test(text)) assert.equal(/\n$/.test(result), /\n$/.test(text), `final line break${about()}`);
  assert.ok(!/[ \t]\r?$/m.test(result) || /[ \t]\r?$/m.test(text), `blanks at a line's end${about()}`);
  assert.equal(applyEdits(text, lineEdits(text, result)), result, `lineEdits${about()}`);
  return result;
}

function scalarsOf(node: YamlNode): readonly string[] {
  if (node.kind === 'scalar') return [node.value];
  return (node.kind === 'map' ? node.entries : node.items).flatMap((one) => scalarsOf(one.value));
}

function property(name: string, run: (file: ActionsFile, random: Random) => boolean): void {
  test(name, () => {
    let done = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const random = seededRandom(seed * 7919);
      const text = generateYaml(random);
      try {
        if (run(fileOf(text), random)) done++;
      } catch (error) {
        assert.fail(`seed ${seed}: ${error instanceof Error ? error.message : error}`);
      }
    }
    assert.ok(done > rounds / 3, `only ${done} of ${rounds} could be done`);
  });
}

function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[random(from.length)];
}

const newKeys = ['aa', 'needs', 'runs-on', 'zz', 'if1'] as const;
const order = ['name', 'needs', 'if', 'uses', 'with', 'runs-on', 'permissions', 'steps'];
const someData: readonly YamlData[] = [
  'pypi',
  '3.10',
  "!v*-'dev'",
  'a # b: c',
  { name: 'pypi', url: { plain: 'https://pypi.org/p/x' } },
  { a: { b: ['c', 'd: e', { f: 'g', h: 'echo\n\n  x\ny\n' }] } },
  ['x', ['y', 'z']],
  {},
  'first\nsecond # not a comment\n',
  'one\n  two\n\nthree',
  'odd\r\u0007\n text ',
];

property('insertEntry', (file, random) => {
  const map = pick(random, sitesOf(file).maps);
  const key = pick(random, newKeys) as string;
  const value = pick(random, someData) as YamlData;
  if (map === undefined) return false;
  const edits = insertEntry(file, map, { key, value }, random(2) ? order : permissionOrder);
  if (edits === undefined) return false;
  const values = valuesOf(file);
  (values.of(map) as Map<string, Value>).set(key, valueOfData(value));
  check(file, edits, values.root);
  if (map.entries.length > 0)
    assert.ok(
      edits.every(({ span }) => span.start === span.end),
      'insertion that takes text away',
    );
  return true;
});

property('insertEntry below a key without a value', (file, random) => {
  const empties = sitesOf(file).entries.filter(
    ({ entry }) => entry.value.kind === 'scalar' && entry.value.style === 'empty',
  );
  const site = pick(random, empties);
  const value = pick(random, someData) as YamlData;
  if (site === undefined || site.entry.value.kind !== 'scalar') return true;
  const edits = insertEntry(file, site.entry.value, { key: 'aa', value }, []);
  if (edits === undefined) return true;
  const values = valuesOf(file);
  (values.of(site.map) as Map<string, Value>).set(site.entry.key, new Map([['aa', valueOfData(value)]]));
  check(file, edits, values.root);
  return true;
});

property('insertEntry twice, in both sequences', (file, random) => {
  const index = random(sitesOf(file).maps.length);
  const [a, b] = [pick(random, newKeys) as string, pick(random, newKeys) as string];
  const value = pick(random, someData) as YamlData;
  const keys = random(2) ? order : permissionOrder;
  const sequence = (first: string, second: string) => {
    let now: ActionsFile = file;
    for (const key of [first, second]) {
      const map = sitesOf(now).maps[index];
      const edits = map && insertEntry(now, map, { key, value: key === a ? value : 'b' }, keys);
      if (edits === undefined) return undefined;
      now = fileOf(applyEdits(now.text, edits));
    }
    return now.text;
  };
  if (a === b) return true;
  // New maps inside the first value would shift the index.
  const one = sequence(a, b);
  const other = sequence(b, a);
  if (one === undefined || other === undefined || (index > 0 && typeof value !== 'string')) return true;
  assert.equal(one, other);
  return true;
});

property('removeEntry', (file, random) => {
  const site = pick(random, sitesOf(file).entries);
  if (site === undefined) return false;
  const edits = removeEntry(file, site.map, site.entry, { parents: site.parents });
  if (edits === undefined) return false;
  const values = valuesOf(file);
  // Up the chain, as far as maps become empty.
  for (const { map, entry } of [site, ...site.parents]) {
    (values.of(map) as Map<string, Value>).delete(entry.key);
    if (map.entries.some((one) => one.key !== entry.key)) break;
  }
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  check(file, edits, values.root, commentNames(removed));
  return true;
});

property('removeEntry without parents leaves {}', (file, random) => {
  const site = pick(random, sitesOf(file).entries);
  const edits = site && removeEntry(file, site.map, site.entry);
  if (edits === undefined || site === undefined) return false;
  const values = valuesOf(file);
  (values.of(site.map) as Map<string, Value>).delete(site.entry.key);
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  check(file, edits, values.root, commentNames(removed));
  return true;
});

property('insert, then remove', (file, random) => {
  const index = random(sitesOf(file).maps.length);
  const map = sitesOf(file).maps[index];
  if (map === undefined || map.entries.length === 0) return true;
  const edits = insertEntry(file, map, { key: 'aa', value: 'x' }, random(2) ? order : []);
  if (edits === undefined) return true;
  const after = fileOf(applyEdits(file.text, edits));
  const again = sitesOf(after).maps[index];
  const entry = entryOf(again, 'aa');
  if (again === undefined || entry === undefined) return true;
  const back = removeEntry(after, again, entry);
  assert.ok(back !== undefined);
  const removed = back.map(({ span }) => after.text.slice(span.start, span.end)).join('\n');
  // A blank line that was doubled, or that `|+` counts, need not come back the same.
  if (commentNames(removed).length > 0 || /\n\s*\n|[|>]\+/.test(file.text)) return true;
  assert.equal(applyEdits(after.text, back), file.text);
  return true;
});

property('replaceScalar', (file, random) => {
  const scalars: YamlScalar[] = sitesOf(file).entries.flatMap(({ entry }) =>
    entry.value.kind === 'scalar' ? [entry.value] : [],
  );
  const scalar = pick(random, scalars);
  const text = pick(random, [
    'plain',
    '1.20',
    'yes',
    "it's",
    '"x"',
    'a: b',
    '!x',
    'one\ntwo\n',
    'one\n\n two',
    '',
    ' x ',
    'make\nend\n',
  ]) as string;
  if (scalar === undefined) return true;
  const values = valuesOf(file);
  (values.of(scalar) as { text: string }).text = text;
  check(file, replaceScalar(file, scalar, text), values.root);
  return true;
});

property('replaceValue', (file, random) => {
  const site = pick(random, sitesOf(file).entries);
  const value = pick(random, someData) as YamlData;
  if (site === undefined) return true;
  const edits = replaceValue(file, site.map, site.entry, value);
  if (edits === undefined) return false;
  const values = valuesOf(file);
  const old = values.of(site.entry.value);
  const now = valueOfData(value);
  const swap = (at: Value) => {
    // What was anchored stays anchored, so the aliases show the new value too.
    const children = Array.isArray(at) ? at.entries() : at instanceof Map ? at.entries() : [];
    for (const [key, one] of children) {
      if (one !== old) swap(one);
      else if (at instanceof Map) at.set(String(key), now);
      else if (Array.isArray(at)) at[Number(key)] = now;
    }
  };
  if (site.entry.valueSpan.start === site.entry.value.span.start) swap(values.root);
  else (values.of(site.map) as Map<string, Value>).set(site.entry.key, now);
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  check(file, edits, values.root, commentNames(removed));
  return true;
});

property('replaceValue changes a map key by key', (file, random) => {
  const site = pick(
    random,
    sitesOf(file).entries.filter(({ entry }) => entry.value.kind === 'map' && !entry.value.flow),
  );
  if (site?.entry.value.kind !== 'map' || site.entry.value.span.start !== site.entry.valueSpan.start) return true;
  const { entries } = site.entry.value;
  const kept = entries.filter(() => random(2) === 0).map((entry) => entry.key);
  const keys = random(2) ? ['aa', ...kept, 'zz'] : [...kept, 'zz', 'aa'];
  const data = Object.fromEntries(keys.map((key) => [key, pick(random, ['x', { y: 'z' }, ['w']]) as YamlData]));
  const edits = replaceValue(file, site.map, site.entry, data);
  if (edits === undefined) return true;
  const values = valuesOf(file);
  const now = values.of(site.entry.value) as Map<string, Value>;
  const before = new Map(now);
  now.clear();
  for (const [key, value] of Object.entries(data)) now.set(key, valueOfData(value));
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  const shared = [...before.values()].some((one) => show(values.root).split(show(one)).length > 1);
  if (!shared || !file.text.includes('*')) check(file, edits, values.root, commentNames(removed));
  return true;
});

property('renameKey', (file, random) => {
  const site = pick(random, sitesOf(file).entries);
  const key = pick(random, ['new-key', 'on', 'a: b', '1.10', 'x, y']) as string;
  const edits = site && renameKey(file, site.map, site.entry, key);
  if (site === undefined || edits === undefined) return true;
  const values = valuesOf(file);
  const map = values.of(site.map) as Map<string, Value>;
  map.set(key, map.get(site.entry.key) as Value);
  map.delete(site.entry.key);
  check(file, edits, values.root);
  return true;
});

property('insertItem', (file, random) => {
  const list = pick(random, sitesOf(file).lists);
  const data = pick(random, someData) as YamlData;
  if (list === undefined) return true;
  const index = random(list.items.length + 1);
  const edits = insertItem(file, list, index, data, random(2) ? { leadingComment: 'why\nso' } : {});
  if (edits === undefined) return true;
  const values = valuesOf(file);
  (values.of(list) as Value[]).splice(index, 0, valueOfData(data));
  check(file, edits, values.root);
  return true;
});

property('removeItem', (file, random) => {
  const list = pick(random, sitesOf(file).lists);
  const index = list === undefined ? 0 : random(list.items.length);
  const edits = list && removeItem(file, list, index);
  if (list === undefined || edits === undefined) return true;
  const values = valuesOf(file);
  (values.of(list) as Value[]).splice(index, 1);
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  check(file, edits, values.root, commentNames(removed));
  return true;
});

property('moveItem', (file, random) => {
  const list = pick(
    random,
    sitesOf(file).lists.filter((one) => one.items.length > 1),
  );
  if (list === undefined) return true;
  const [from, to] = [random(list.items.length), random(list.items.length)];
  const edits = moveItem(file, list, from, to);
  if (edits === undefined) return true;
  const values = valuesOf(file);
  const items = values.of(list) as Value[];
  items.splice(to, 0, ...items.splice(from, 1));
  check(file, edits, values.root);
  return true;
});

test('on broken YAML nothing throws and no edits overlap', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const random = seededRandom(seed * 65537);
    const text = generateYaml(random);
    const at = random(text.length);
    const broken =
      text.slice(0, at) +
      (['', ':', '{', '[', '- ', '"', "'", '\t', '&', '*', '\n', '| ', '? '][random(13)] ?? '') +
      text.slice(at + random(6));
    const file = fileIfMap(broken);
    if (file === undefined) continue;
    const { entries, lists, maps } = sitesOf(file);
    const all: (readonly TextEdit[] | undefined)[] = [];
    for (const map of maps) all.push(insertEntry(file, map, { key: 'aa', value: pick(random, someData) ?? '' }, order));
    for (const { map, entry, parents } of entries) {
      all.push(removeEntry(file, map, entry, { parents }));
      all.push(replaceValue(file, map, entry, pick(random, someData) ?? ''));
      all.push(joinCondition(file, map, entry, 'a || b', order));
      all.push(addFilterPattern(file, entry, '!x'));
      if (entry.value.kind !== 'scalar') continue;
      all.push(replaceScalar(file, entry.value, 'x y'), setComment(file, entry.value, 'v1'));
      all.push(removeOption(file, entry.value, [{ start: 0, end: 1 }]), removeScriptLines(file, entry.value, 0, 2));
    }
    for (const list of lists) {
      all.push(insertItem(file, list, random(list.items.length + 1), 'x'));
      all.push(removeItem(file, list, 0), moveItem(file, list, 0, list.items.length - 1));
    }
    for (const edits of all) applyEdits(broken, edits ?? []);
  }
});
