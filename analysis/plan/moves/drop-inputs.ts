import { type FileEdit, removeEntry } from '../../edits/index.ts';
import { inputOf } from '../../publications/values.ts';
import type { Repository } from '../../repository/repository.ts';
import { entryOf, type YamlNode } from '../../workflow/yaml/tree.ts';
import { deprecated, isShared } from '../credential/passed-inputs.ts';
import type { Draft } from '../draft.ts';
import { compositeAt, usersOf } from './composite-users.ts';

/** The inputs of a composite action that an expression under a node reads, in lower case. */
export function inputsIn(node: YamlNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return [...node.value.matchAll(/\binputs\s*(?:\.\s*|\[\s*')([\w-]+)/gi)].map(([, name = '']) =>
        name.toLowerCase(),
      );
    case 'list':
      return node.items.flatMap((item) => inputsIn(item.value));
    case 'map':
      return node.entries.flatMap((entry) => inputsIn(entry.value));
  }
}

/**
 * Takes inputs of a composite action that nothing in it reads any more out of its declaration, and out of every step that fills
 * them. An action that may be used from elsewhere keeps them, with a `deprecationMessage`.
 */
export function dropUnreadInputs(draft: Draft, path: string, names: readonly string[]): boolean {
  const action = compositeAt(draft.repository, path);
  if (action === undefined) return false;
  const read = new Set([
    ...action.steps.flatMap((step) => inputsIn(step.map)),
    ...inputsIn(entryOf(action.file.root, 'outputs')?.value ?? emptyNode),
  ]);
  return [...new Set(names)]
    .filter((name) => !read.has(name))
    .every((name) => {
      if (!draft.change((repository) => withoutDeclaration(repository, path, name))) return false;
      const count = usersOf(draft.repository, path).length;
      for (let index = 0; index < count; index++) {
        if (!draft.change((repository) => withoutArgument(repository, path, index, name))) return false;
      }
      return true;
    });
}

const emptyNode: YamlNode = { kind: 'list', span: { start: 0, end: 0 }, flow: false, items: [], anchored: false };

function withoutDeclaration(repository: Repository, path: string, name: string): readonly FileEdit[] | undefined {
  const file = compositeAt(repository, path)?.file;
  const inputs = file && entryOf(file.root, 'inputs');
  if (file === undefined || inputs?.value.kind !== 'map') return [];
  const declared = inputs.value.entries.find((entry) => entry.key.toLowerCase() === name);
  if (declared === undefined) return [];
  if (isShared(path)) return deprecated(file, declared);
  const edits = removeEntry(file, inputs.value, declared, { parents: [{ map: file.root, entry: inputs }] });
  return edits && [{ path, edits }];
}

function withoutArgument(
  repository: Repository,
  path: string,
  index: number,
  name: string,
): readonly FileEdit[] | undefined {
  const user = usersOf(repository, path)[index];
  const given = user?.step.with;
  const argument = inputOf(given, [name]);
  if (user === undefined || given?.map === undefined || argument === undefined) return [];
  const edits = removeEntry(user.file, given.map, argument.entry, {
    parents: [{ map: user.step.map, entry: given.entry }],
  });
  return edits && [{ path: user.file.path, edits }];
}
