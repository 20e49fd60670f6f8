import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The repository on GitHub (`owner/name`) that a checkout comes from, by the address of its remote `origin`, else of its only
 * remote; undefined when git's configuration does not say. Reads the files of git, starts no program.
 */
export function originOf(root: string): string | undefined {
  const folder = gitFolder(root);
  if (folder === undefined) return undefined;
  try {
    return repositoryIn(readFileSync(join(folder, 'config'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** `.git`, or what it points to in a worktree (its configuration lies in the main checkout). */
function gitFolder(root: string): string | undefined {
  const git = join(root, '.git');
  try {
    if (statSync(git).isDirectory()) return git;
    const pointed = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1];
    return pointed && resolve(root, pointed.replace(/[/\\]worktrees[/\\][^/\\]+$/, ''));
  } catch {
    return undefined;
  }
}

/** The repository that the remotes in a git configuration name. */
export function repositoryIn(config: string): string | undefined {
  const remotes = [...config.matchAll(/^\[remote "([^"]+)"\]\s*\n((?:(?!\[).*\n?)*)/gm)].map(([, name, body]) => ({
    name,
    url: /^\s*url\s*=\s*(\S+)/m.exec(body ?? '')?.[1],
  }));
  const chosen = remotes.find(({ name }) => name === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined);
  return chosen?.url && repositoryOfAddress(chosen.url);
}

/** `owner/name` of an address of GitHub: https, ssh, or the short form of ssh. */
export function repositoryOfAddress(url: string): string | undefined {
  const match =
    /^(?:(?:https?|ssh|git):\/\/(?:[^@/]+@)?github\.com(?::\d+)?\/|(?:[^@/]+@)?github\.com:)([^/]+)\/(.+?)(?:\.git)?\/?$/i.exec(
      url,
    );
  return match === null ? undefined : `${match[1]}/${match[2]}`;
}
