import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { MANIFESTS } from '../files/relevant-paths.ts';
import { inBackground } from '../in-background.ts';
import type { Session } from '../session.ts';

/** What is typed counts before what is stored. */
export function followDocuments({
  connection,
  client,
  documents,
  repositories,
  onInitialized,
  changed,
}: Session): void {
  documents.onDidChangeContent(({ document }) => {
    repositories.setDocument(document);
    changed();
  });
  documents.onDidSave(({ document }) => {
    repositories.saveDocument(document);
    changed();
  });
  documents.onDidClose(({ document }) => {
    repositories.closeDocument(document.uri);
    changed();
  });
  onInitialized(() => {
    if (client.registersDocuments) inBackground(connection.console, 'Registering for manifests', registerManifests());
  });

  /** The client is asked to send manifests too, for which there is no other feature. */
  async function registerManifests(): Promise<void> {
    const documentSelector = [{ pattern: `**/{${MANIFESTS.join(',')}}` }];
    const syncKind = TextDocumentSyncKind.Incremental;
    await Promise.all([
      connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
      connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
      connection.client.register(DidSaveTextDocumentNotification.type, { documentSelector }),
      connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
    ]);
  }
}
