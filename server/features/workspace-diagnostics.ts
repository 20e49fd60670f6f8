import {
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type Location, locationOf, uriOf } from '../places/locations.ts';
import type { Said } from '../repositories/repositories.ts';
import type { Session } from '../session.ts';
import type { Pulls } from './pulls.ts';

/** A request that the client waits on for what is to say about files that are not open. */
interface Held {
  /** The results that the client has, by location. */
  readonly known: Map<Location, string>;
  send(items: WorkspaceDocumentDiagnosticReport[]): void;
  end(): void;
}

/**
 * The diagnostics of all files of the workspace. The request is held open and answered bit by bit, whenever something
 * changes: a client that gets its answer at once would ask again every two seconds.
 */
export function answerWorkspaceDiagnostics(session: Session, pulls: Pulls): void {
  const { connection, repositories, onSettled, changed } = session;
  let held: Held | undefined;

  connection.languages.diagnostics.onWorkspace(
    ({ previousResultIds }, token, _progress, partial) =>
      new Promise<WorkspaceDiagnosticReport>((resolve) => {
        // A token that is cancelled already fires no event.
        if (token.isCancellationRequested) return resolve({ items: [] });
        held?.end();
        const request: Held = {
          known: new Map(previousResultIds.map(({ uri, value }) => [locationOf(uri) ?? uri, value])),
          send(items) {
            if (partial !== undefined) return partial.report({ items });
            // Without partial results only the answer itself can bring the news.
            held = undefined;
            resolve({ items });
          },
          end: () => resolve({ items: [] }),
        };
        held = request;
        token.onCancellationRequested(() => {
          if (held === request) held = undefined;
          request.end();
        });
        changed();
      }),
  );
  connection.onShutdown(() => held?.end());

  onSettled((said) => {
    if (held === undefined) return;
    const { known } = held;
    // Of a document that is closed now, a client may still show what it showed before.
    const closed = pulls.takeClosed().map((uri) => locationOf(uri) ?? uri);
    for (const location of closed) known.delete(location);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [location, each] of said) {
      const { resultId } = each.findings;
      if (known.get(location) === resultId) continue;
      known.set(location, resultId);
      if (!pulls.has(each.uri, resultId)) items.push(report(each));
    }
    const isComplete = [...repositories.all()].every((repository) => repository.isReady());
    const gone = isComplete ? [...known.keys()].filter((location) => !said.has(location)) : [];
    for (const location of gone) known.delete(location);
    for (const location of new Set([...gone, ...closed])) if (!said.has(location)) items.push(nothingAbout(location));
    if (items.length > 0) held.send(items);
  });
}

function report({ uri, version, findings }: Said): WorkspaceDocumentDiagnosticReport {
  const { resultId, diagnostics } = findings;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: version ?? null, resultId, items: [...diagnostics] };
}

function nothingAbout(location: Location): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri: uriOf(location), version: null, items: [] };
}
