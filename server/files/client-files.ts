import type { Connection } from 'vscode-languageserver';
import {
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  READ_FILES,
  READ_FOLDER,
  type ReadFilesParams,
  type ReadFilesResult,
  type ReadFolderParams,
  type ReadFolderResult,
} from '../../protocol/index.ts';
import { locationOf, pathBelow, uriOf } from '../places/locations.ts';
import { type FileAccess, MOST_FILES_FOUND } from './file-access.ts';
import { FOLDERS_TO_SKIP, isFoundAnywhere, NAMES_TO_FIND } from './relevant-paths.ts';

/** Files by requests to the client, which reads what the editor can read: virtual workspaces, remote ones, a browser's. */
export function clientFiles(connection: Connection): FileAccess {
  /** A request that fails (the client is shutting down, a file system has gone) is an answer without anything in it. */
  const ask = async <Result>(method: string, params: object, otherwise: Result): Promise<Result> => {
    try {
      return await connection.sendRequest<Result>(method, params);
    } catch (error) {
      connection.console.warn(`${method} failed: ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  };
  return {
    async list(folder) {
      const params: ReadFolderParams = { uri: uriOf(folder) };
      return (await ask<ReadFolderResult>(READ_FOLDER, params, null)) ?? [];
    },
    async read(files) {
      const params: ReadFilesParams = { uris: files.map(uriOf) };
      const texts = await ask<ReadFilesResult>(READ_FILES, params, []);
      return files.map((_, index) => texts[index] ?? undefined);
    },
    async find(folder) {
      const wanted = { names: NAMES_TO_FIND, without: FOLDERS_TO_SKIP, limit: MOST_FILES_FOUND };
      const params: FindFilesParams = { folder: uriOf(folder), ...wanted };
      const uris = await ask<FindFilesResult>(FIND_FILES, params, []);
      return uris.flatMap((uri) => pathBelow(folder, locationOf(uri) ?? '') ?? []).filter(isFoundAnywhere);
    },
  };
}
