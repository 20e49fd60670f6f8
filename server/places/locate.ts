import { isActionPath } from '../../analysis/repository/repository.ts';
import { isFoundAnywhere } from '../files/relevant-paths.ts';
import { type Location, parentOf, pathBelow } from './locations.ts';

/** A file as part of a repository. */
export interface Located {
  /** The folder that is the repository: the one that holds `.github`. */
  readonly root: Location;
  /** From the root, with `/`. */
  readonly path: string;
}

/** Where GitHub and this project look. The last `.github` of the path decides: a repository within another is its own. */
const inGithubFolder = /^(.+)\/(\.github\/(?:workflows\/[^/]+\.ya?ml|trusted-publishing\.yml))$/;

/** The repository that a file lies in by its path alone, which workflows and the configuration show. */
export function locateByPath(file: Location): Located | undefined {
  const match = inGithubFolder.exec(file);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { root: match[1], path: match[2] };
}

/**
 * The repository that a file belongs to; undefined for a file that says nothing about publishing. An action or a manifest
 * belongs to the innermost of the known roots around it; without any, an action is a repository by itself.
 */
export function locate(file: Location, roots: Iterable<Location>): Located | undefined {
  const shown = locateByPath(file);
  if (shown !== undefined) return shown;
  let root: Location | undefined;
  for (const each of roots) {
    if (pathBelow(each, file) !== undefined && (root === undefined || each.length > root.length)) root = each;
  }
  if (root === undefined && isActionPath(file)) root = parentOf(file);
  const path = root && pathBelow(root, file);
  return root !== undefined && path !== undefined && isFoundAnywhere(path) ? { root, path } : undefined;
}
