import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderEntry } from '../../protocol/index.ts';
import { type Location, parentOf, uriOf } from '../places/locations.ts';
import { type FileAccess, MOST_FILES_FOUND } from './file-access.ts';
import { FOLDERS_TO_SKIP, isFoundAnywhere } from './relevant-paths.ts';

/** More folders than that are not looked into; a repository of that size has its actions near the top. */
const MOST_FOLDERS = 10_000;

/** Larger files, in bytes, are not read. The analysis has its own, smaller bound and says so of an open document. */
const LARGEST_FILE = 20_000_000;

/** As many files are read before another message is answered. Where that is slow they are read at the same time. */
const AT_ONCE = 64;

/** Milliseconds for one file that this machine's own disks hardly ever take: those of another machine do. */
const SLOW = 1;

/**
 * The files of this machine below a `file:` location. Symbolic links are followed to files within it; what lies elsewhere is not
 * there, whoever made the link. Files are read one after the other: 300 workflows take 9 ms so, and 30 when each look at one waits
 * for another thread.
 *
 * @param slow the milliseconds for one file beyond which several are read at the same time
 */
export function diskFiles(root: Location, slow = SLOW): FileAccess {
  let real: Promise<string | undefined> | undefined;
  return {
    list,
    find,
    async read(files) {
      real ??= realPathOf(root);
      const folder = await real;
      if (folder === undefined) return files.map(() => undefined);
      const pathOf = createPathOf();
      const texts: (string | undefined)[] = [];
      let isSlow = false;
      while (texts.length < files.length) {
        const some = files.slice(texts.length, texts.length + (texts.length === 0 ? AT_ONCE / 8 : AT_ONCE));
        const begin = Date.now();
        texts.push(
          ...(isSlow
            ? await Promise.all(some.map((file) => read(file, pathOf, folder)))
            : some.map((file) => readNow(file, pathOf, folder))),
        );
        isSlow ||= Date.now() - begin > slow * some.length;
        if (texts.length < files.length) await new Promise((resolve) => setImmediate(resolve));
      }
      return texts;
    },
  };
}

/** Undefined for what is not there, and for a location that no path of this system leads to: another machine's, on Linux. */
async function realPathOf(location: Location): Promise<string | undefined> {
  try {
    return await realpath(fileURLToPath(uriOf(location)));
  } catch {
    return undefined;
  }
}

async function find(folder: Location): Promise<readonly string[]> {
  const found: string[] = [];
  // A list that grows while it is walked: breadth first, so that the limits cut off what lies deepest.
  const bases = [''];
  for (const base of bases) {
    for (const { name, kind } of await list(`${folder}/${base}`)) {
      const path = base + name;
      if (kind === 'file' && isFoundAnywhere(path)) found.push(path);
      if (kind === 'folder' && !FOLDERS_TO_SKIP.includes(name) && bases.length < MOST_FOLDERS) bases.push(`${path}/`);
    }
    if (found.length >= MOST_FILES_FOUND) break;
  }
  return found;
}

async function list(folder: Location): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(fileURLToPath(uriOf(folder)), { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
  } catch {
    return [];
  }
}

type PathOf = (file: Location) => string;

/** The path of a file; that of a folder with many files in it is worked out once. @throws where there can be no such path */
function createPathOf(): PathOf {
  const folders = new Map<Location, string>();
  return (file) => {
    const parent = parentOf(file);
    const folder = folders.get(parent) ?? fileURLToPath(uriOf(parent));
    folders.set(parent, folder);
    return folder + sep + file.slice(parent.length + 1);
  };
}

/** `folder` is the real path that a file has to lie in. */
async function read(file: Location, pathOf: PathOf, folder: string): Promise<string | undefined> {
  try {
    const path = await realpath(pathOf(file));
    return isReadable(path, folder, await stat(path)) ? new TextDecoder().decode(await readFile(path)) : undefined;
  } catch {
    return undefined;
  }
}

/** The same at once. */
function readNow(file: Location, pathOf: PathOf, folder: string): string | undefined {
  try {
    const path = realpathSync.native(pathOf(file));
    return isReadable(path, folder, statSync(path)) ? new TextDecoder().decode(readFileSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

function isReadable(path: string, folder: string, status: Stats): boolean {
  const isWithin = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return isWithin && status.isFile() && status.size <= LARGEST_FILE;
}
