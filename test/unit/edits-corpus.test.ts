import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Lexer } from 'yaml';
import {
  addFilterPattern,
  applyEdits,
  insertEntry,
  insertItem,
  jobKeyOrder,
  joinCondition,
  lineEdits,
  moveItem,
  permissionOrder,
  removeEntry,
  removeItem,
  replaceValue,
  setComment,
  type TextEdit,
  workflowKeyOrder,
} from '../../analysis/edits/index.ts';
import type { ActionsFile } from '../../analysis/workflow/model.ts';
import { entryOf, type YamlMap, type YamlNode } from '../../analysis/workflow/yaml/tree.ts';
import { fileIfMap } from './edits-file.ts';
import { show, sitesOf, type Value, valueOfData, valuesOf } from './edits-oracle.ts';

/** Real workflows; not part of the project. */
const corpus = join(import.meta.dirname, '../../../shared/corpus');
const skip = existsSync(corpus) ? false : 'the corpus is not there';
/** One file in so many is tried; `EDITS_CORPUS_STRIDE=1` tries them all, which takes minutes. */
const stride = Number(process.env['EDITS_CORPUS_STRIDE'] ?? 48);

function* workflows(): Generator<{ readonly path: string; readonly file: ActionsFile }> {
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted();
  for (const [index, path] of paths.entries()) {
    const file = index % stride === 0 ? fileIfMap(readFileSync(join(corpus, path), 'utf8')) : undefined;
    if (file?.sound) yield { path, file };
  }
}

/** The comments of a text, in order. */
function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    // The character before the source of a scalar, which may itself look like a comment.
    if (token === '\x1f') scalar = true;
    else {
      if (!scalar && token.startsWith('#')) comments.push(token);
      scalar = false;
    }
  }
  return comments;
}

function check(path: string, file: ActionsFile, edits: readonly TextEdit[], expected: Value): ActionsFile {
  const text = applyEdits(file.text, edits);
  const after = fileIfMap(text);
  const about = () => `${path}\n${text}`;
  assert.ok(after?.sound, `not sound: ${about()}`);
  assert.equal(show(valuesOf(after).root), show(expected), `another tree: ${about()}`);
  const left = commentsOf(text);
  const removed = edits.map(({ span }) => file.text.slice(span.start, span.end)).join('\n');
  const lost = commentsOf(file.text).filter((comment) => !left.includes(comment) && !removed.includes(comment));
  assert.deepEqual(lost, [], `lost comments: ${about()}`);
  const pure = !/(?<!\r)\n/.test(file.text) || !file.text.includes('\r');
  if (pure) assert.ok(!/(?<!\r)\n/.test(text) || !text.includes('\r'), `mixed line breaks: ${about()}`);
  assert.equal(text.endsWith('\n'), file.text.endsWith('\n'), `final line break: ${about()}`);
  assert.equal(applyEdits(file.text, lineEdits(file.text, text)), text, `lineEdits: ${about()}`);
  return after;
}

function jobsOf(file: ActionsFile): readonly (readonly [string, YamlMap])[] {
  const jobs = entryOf(file.root, 'jobs')?.value;
  if (jobs?.kind !== 'map') return [];
  return jobs.entries.flatMap((entry) => (entry.value.kind === 'map' ? [[entry.key, entry.value] as const] : []));
}

function jobNamed(file: ActionsFile, name: string): YamlMap {
  const job = jobsOf(file).find(([key]) => key === name)?.[1];
  assert.ok(job !== undefined);
  return job;
}

test('environment and permissions land in the same place in either sequence', { skip }, () => {
  let count = 0;
  for (const { path, file } of workflows()) {
    for (const [name, job] of jobsOf(file)) {
      const missing = ['environment', 'permissions', 'if'].filter((key) => entryOf(job, key) === undefined);
      const sequence = (keys: readonly string[]) =>
        keys.reduce((now: ActionsFile, key) => {
          const target = jobNamed(now, name);
          const value = key === 'permissions' ? { 'id-token': { plain: 'write' } } : 'x';
          const edits = insertEntry(now, target, { key, value }, jobKeyOrder);
          assert.ok(edits !== undefined, `${path} ${name} ${key}`);
          const values = valuesOf(now);
          (values.of(target) as Map<string, Value>).set(key, valueOfData(value));
          return check(path, now, edits, values.root);
        }, file).text;
      assert.equal(sequence(missing), sequence(missing.toReversed()), path);
      count++;
    }
  }
  assert.ok(count > 0);
});

test('every entry of every step and job can be taken out', { skip }, () => {
  for (const { path, file } of workflows()) {
    const { entries } = sitesOf(file);
    for (const site of entries) {
      const edits = removeEntry(file, site.map, site.entry, { parents: site.parents });
      if (edits === undefined) continue;
      const values = valuesOf(file);
      for (const { map, entry } of [site, ...site.parents]) {
        (values.of(map) as Map<string, Value>).delete(entry.key);
        if (map.entries.some((one) => one.key !== entry.key)) break;
      }
      const text = applyEdits(file.text, edits);
      if (text.trim() !== '') check(path, file, edits, values.root);
    }
  }
});

