import type { FolderEntry } from '../../protocol/index.ts';
import type { Location } from '../places/locations.ts';

/** How the server gets at stored files. What is not there, or cannot be read, is absent from the answer; nothing throws. */
export interface FileAccess {
  /** The entries of a folder, none when there is no such folder. */
  list(folder: Location): Promise<readonly FolderEntry[]>;
  /** The texts of files, in the order asked, each without a byte order mark. */
  read(files: readonly Location[]): Promise<readonly (string | undefined)[]>;
  /** The paths below a folder, at any depth, of the actions and manifests there. */
  find(folder: Location): Promise<readonly string[]>;
}

/** More files than that are not looked for in one repository. */
export const MOST_FILES_FOUND = 5_000;

/** For a client that cannot read files for the server, in a host that cannot either: only open documents are seen. */
export const noFiles: FileAccess = {
  list: async () => [],
  read: async (files) => files.map(() => undefined),
  find: async () => [],
};
