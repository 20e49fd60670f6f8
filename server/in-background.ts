import type { RemoteConsole } from 'vscode-languageserver';

/**
 * Leaves work to itself of which nobody waits for the end. When it fails, which a client that refuses a request or is gone
 * brings about, that is logged; unheard, it would end the process.
 */
export function inBackground(log: RemoteConsole, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.warn(`${what} failed: ${error instanceof Error ? error.message : String(error)}`));
}
