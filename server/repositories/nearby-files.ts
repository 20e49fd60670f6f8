import { folderOf } from '../../analysis/repository/callers.ts';
import {
  isActionPath,
  isWorkflowPath,
  type Repository,
  type RepositoryFile,
} from '../../analysis/repository/repository.ts';

/**
 * The part of a repository that a first answer about one file rests on: the workflows and actions that it uses or that use
 * it, through and through, and all files that are neither. In a large repository the rest can then wait.
 */
export function nearbyFiles(repository: Repository, path: string): Repository {
  const start = repository.files.get(path);
  if (start === undefined) return { files: new Map() };
  const near = new Set([start]);
  // A set that grows while it is walked.
  for (const file of near) {
    for (const other of repository.files.values()) {
      if (uses(file, other) || uses(other, file)) near.add(other);
    }
  }
  const isFar = (file: RepositoryFile): boolean =>
    (isWorkflowPath(file.path) || isActionPath(file.path)) && !near.has(file);
  return { files: new Map([...repository.files].filter(([, file]) => !isFar(file))) };
}

function uses(user: RepositoryFile, used: RepositoryFile): boolean {
  return (
    user.references.includes(used.path) || (isActionPath(used.path) && user.references.includes(folderOf(used.path)))
  );
}
