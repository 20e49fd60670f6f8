import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { isManifestPath } from '../../analysis/repository/manifests/manifest-paths.ts';
import { referencedPaths } from '../../analysis/repository/references.ts';
import {
  isActionPath,
  isWorkflowPath,
  type Repository,
  type RepositoryFile,
  repositoryFile,
} from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { unreadable } from '../../analysis/rules/unreadable-file.ts';
import { UsageError } from '../usage-error.ts';
import { lazyManifest } from './lazy-manifest.ts';
import { isWithin, pathWithin } from './paths.ts';
import { readText } from './read-text.ts';
import { isAsked, type Target } from './targets.ts';
import { entriesOf, type Unlisted, walk } from './walk.ts';

/** The files of one repository on the disk, read to be judged together. */
export interface Checkout {
  /** Absolute. */
  readonly root: string;
  readonly repository: Repository;
  /** The paths that were asked for, in order; what else is in the repository only helps to judge them. */
  readonly asked: readonly string[];
  /** One finding for each file that was asked for and could not be read. */
  readonly unreadable: readonly Finding[];
  /** Folders that were asked for, or lie in one, and could not be listed. */
  readonly unlisted: readonly UnlistedFolder[];
  /** Where a file of the repository is on the disk. */
  locate(path: string): string;
  /** Files that begin with a byte order mark, which their texts do not show. */
  readonly marked: ReadonlySet<string>;
}

export interface UnlistedFolder {
  /** Absolute. */
  readonly folder: string;
  /** In words for the end of a sentence. */
  readonly reason: string;
}

/** Where only some files were asked for, the search for what surrounds them ends after this many folders. */
const foldersAround = 2000;

const workflowFolder = '.github/workflows';

/**
 * Reads the repository of a target. Never throws for a file that cannot be read; a `UsageError` when a folder that was asked
 * for, or the one of its workflows, cannot be listed, because "nothing found" would then be no answer.
 */
export function openCheckout(target: Target): Checkout {
  const unlisted = new Map<string, UnlistedFolder>();
  const note: Unlisted = (folder, reason) => {
    if (target.folders.some((each) => isWithin(each, folder))) unlisted.set(folder, { folder, reason });
  };
  const reader = createReader(target, unlisted);
  if (target.inRepository) {
    for (const path of workflowPaths(target.root, note)) reader.read(path);
    if (existsSync(join(target.root, configurationPath))) reader.read(configurationPath);
    for (const path of search(target, note)) {
      if (isActionPath(path)) reader.read(path);
      else if (isManifestPath(path)) reader.offer(path);
    }
  }
  for (const path of target.files.keys()) reader.read(path);
  reader.readUsed();
  const needed = [...target.folders, join(target.root, '.github'), join(target.root, workflowFolder)];
  const missing = needed.flatMap((folder) => unlisted.get(folder) ?? [])[0];
  if (missing !== undefined) throw new UsageError(`cannot open ${missing.folder}: ${missing.reason}`);
  return reader.checkout();
}

/** Every path below the root, as far as it is wanted: all of a folder that was asked for, and what lies near the root. */
function* search(target: Target, note: Unlisted): Generator<string> {
  const whole = target.folders.includes(target.root);
  for (const { path } of walk(target.root, whole ? Number.POSITIVE_INFINITY : foldersAround, note)) yield path;
  if (whole) return;
  for (const folder of target.folders) {
    const base = pathWithin(target.root, folder);
    for (const { path } of walk(folder, Number.POSITIVE_INFINITY, note)) yield `${base}/${path}`;
  }
}

function workflowPaths(root: string, note: Unlisted): readonly string[] {
  return entriesOf(join(root, workflowFolder), note)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${workflowFolder}/${entry.name}`)
    .filter(isWorkflowPath);
}

function createReader(target: Target, unlisted: ReadonlyMap<string, UnlistedFolder>) {
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
          for (const path of referencedPaths(reference)) if (!files.has(path) && existsSync(locate(path))) read(path);
        }
      }
    },
    checkout(): Checkout {
      const paths = [...files.keys(), ...failed.keys()]
        .filter((path) => isJudged(path) && isAsked(target, path))
        .sort();
      return {
        root: target.root,
        repository: { files },
        asked: paths,
        unreadable: paths.flatMap((path) => failed.get(path) ?? []),
        unlisted: [...unlisted.values()],
        locate,
        marked,
      };
    },
  };
}

function isJudged(path: string): boolean {
  return isWorkflowPath(path) || isActionPath(path) || path === configurationPath;
}

/** Says that a folder was left out; `show` makes a path of the checkout one to show. */
export function unlistedLine(
  { folder, reason }: UnlistedFolder,
  { root }: Checkout,
  show: (path: string) => string,
): string {
  return `${show(pathWithin(root, folder))} was not searched, because ${reason}`;
}
