import { type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { isActionPath, isWorkflowPath } from '../../analysis/repository/repository.ts';
import { UsageError } from '../usage-error.ts';
import { findRoot } from './find-root.ts';
import { isWithin, pathWithin } from './paths.ts';
import { reasonOf } from './read-text.ts';

/** What was asked for in one repository. All locations are absolute. */
export interface Target {
  readonly root: string;
  /** Folders of which all workflows, actions and the configuration are asked for. */
  readonly folders: readonly string[];
  /** Files that are asked for by name: where they are on the disk, by their path in the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** False for files that lie in no repository, or in it but not where GitHub reads workflows: they are judged by themselves. */
  readonly inRepository: boolean;
  /** Repositories within this one of which something is asked for too: their files are theirs. */
  readonly inner: readonly Target[];
}

interface Growing extends Target {
  readonly folders: string[];
  readonly inner: Target[];
  readonly files: Map<string, string>;
}

/**
 * Sorts what was named on the command line into repositories, so that files of one are judged together. Throws a `UsageError`
 * for a path that is not there, or is no YAML file.
 */
export function targetsOf(paths: readonly string[], workingFolder: string): readonly Target[] {
  const targets = new Map<string, Growing>();
  const target = (root: string, inRepository: boolean): Growing => {
    const key = `${inRepository} ${root}`;
    const known = targets.get(key) ?? { root, folders: [], files: new Map(), inRepository, inner: [] };
    targets.set(key, known);
    return known;
  };
  for (const path of paths) {
    // `resolve` takes it for the working folder; it is a variable of a script that was not set.
    if (path === '') throw new UsageError('no such path: an empty one was given');
    const location = resolve(workingFolder, path);
    if (statusOf(path, location).isDirectory()) {
      const root = findRoot(location) ?? location;
      target(root, true).folders.push(location);
      continue;
    }
    if (!/\.ya?ml$/.test(path)) throw new UsageError(`${path} is not a workflow, an action or a folder`);
    const root = findRoot(dirname(location)) ?? dirname(location);
    const inner = pathWithin(root, location);
    if (isWorkflowPath(inner) || isActionPath(inner) || inner === configurationPath) {
      target(root, true).files.set(inner, location);
    } else {
      target(dirname(location), false).files.set(`.github/workflows/${basename(location)}`, location);
    }
  }
  const all = [...targets.values()];
  for (const outer of all) {
    const isInner = ({ root, inRepository }: Target): boolean =>
      inRepository && root !== outer.root && isWithin(outer.root, root);
    outer.inner.push(...all.filter(isInner));
  }
  return all;
}

/** True when a file of a repository was asked for, and not of one within it. */
export function isAsked(target: Target, path: string): boolean {
  const location = target.files.get(path) ?? join(target.root, path);
  if (!target.files.has(path) && !target.folders.some((folder) => isWithin(folder, location))) return false;
  return !target.inner.some(
    (inner) => isWithin(inner.root, location) && isAsked(inner, pathWithin(inner.root, location)),
  );
}

function statusOf(path: string, location: string): Stats {
  try {
    return statSync(location);
  } catch (error) {
    const reason = reasonOf(error);
    throw new UsageError(reason === 'it does not exist' ? `no such path: ${path}` : `cannot open ${path}: ${reason}`);
  }
}
