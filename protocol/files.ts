/** Server asks client: what is in a folder? */
export const READ_FOLDER = 'trustedPublishing/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

/** Null when there is no such folder, or it cannot be read. */
export type ReadFolderResult = readonly FolderEntry[] | null;

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Server asks client: what do these files hold, as stored (not as edited)? */
export const READ_FILES = 'trustedPublishing/readFiles';

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

/** In the order asked; null for a file that is not there or cannot be read. */
export type ReadFilesResult = readonly (string | null)[];

/** Server asks client: which files below a folder, at any depth, have one of these names? */
export const FIND_FILES = 'trustedPublishing/findFiles';

export interface FindFilesParams {
  readonly folder: string;
  /** Each a glob without a folder. */
  readonly names: readonly string[];
  /** The names of folders that are not looked into. */
  readonly without: readonly string[];
  /** More files than that are not looked for. */
  readonly limit: number;
}

export type FindFilesResult = readonly string[];
