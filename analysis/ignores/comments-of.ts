import { isActionPath, isWorkflowPath, type RepositoryFile } from '../repository/repository.ts';
import { findIgnoreComments, type IgnoreComment } from './find-comments.ts';

/** The ignore comments of a file; of a file that is neither workflow nor action, none. */
export type CommentsOf = (file: RepositoryFile) => readonly IgnoreComment[];

/** Looks for the comments of a file once, and keeps them as long as the file. */
export function createCommentsOf(): CommentsOf {
  const found = new WeakMap<RepositoryFile, readonly IgnoreComment[]>();
  return (file) => {
    const known = found.get(file);
    if (known !== undefined) return known;
    const comments = isWorkflowPath(file.path) || isActionPath(file.path) ? findIgnoreComments(file) : [];
    found.set(file, comments);
    return comments;
  };
}
