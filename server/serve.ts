import { type Connection, ErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver';
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
  let isInitialized = false;
  connection.onInitialize((params) => {
    // Another session on the same connection would answer beside the first.
    if (isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
    isInitialized = true;
    const session = openSession(connection, host, rules, documents, params);
    provideFeatures(session);
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'Trusted Publishing' } };
  });
  connection.onRequest((method) => {
    if (isInitialized) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  });
  connection.listen();
}
