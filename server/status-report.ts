import type { Connection } from 'vscode-languageserver';
import { STATUS, type Status } from '../protocol/index.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { inBackground } from './in-background.ts';

/** Tells the client how the server is, where that has changed. */
export interface StatusReport {
  /** Something failed that the log tells about. */
  degrade(reason: string): void;
  /** Whether files are being read. */
  setBusy(busy: boolean): void;
}

/** The report for one client; nothing is sent to one that does not show it. */
export function createStatusReport(connection: Connection, client: ClientAbilities): StatusReport {
  let busy = true;
  let failure: string | undefined;
  let sent = '';
  const send = (): void => {
    const ready: Status = failure === undefined ? { state: 'ready' } : { state: 'degraded', reason: failure };
    const status: Status = busy ? { state: 'busy' } : ready;
    const text = JSON.stringify(status);
    if (!client.showsStatus || text === sent) return;
    sent = text;
    inBackground(connection.console, 'Telling the status', connection.sendNotification(STATUS, status));
  };
  return {
    degrade(reason) {
      failure = reason;
      send();
    },
    setBusy(value) {
      busy = value;
      send();
    },
  };
}
