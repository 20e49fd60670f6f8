import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../analysis/rules/types.ts';
import { abilitiesOf } from './client-abilities.ts';
import { clientFiles } from './files/client-files.ts';
import { type FileAccess, noFiles } from './files/file-access.ts';
import type { Location } from './places/locations.ts';
import { createQuietTurn, type NextTurn } from './quiet-turn.ts';
import { createRepositories } from './repositories/repositories.ts';
import type { Session, SettledListener } from './session.ts';
import { createSettingsSource } from './settings-source.ts';
import { createStatusReport } from './status-report.ts';

/** In what hosts differ, beyond the transport. */
export interface Host {
  /** The files of the machine that the server runs on, for `file:` locations; undefined where it has none. */
  readonly disk: ((root: Location) => FileAccess) | undefined;
  readonly nextTurn: NextTurn;
}

/** Brings together what features work with, for a client that has introduced itself. */
export function openSession(
  connection: Connection,
  host: Host,
  rules: readonly Rule[],
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const client = abilitiesOf(params);
  const status = createStatusReport(connection, client);
  const settings = createSettingsSource(connection, client, params);
  const initialized: (() => void)[] = [];
  const quiet: (() => void)[] = [];
  const settled: SettledListener[] = [];

  const fail = (what: string, error: unknown): void => {
    connection.console.error(`${what}.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    status.degrade(what);
  };
  const turns = createQuietTurn(host.nextTurn, {
    begin: () => attempt(() => tell(quiet)),
    go: () =>
      attempt(() => {
        if (!repositories.advance()) return false;
        const said = repositories.said();
        for (const listener of settled) listener(said);
        return true;
      }) ?? true,
  });
  /** Nobody would hear of a mistake in work that nobody waits for; thrown, it would end the server. */
  function attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      fail('Working out what to say failed', error);
      return undefined;
    }
  }

  const byClient = client.answersFileRequests ? clientFiles(connection) : noFiles;
  // Ids of an earlier server must not be taken for this one's.
  const results = { of: crypto.randomUUID().slice(0, 8), count: 0 };
  const repositories = createRepositories({
    rules,
    files: (root) => (root.startsWith('file:') ? (host.disk?.(root) ?? byClient) : byClient),
    settings: settings.of,
    changed: turns.request,
    nextResultId: () => `${results.of}-${++results.count}`,
    failed: (rule, path, error) => fail(`The rule ${rule} failed on ${path}; its findings are missing`, error),
  });
  connection.onInitialized(() => tell(initialized));
  return {
    connection,
    client,
    params,
    rules,
    documents,
    repositories,
    settings,
    status,
    onInitialized: (listener) => initialized.push(listener),
    changed: turns.request,
    onQuiet: (listener) => quiet.push(listener),
    onSettled: (listener) => settled.push(listener),
  };
}

function tell(listeners: readonly (() => void)[]): void {
  for (const listener of listeners) listener();
}
