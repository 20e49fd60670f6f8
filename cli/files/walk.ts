import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose files are nobody's own: what is installed or fetched there does not belong to the repository. */
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A file or a symbolic link found below a folder. */
export interface Found {
  /** From the folder where the walk began, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly entry: Dirent;
}

/**
 * Every file and symbolic link below a folder, those of nearer folders first, at most `folderLimit` folders. Links are not
 * followed, so that no walk leaves the folder or goes round in circles. A folder that cannot be listed counts as empty.
 */
export function* walk(folder: string, folderLimit: number): Generator<Found> {
  let level = [''];
  let left = folderLimit;
  while (level.length > 0) {
    const below: string[] = [];
    for (const path of level) {
      if (left-- <= 0) return;
      for (const entry of entriesOf(join(folder, path))) {
        const inner = path === '' ? entry.name : `${path}/${entry.name}`;
        if (entry.isFile() || entry.isSymbolicLink()) yield { path: inner, name: entry.name, entry };
        else if (entry.isDirectory() && !skippedFolders.has(entry.name)) below.push(inner);
      }
    }
    level = below;
  }
}

/** What a folder holds, in the order of the names; nothing when it cannot be listed. */
export function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