test('steps are put in, taken out and moved', { skip }, () => {
  for (const { path, file } of workflows()) {
    for (const list of sitesOf(file).lists) {
      const values = (change: (items: Value[]) => void) => {
        const all = valuesOf(file);
        change(all.of(list) as Value[]);
        return all.root;
      };
      const step = { name: 'Mint', uses: 'a/b@v1', with: { x: 'y: z' } };
      for (const index of new Set([0, 1, list.items.length])) {
        const edits = insertItem(file, list, index, step);
        if (edits !== undefined)
          check(
            path,
            file,
            edits,
            values((items) => items.splice(index, 0, valueOfData(step))),
          );
      }
      const last = list.items.length - 1;
      for (const index of new Set([0, last])) {
        const edits = removeItem(file, list, index);
        if (edits !== undefined)
          check(
            path,
            file,
            edits,
            values((items) => items.splice(index, 1)),
          );
      }
      for (const [from, to] of [
        [0, last],
        [last, 0],
        [Math.min(1, last), last],
      ] as const) {
        const edits = moveItem(file, list, from, to);
        if (edits !== undefined)
          check(
            path,
            file,
            edits,
            values((items) => items.splice(to, 0, ...items.splice(from, 1))),
          );
      }
    }
  }
});

test('permissions, conditions, pins and filters', { skip }, () => {
  const box = (node: YamlNode, values: ReturnType<typeof valuesOf>) => values.of(node) as { text: string };
  for (const { path, file } of workflows()) {
    for (const { map, entry } of sitesOf(file).entries) {
      const values = valuesOf(file);
      const parent = values.of(map) as Map<string, Value>;
      if (entry.key === 'permissions') {
        const data = { contents: { plain: 'read' }, 'id-token': { plain: 'write' } };
        parent.set('permissions', valueOfData(data));
        const edits = replaceValue(file, map, entry, data);
        assert.ok(edits !== undefined, path);
        check(path, file, edits, values.root);
        if (entry.value.kind !== 'map' || entryOf(entry.value, 'attestations') !== undefined) continue;
        const more = insertEntry(
          file,
          entry.value,
          { key: 'attestations', value: { plain: 'write' } },
          permissionOrder,
        );
        const again = valuesOf(file);
        if (more !== undefined) (again.of(entry.value) as Map<string, Value>).set('attestations', { text: 'write' });
        if (more !== undefined) check(path, file, more, again.root);
      } else if (entry.key === 'uses' && entry.value.kind === 'scalar') {
        const edits = setComment(file, entry.value, 'v9.9.9');
        if (edits === undefined) continue;
        const lines = (text: string) => text.split('\n');
        const after = lines(applyEdits(file.text, edits));
        const changed = lines(file.text).flatMap((line, index) =>
          line === after[index] ? [] : [[line, after[index] ?? '']],
        );
        assert.ok(changed.length === 1 && after.length === lines(file.text).length, path);
        const [[old = '', now = ''] = []] = changed;
        const bare = (line: string) => line.replace(/ +#.*/, '').trimEnd();
        assert.ok(bare(old) === bare(now) && /#(?:.*\D)?v9\.9\.9\b/.test(now), now);
      } else if (entry.key === 'if' && entry.value.kind === 'scalar') {
        const guard = "github.event_name != 'create'";
        const edits = joinCondition(file, map, entry, guard, jobKeyOrder);
        if (edits === undefined) continue;
        const after = fileIfMap(applyEdits(file.text, edits));
        assert.ok(after !== undefined, path);
        const now = sitesOf(after).entries.find((one) => one.entry.keySpan.start === entry.keySpan.start)?.entry;
        assert.ok(now?.value.kind === 'scalar' && now.value.value.includes(guard), path);
        box(entry.value, values).text = now.value.value;
        check(path, file, edits, values.root);
        assert.deepEqual(joinCondition(after, after.root, now, guard, jobKeyOrder), [], path);
      } else if (entry.key === 'tags' || entry.key === 'branches') {
        const edits = addFilterPattern(file, entry, '!v*-dev-*');
        if (edits === undefined || edits.length === 0) continue;
        const old = values.of(entry.value);
        const patterns = (Array.isArray(old) ? old : [old]) as { text: string }[];
        let index = patterns.length;
        while ((patterns[index - 1]?.text ?? '') > '!v*-dev-*' && patterns[index - 1]?.text.startsWith('!')) index--;
        parent.set(entry.key, patterns.toSpliced(index, 0, { text: '!v*-dev-*' }));
        check(path, file, edits, values.root);
      }
    }
    const values = valuesOf(file);
    const edits = insertEntry(file, file.root, { key: 'permissions', value: {} }, workflowKeyOrder);
    if (edits === undefined) continue;
    (values.root as Map<string, Value>).set('permissions', new Map());
    check(path, file, edits, values.root);
  }
});
