import { type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { documentSelector, isOurs } from './documents.ts';
import { createStatus } from './status.ts';

/** Makes the client of one host; that is all in which hosts differ. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * Starts the language server with the first document that concerns it; not awaited, so that activation costs nothing.
 * Everything it registers ends with the context.
 */
export function startExtension(context: ExtensionContext, createClient: CreateClient): void {
  if (workspace.textDocuments.some(isOurs)) {
    void startClient(context, createClient);
    return;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    waiting.dispose();
    void startClient(context, createClient);
  });
  context.subscriptions.push(waiting);
}

async function startClient(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const selector = documentSelector();
  const status = createStatus(selector);
  context.subscriptions.push(status);
  try {
    const client = await createClient('trustedPublishing', 'Trusted Publishing', { documentSelector: selector });
    context.subscriptions.push({ dispose: () => client.dispose() });
    status.follow(client);
    await client.start();
  } catch (error) {
    status.fail(error instanceof Error ? error.message : String(error));
  }
}
