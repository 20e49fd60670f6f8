import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { isManifestPath } from '../../analysis/repository/manifests/manifest-paths.ts';
import {
  isActionPath,
  isWorkflowPath,
  type Repository,
  type RepositoryFile,
  repositoryFile,
} from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { unreadable } from '../../analysis/rules/unreadable-file.ts';
import { lazyManifest } from './lazy-manifest.ts';
import { pathWithin } from './paths.ts';
import { readText } from './read-text.ts';
import { isAsked, type Target } from './targets.ts';
import { entriesOf, walk } from './walk.ts';

/** The files of one repository on the disk, read to be judged together. */
export interface Checkout {
  readonly repository: Repository;
  /** The paths that were asked for, in order; what else is in the repository only helps to judge them. */
  readonly asked: readonly string[];
  /** One finding for each file that was asked for and could not be read. */
  readonly unreadable: readonly Finding[];
  /** Where a file of the repository is on the disk. */
  locate(path: string): string;
  /** Files that begin with a byte order mark, which their texts do not show. */
  readonly marked: ReadonlySet<string>;
}

/** Where only some files were asked for, the search for what surrounds them ends after this many folders. */
const foldersAround = 2000;

/** Reads the repository of a target. Never throws for a file that cannot be read. */
export function openCheckout(target: Target): Checkout {
  const reader = createReader(target);
  if (target.inRepository) {
    for (const path of workflowPaths(target.root)) reader.read(path);
    if (existsSync(join(target.root, configurationPath))) reader.read(configurationPath);
    for (const path of search(target)) {
      if (isActionPath(path)) reader.read(path);
      else if (isManifestPath(path)) reader.offer(path);
    }
  }
  for (const path of target.files.keys()) reader.read(path);
  reader.readUsed();
  return reader.checkout();
}

/** Every path below the root, as far as it is wanted: all of a folder that was asked for, and what lies near the root. */
function* search(target: Target): Generator<string> {
  const whole = target.folders.includes(target.root);
  for (const { path } of walk(target.root, whole ? Number.POSITIVE_INFINITY : foldersAround)) yield path;
  if (whole) return;
  for (const folder of target.folders) {
    const base = pathWithin(target.root, folder);
    for (const { path } of walk(folder, Number.POSITIVE_INFINITY)) yield `${base}/${path}`;
  }
}

function workflowPaths(root: string): readonly string[] {
  return entriesOf(join(root, '.github/workflows'))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `.github/workflows/${entry.name}`)
    .filter(isWorkflowPath);
}

function createReader(target: Target) {
  const files = new Map<string, RepositoryFile>();
  const failed = new Map<string, Finding>();
  const marked = new Set<string>();
  const locate = (path: string): string => target.files.get(path) ?? join(target.root, path);
  const realRoot = realpathSync.native(target.root);

  const read = (path: string): void => {
    if (files.has(path) || failed.has(path)) return;
    const result = readText(locate(path), realRoot);
    if (result.kind === 'unreadable') failed.set(path, unreadable(path, '', result.reason));
    else files.set(path, repositoryFile(path, result.text));
    if (result.kind === 'text' && result.marked) marked.add(path);
  };

  return {
    read,
    /** Puts a manifest at the analysis's disposal. */
    offer(path: string): void {
      if (!files.has(path)) files.set(path, lazyManifest(path, locate(path), realRoot));
    },
    /** Reads the local actions that the files use and that were not found so far. The map grows while it is walked. */
    readUsed(): void {
      for (const file of files.values()) {
        for (const reference of file.references) {
          if (/\.ya?ml$/.test(reference)) continue;
          const paths = [`${reference}/action.yml`, `${reference}/action.yaml`];
          for (const path of paths) if (!files.has(path) && existsSync(locate(path))) read(path);
        }
      }
    },
    checkout(): Checkout {
      const paths = [...files.keys(), ...failed.keys()]
        .filter((path) => isJudged(path) && isAsked(target, path))
        .sort();
      return {
        repository: { files },
        asked: paths,
        unreadable: paths.flatMap((path) => failed.get(path) ?? []),
        locate,
        marked,
      };
    },
  };
}

function isJudged(path: string): boolean {
  return isWorkflowPath(path) || isActionPath(path) || path === configurationPath;
}
