import { applyEdits, type FileEdit, lineEdits } from '../edits/index.ts';
import { type Repository, withFile } from '../repository/repository.ts';

/** The edits that lead from one state of a repository to another with the same files. */
export function editsBetween(before: Repository, after: Repository): readonly FileEdit[] {
  return [...after.files].flatMap(([path, file]): readonly FileEdit[] => {
    const old = before.files.get(path);
    return old === file || old?.text === file.text ? [] : [{ path, edits: lineEdits(old?.text ?? '', file.text) }];
  });
}

/** The repository with the edits applied. */
export function applyFileEdits(repository: Repository, edits: readonly FileEdit[]): Repository {
  return edits.reduce(
    (result, { path, edits: own }) => withFile(result, path, applyEdits(result.files.get(path)?.text ?? '', own)),
    repository,
  );
}
