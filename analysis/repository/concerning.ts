import type { UsedFiles } from './callers.ts';
import type { Repository, RepositoryFile } from './repository.ts';

/** A job may call a workflow of its own repository by that repository's name. */
const byName = /\buses["']?[ \t]*:[ \t]*["']?[\w.-]+\/[\w.-]+\/(\.github\/workflows\/[^\s"'@]+)@/g;

/**
 * The files whose analysis may find something in one of them, in the order of the repository: the file itself, those that use it,
 * through and through, and the same for workflows that it calls by the name of a repository.
 */
export function concerning({ files }: Repository, { users }: UsedFiles, path: string): readonly RepositoryFile[] {
  const start = files.get(path);
  if (start === undefined) return [];
  const named = Array.from(start.text.matchAll(byName), ([, called = '']) => called);
  // A set that grows while it is walked.
  const found = new Set([path, ...named]);
  for (const each of found) for (const user of users.get(each) ?? []) found.add(user);
  return found.size === 1 ? [start] : [...files.values()].filter((file) => found.has(file.path));
}
