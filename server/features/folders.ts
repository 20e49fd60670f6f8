import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { type Location, locationOf, locationOfPath } from '../places/locations.ts';
import type { Session } from '../session.ts';

/** The folders of the workspace are the repositories whose closed files are judged too. */
export function followFolders({ connection, client, params, repositories, onInitialized, changed }: Session): void {
  let locations = foldersAtStart(params);
  const tell = (): void => {
    repositories.setFolders(locations);
    changed();
  };
  onInitialized(() => {
    tell();
    if (!client.tellsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(locationsOf(removed));
      locations = [...locations.filter((each) => !gone.has(each)), ...locationsOf(added)];
      tell();
    });
  });
}

/** The folders of the workspace; of a client that knows none, the root in one of its two older forms. */
function foldersAtStart({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly Location[] {
  if (workspaceFolders && workspaceFolders.length > 0) return locationsOf(workspaceFolders);
  if (rootUri) return locationsOf([{ uri: rootUri }]);
  return rootPath ? [locationOfPath(rootPath)] : [];
}

function locationsOf(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): readonly Location[] {
  return folders.flatMap(({ uri }) => locationOf(uri) ?? []);
}
