import { applyEdits, type FileEdit } from '../../analysis/edits/index.ts';
import { type Repository, withFile } from '../../analysis/repository/repository.ts';

/** The repository after the edits of a fix. Throws when they name a file that is not there. */
export function applyFix(repository: Repository, edits: readonly FileEdit[]): Repository {
  return edits.reduce((current, { path, edits: ofFile }) => {
    const file = repository.files.get(path);
    if (file === undefined) throw new Error(`${path} is not in the repository`);
    return withFile(current, path, applyEdits(file.text, ofFile));
  }, repository);
}
