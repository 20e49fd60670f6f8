import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { inBackground } from '../in-background.ts';
import type { FileFindings } from '../repositories/repository-findings.ts';
import type { Session } from '../session.ts';

/** Sends diagnostics to a client that does not ask for them: of open documents with their version, and of stored files. */
export function pushDiagnostics({ connection, documents, repositories, onQuiet, onSettled }: Session): void {
  /** What was sent last, by URI: the version of the document, and which result. */
  const sent = new Map<string, { readonly version: number | undefined; readonly resultId: string | undefined }>();

  const send = (uri: string, version: number | undefined, findings: FileFindings | undefined): void => {
    const before = sent.get(uri);
    const resultId = findings?.resultId;
    if (before !== undefined && before.version === version && before.resultId === resultId) return;
    sent.set(uri, { version, resultId });
    const params: PublishDiagnosticsParams = { uri, diagnostics: [...(findings?.diagnostics ?? [])] };
    if (version !== undefined) params.version = version;
    inBackground(connection.console, 'Sending diagnostics', connection.sendDiagnostics(params));
  };
  const sendOpen = (): void => {
    for (const { uri, version } of documents.all()) {
      const placed = repositories.place(uri);
      if (placed?.repository.isReady() === true) send(uri, version, placed.repository.findings.of(placed.path));
    }
  };

  // What a person looks at does not wait for the rest of the repository.
  onQuiet(sendOpen);
  onSettled((said) => {
    sendOpen();
    for (const { uri, version, findings } of said.values()) send(uri, version, findings);
    const current = new Set([...documents.keys(), ...[...said.values()].map(({ uri }) => uri)]);
    for (const uri of [...sent.keys()]) {
      if (current.has(uri)) continue;
      send(uri, undefined, undefined);
      sent.delete(uri);
    }
  });
}
