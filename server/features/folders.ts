import type { WorkspaceFolder } from 'vscode-languageserver';
import { locationOf } from '../places/locations.ts';
import type { Session } from '../session.ts';

/** The folders of the workspace are the repositories whose closed files are judged too. */
export function followFolders({ connection, client, params, repositories, onInitialized, changed }: Session): void {
  const { rootUri } = params;
  let uris = (params.workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => uri);
  const tell = (): void => {
    repositories.setFolders(uris.flatMap((uri) => locationOf(uri) ?? []));
    changed();
  };
  onInitialized(() => {
    tell();
    if (!client.tellsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(uriOfFolder));
      uris = [...uris.filter((uri) => !gone.has(uri)), ...added.map(uriOfFolder)];
      tell();
    });
  });
}

const uriOfFolder = ({ uri }: WorkspaceFolder): string => uri;
