import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { Pulls } from './pulls.ts';

/** The diagnostics of a document, when the client asks for them. */
export function answerDiagnostics({ connection, repositories, changed }: Session, pulls: Pulls): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const placed = repositories.place(uri);
    if (placed === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { repository, path } = placed;
    if (!repository.isReady()) await repository.ready;
    const findings = repository.findings.of(path);
    pulls.answered(uri, findings?.resultId);
    changed();
    if (findings === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, diagnostics } = findings;
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
  });
}
