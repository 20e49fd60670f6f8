import { isActionPath, isWorkflowPath, type Repository, type RepositoryFile } from '../repository/repository.ts';
import type { Finding } from '../rules/types.ts';
import { applyIgnores } from './apply-ignores.ts';
import { findIgnoreComments, type IgnoreComment } from './find-comments.ts';

/**
 * Leaves ignored findings out of those of a whole repository, and adds those about comments that ignore nothing.
 * `silentRules` are rules whose findings are not known, because they threw or were not run.
 */
export type IgnoreFindings = (
  repository: Repository,
  findings: readonly Finding[],
  silentRules: readonly string[],
) => readonly Finding[];

/**
 * Applies the comments of every file to all findings that stand in it, whichever file brought them about: that is why it is
 * done last and for all files at once. The comments of a file are looked for once, and kept as long as the file.
 */
export function createIgnoreFindings(): IgnoreFindings {
  const found = new WeakMap<RepositoryFile, readonly IgnoreComment[]>();
  const commentsOf = (file: RepositoryFile): readonly IgnoreComment[] => {
    const known = found.get(file) ?? findIgnoreComments(file);
    found.set(file, known);
    return known;
  };
  return (repository, findings, silentRules) => {
    let result = findings;
    for (const file of repository.files.values()) {
      if (!isWorkflowPath(file.path) && !isActionPath(file.path)) continue;
      const comments = commentsOf(file);
      if (comments.length === 0) continue;
      const others = result.filter(({ path }) => path !== file.path);
      const own = result.filter(({ path }) => path === file.path);
      const { kept, unused } = applyIgnores(file, own, comments, silentRules);
      result = [...others, ...kept, ...unused];
    }
    return result;
  };
}
