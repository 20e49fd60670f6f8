import { inBackground } from '../in-background.ts';
import type { Session } from '../session.ts';
import type { Pulls } from './pulls.ts';

/**
 * Asks the client to pull again when a change concerns an open document other than the changed one, which the client pulls
 * by itself. (VS Code would otherwise ask for the other half a second later at the earliest.)
 */
export function refreshDiagnostics({ connection, client, repositories, onSettled }: Session, pulls: Pulls): void {
  if (!client.refreshesDiagnostics) return;
  let isAsking = false;

  const isStale = (uri: string, resultId: string | undefined): boolean => {
    const placed = repositories.place(uri);
    if (placed === undefined || !placed.repository.isReady()) return false;
    return placed.repository.findings.of(placed.path)?.resultId !== resultId;
  };
  const ask = async (): Promise<void> => {
    isAsking = true;
    try {
      await connection.languages.diagnostics.refresh();
    } finally {
      isAsking = false;
    }
  };
  onSettled(() => {
    // While the client has not answered, it has not pulled either; its pulls make everything settle again.
    if (!isAsking && [...pulls.current()].some(([uri, resultId]) => isStale(uri, resultId))) {
      inBackground(connection.console, 'Refreshing diagnostics', ask());
    }
  });
}
