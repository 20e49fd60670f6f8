import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { USE_TRUSTED_PUBLISHING } from '../protocol/index.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { SOURCE } from './findings/to-diagnostic.ts';

/** All safe fixes of a document at once. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.trustedPublishing`;

/** What the server offers to a client. Positions are UTF-16, which is what a server means that says nothing. */
export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    // With whole texts, VS Code's client would wait for 250 ms before it sends them.
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
      resolveProvider: true,
    },
    codeLensProvider: { resolveProvider: false },
    hoverProvider: true,
    // In `.github/trusted-publishing.yml` only.
    completionProvider: { triggerCharacters: [' '] },
    executeCommandProvider: { commands: [USE_TRUSTED_PUBLISHING] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
