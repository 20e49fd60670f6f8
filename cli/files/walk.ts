import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './read-text.ts';

/** Folders whose files are nobody's own: what is installed or fetched there does not belong to the repository. */
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A file or a symbolic link found below a folder. */
export interface Found {
  /** From the folder where the walk began, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly entry: Dirent;
}

/** Hears of a folder that is there and cannot be listed, and why, in words for the end of a sentence. */
export type Unlisted = (folder: string, reason: string) => void;

/**
 * Every file and symbolic link below a folder, those of nearer folders first, at most `folderLimit` folders. Links are not
 * followed, so that no walk leaves the folder or goes round in circles. A folder that cannot be listed counts as empty;
 * `unlisted` hears of it.
 */
export function* walk(folder: string, folderLimit: number, unlisted: Unlisted = () => {}): Generator<Found> {
  let level = [''];
  let left = folderLimit;
  while (level.length > 0) {
    const below: string[] = [];
    for (const path of level) {
      if (left-- <= 0) return;
      for (const entry of entriesOf(join(folder, path), unlisted)) {
        const inner = path === '' ? entry.name : `${path}/${entry.name}`;
        if (entry.isFile() || entry.isSymbolicLink()) yield { path: inner, name: entry.name, entry };
        else if (entry.isDirectory() && !skippedFolders.has(entry.name)) below.push(inner);
      }
    }
    level = below;
  }
}

/** What a folder holds, in the order of the names; nothing when it is not there or cannot be listed. */
export function entriesOf(folder: string, unlisted: Unlisted = () => {}): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!isGone) unlisted(folder, reasonOf(error));
    return [];
  }
}
