import { applyEdits, type FileEdit, lineEdits } from '../edits/index.ts';
import type { Repository } from '../repository/repository.ts';
import { withFile } from '../repository/repository.ts';
import { locate, type PublicationKey } from './locate.ts';
import type { Part } from './part.ts';

/** A part that is not done after so many rounds never will be. */
const mostRounds = 20;

/**
 * Carries the parts out one after the other, each on the text that the ones before it left, until it has nothing left to do, and gives all of it as one set
 * of edits to the repository. Undefined when a part that is needed cannot be carried out or nothing changes.
 */
export function carryOut(
  repository: Repository,
  key: PublicationKey,
  parts: readonly Part[],
): readonly FileEdit[] | undefined {
  let current = repository;
  const changed = new Set<string>();
  for (const part of parts) {
    for (let round = 0; round < mostRounds; round++) {
      const found = locate(current, key);
      if (found === undefined) return undefined;
      const edits = part.edits(found.subject, found.publication);
      if (edits === undefined) return undefined;
      if (edits.length === 0) break;
      for (const edit of edits) changed.add(edit.path);
      current = applyFileEdits(current, edits);
    }
  }
  const result = [...changed].flatMap((path): readonly FileEdit[] => {
    const before = repository.files.get(path)?.text ?? '';
    const after = current.files.get(path)?.text ?? '';
    return before === after ? [] : [{ path, edits: lineEdits(before, after) }];
  });
  return result.length === 0 ? undefined : result;
}

/** The repository with the edits applied. */
export function applyFileEdits(repository: Repository, edits: readonly FileEdit[]): Repository {
  return edits.reduce(
    (result, { path, edits: own }) => withFile(result, path, applyEdits(result.files.get(path)?.text ?? '', own)),
    repository,
  );
}
