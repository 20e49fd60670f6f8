import { type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules as allRules } from '../analysis/rules/index.ts';
import type { Rule } from '../analysis/rules/types.ts';
import { capabilitiesFor } from './capabilities.ts';
import { abilitiesOf } from './client-abilities.ts';
import { provideFeatures } from './features/index.ts';
import { clientFiles } from './files/client-files.ts';
import { type FileAccess, noFiles } from './files/file-access.ts';
import { createQuietTurn, type NextTurn } from './quiet-turn.ts';
import { createRepositories } from './repositories/repositories.ts';
import type { Session, SettledListener } from './session.ts';
import { createSettingsSource } from './settings-source.ts';
import { createStatusReport } from './status-report.ts';

/** In what hosts differ, beyond the transport. */
export interface Host {
  /** The files of the machine that the server runs on, for `file:` locations; undefined where it has none. */
  readonly disk: FileAccess | undefined;
  readonly nextTurn: NextTurn;
}

/** Answers on one connection until it ends. */
export function serve(connection: Connection, host: Host, rules: readonly Rule[] = allRules): void {
  // Its handlers have to be there before the first message.
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  connection.onInitialize((params) => {
    const session = openSession(connection, host, rules, documents, params);
    provideFeatures(session);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'Trusted Publishing' } };
  });
  connection.listen();
}

function openSession(
  connection: Connection,
  host: Host,
  rules: readonly Rule[],
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const client = abilitiesOf(params);
  const status = createStatusReport(connection, client);
  const initialized: (() => void)[] = [];
  connection.onInitialized(() => {
    for (const listener of initialized) listener();
  });
  const listeners: SettledListener[] = [];
  const quiet = createQuietTurn(host.nextTurn, () => {
    if (!repositories.advance()) return false;
    const said = repositories.said();
    for (const listener of listeners) listener(said);
    return true;
  });
  const byClient = client.answersFileRequests ? clientFiles(connection) : noFiles;
  // Ids of an earlier server must not be taken for this one's.
  const session = crypto.randomUUID().slice(0, 8);
  let results = 0;
  const settings = createSettingsSource(connection, client, params);
  const repositories = createRepositories({
    rules,
    files: (root) => (root.startsWith('file:') ? (host.disk ?? byClient) : byClient),
    settings: settings.of,
    changed: quiet.request,
    nextResultId: () => `${session}-${++results}`,
    failed(rule, path, error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(`The rule ${rule} failed on ${path}; its findings are missing.\n${what}`);
      status.degrade(`The rule ${rule} failed on ${path}`);
    },
  });
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
    changed: quiet.request,
    onSettled: (listener) => listeners.push(listener),
  };
}
