import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';

/** The entry for hosts with Node: the language server is a process of its own. */
export function activate(context: ExtensionContext): void {
  startExtension(context, (id, name, clientOptions) => {
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    // Small new-space: the server's garbage is short-lived, and its resident memory stays under the budget.
    const options = { execArgv: ['--max-semi-space-size=4'] };
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc, options }, clientOptions);
  });
}
