import type { Said } from '../repositories/repositories.ts';
import type { Session } from '../session.ts';

/** Sends diagnostics to a client that does not ask for them: of open documents with their version, and of stored files. */
export function pushDiagnostics({ connection, documents, repositories, onSettled }: Session): void {
  /** What was sent last, by URI: the version of the document, and which result. */
  const sent = new Map<string, { readonly version: number | undefined; readonly resultId: string | undefined }>();

  onSettled((said) => {
    const now = new Map<string, Partial<Said>>([...said.values()].map((each) => [each.uri, each]));
    for (const { uri, version } of documents.all()) {
      const isReady = repositories.place(uri)?.repository.isReady() === true;
      if (isReady && !now.has(uri)) now.set(uri, { version });
    }
    for (const [uri, { version, findings }] of now) {
      const before = sent.get(uri);
      if (before !== undefined && before.version === version && before.resultId === findings?.resultId) continue;
      sent.set(uri, { version, resultId: findings?.resultId });
      const diagnostics = [...(findings?.diagnostics ?? [])];
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    }
    for (const uri of sent.keys()) {
      if (now.has(uri)) continue;
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });
}
