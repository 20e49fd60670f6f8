import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules as allRules } from '../analysis/rules/index.ts';
import type { Rule } from '../analysis/rules/types.ts';
import { capabilitiesFor } from './capabilities.ts';
import { provideFeatures } from './features/index.ts';
import { type Host, openSession } from './open-session.ts';

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
