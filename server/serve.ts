import { CodeActionKind, type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Answers on one connection. A stand-in that only proves the way from the squiggle to the fix. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    },
  }));
  documents.onDidChangeContent(({ document }) => {
    const at = document.getText().indexOf('password:');
    const range = { start: document.positionAt(at), end: document.positionAt(at + 'password'.length) };
    const diagnostics = at < 0 ? [] : [{ range, message: 'stub', source: 'trusted-publishing', code: 'stub' }];
    void connection.sendDiagnostics({ uri: document.uri, diagnostics });
  });
  connection.onCodeAction(({ textDocument, context }) =>
    context.diagnostics.map((diagnostic) => ({
      title: 'Remove the stub',
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: true,
      edit: { changes: { [textDocument.uri]: [{ range: diagnostic.range, newText: 'word' }] } },
    })),
  );
  documents.listen(connection);
  connection.listen();
}
