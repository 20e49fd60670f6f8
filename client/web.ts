import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';
import { startWorker } from './web-worker.ts';

/** The entry for vscode.dev, github.dev and every other host without Node: the language server is a web worker. */
export function activate(context: ExtensionContext): void {
  startExtension(context, async (id, name, clientOptions) => {
    const worker = await startWorker(Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js'));
    context.subscriptions.push({ dispose: () => worker.terminate() });
    // Not the worker itself: the client would test it with `instanceof Worker`, which fails in this host.
    const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    return new LanguageClient(id, name, async () => transports, clientOptions);
  });
}
