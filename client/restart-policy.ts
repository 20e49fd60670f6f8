import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { LanguageStatus } from './status.ts';

/** A server that ends by itself more often than that within the time (milliseconds) is not started again. */
const MOST_RESTARTS = 4;
const TIME = 3 * 60 * 1000;

/**
 * Starts a server again that ended unexpectedly, and gives up when it keeps ending. Says so in the status, by no popup.
 * @param isStarting whether the client is only starting it; then the start fails, which whoever started it hears of
 */
export function createRestartPolicy(
  log: LogOutputChannel,
  status: LanguageStatus,
  isStarting: () => boolean,
): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error(error) {
      log.error(error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed() {
      if (isStarting()) return { action: CloseAction.DoNotRestart, handled: true };
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < TIME), now];
      if (ends.length <= MOST_RESTARTS) {
        log.warn('The language server ended unexpectedly and is started again.');
        return { action: CloseAction.Restart, handled: true };
      }
      ends = [];
      status.fail(`it ended unexpectedly ${MOST_RESTARTS + 1} times`);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
