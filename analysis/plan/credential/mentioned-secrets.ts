import { isActionPath, isWorkflowPath, type Repository } from '../../repository/repository.ts';

/** Stands for every secret: a file takes them all, or one whose name is worked out. */
const ANY_SECRET = '*';

/** `secrets.NAME`, `secrets['NAME']`, and any other use of the context. GitHub ignores the case of all three. */
const mention = /\bsecrets\s*(?:\.\s*([\w-]+)|\[\s*'([^']+)'\s*\]|\[|\))/gi;

/**
 * The secrets that the workflows and actions of a repository mention, in upper case, with the paths that do. A mention in a
 * comment or in a text counts too: what is listed here must not be deleted without a look.
 */
export function mentionedSecrets(repository: Repository): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of repository.files.values()) {
    if (!isWorkflowPath(path) && !isActionPath(path)) continue;
    for (const [, name, quoted] of text.matchAll(mention)) {
      const secret = (name ?? quoted)?.toUpperCase() ?? ANY_SECRET;
      const paths = found.get(secret) ?? new Set();
      found.set(secret, paths.add(path));
    }
  }
  return Object.fromEntries([...found].map(([name, paths]) => [name, [...paths]]));
}
