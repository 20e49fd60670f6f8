import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';
import { type RunningWorker, startWorker } from './web-worker.ts';

/** The entry for vscode.dev, github.dev and every other host without Node: the language server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  let running: RunningWorker | undefined;
  startExtension(context, (id, name, clientOptions) => {
    // Asked for at every start, and a worker does not end by itself.
    const transports = async () => {
      running?.terminate();
      running = await startWorker(script);
      return running.transports;
    };
    return new LanguageClient(id, name, transports, clientOptions);
  });
  context.subscriptions.push({ dispose: () => running?.terminate() });
}
