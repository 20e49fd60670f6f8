import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../analysis/edits/index.ts';
import { linesOf } from '../../analysis/text/lines.ts';
import type { ActionsFile } from '../../analysis/workflow/model.ts';
import { readYaml } from '../../analysis/workflow/yaml/read-yaml.ts';
import {
  entryOf,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../../analysis/workflow/yaml/tree.ts';

/** Reads a text as a file whose root is a map. */
export function fileOf(text: string): ActionsFile {
  const file = fileIfMap(text);
  assert.ok(file !== undefined, `not a YAML map:\n${text}`);
  return file;
}

/** Reads a text as a file; undefined when its root is no map. */
export function fileIfMap(text: string): ActionsFile | undefined {
  const reading = readYaml(text);
  if (reading.kind !== 'tree' || reading.root?.kind !== 'map') return undefined;
  return {
    path: '.github/workflows/release.yml',
    text,
    lines: linesOf(text),
    root: reading.root,
    sound: reading.sound,
  };
}

/** The node at a path such as `jobs.publish.steps.0.with`; a key with dots cannot be named. */
export function nodeAt(file: ActionsFile, path: string): YamlNode {
  let node: YamlNode | undefined = file.root;
  for (const key of path === '' ? [] : path.split('.')) {
    node = node?.kind === 'list' ? node.items[Number(key)]?.value : entryOf(node, key)?.value;
  }
  assert.ok(node !== undefined, `nothing at ${path}`);
  return node;
}

export function mapAt(file: ActionsFile, path: string): YamlMap {
  const node = nodeAt(file, path);
  assert.ok(node.kind === 'map', `no map at ${path}`);
  return node;
}

export function listAt(file: ActionsFile, path: string): YamlList {
  const node = nodeAt(file, path);
  assert.ok(node.kind === 'list', `no list at ${path}`);
  return node;
}

export function scalarAt(file: ActionsFile, path: string): YamlScalar {
  const node = nodeAt(file, path);
  assert.ok(node.kind === 'scalar', `no scalar at ${path}`);
  return node;
}

/** The map that holds the last key of a path, and its entry. */
export function entryAt(file: ActionsFile, path: string): { readonly map: YamlMap; readonly entry: YamlEntry } {
  const keys = path.split('.');
  const map = mapAt(file, keys.slice(0, -1).join('.'));
  const entry = entryOf(map, keys.at(-1) ?? '');
  assert.ok(entry !== undefined, `nothing at ${path}`);
  return { map, entry };
}

export type Edit = (file: ActionsFile) => readonly TextEdit[] | undefined;

/** The text after an edit, or undefined when it is refused. The result has to be sound YAML when the input was. */
function edited(text: string, edit: Edit): string | undefined {
  const file = fileOf(text);
  const edits = edit(file);
  if (edits === undefined) return undefined;
  const result = applyEdits(text, edits);
  const read = fileIfMap(result);
  assert.ok(!file.sound || read?.sound, `not sound any more:\n${result}`);
  return result;
}

/** A text in every form that edits have to keep: as it is, with CRLF, with a byte order mark, without its final line break. */
function forms(text: string): readonly (readonly [name: string, form: (text: string) => string])[] {
  return [
    ['as it is', (one) => one],
    ['CRLF', (one) => one.replaceAll('\n', '\r\n')],
    ['byte order mark', (one) => `\ufeff${one}`],
    ...(text.endsWith('\n') && !text.endsWith('\n\n')
      ? [['no final line break', (one: string) => one.replace(/\n$/, '')] as const]
      : []),
  ];
}

/** One row of a golden table. */
export interface EditCase {
  readonly name: string;
  readonly before: string;
  readonly edit: Edit;
  /** The whole resulting text; undefined when the edit is refused. */
  readonly after: string | undefined;
}

/** Checks a row in all forms. */
export function checkCase({ before, edit, after }: EditCase): void {
  for (const [name, form] of forms(before)) {
    assert.equal(edited(form(before), edit), after === undefined ? undefined : form(after), name);
  }
}
