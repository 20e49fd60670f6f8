import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
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
} from '../protocol/index.ts';

/** Reads files for the server, by whatever file system they lie in. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FOLDER, ({ uri }: ReadFolderParams) => readFolder(Uri.parse(uri)));
  client.onRequest(READ_FILES, ({ uris }: ReadFilesParams): Promise<ReadFilesResult> => {
    return Promise.all(uris.map((uri) => readFile(Uri.parse(uri))));
  });
  client.onRequest(FIND_FILES, findFiles);
}

async function readFolder(folder: Uri): Promise<ReadFolderResult> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: (type & FileType.Directory) === 0 ? 'file' : 'folder' }));
  } catch {
    return null;
  }
}

async function readFile(file: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

async function findFiles({ folder, names, without, limit }: FindFilesParams): Promise<FindFilesResult> {
  const wanted = new RelativePattern(Uri.parse(folder), `**/{${names.join(',')}}`);
  const found = await workspace.findFiles(wanted, `**/{${without.join(',')}}/**`, limit);
  return found.map((uri) => uri.toString());
}
