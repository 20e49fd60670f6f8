import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands/index.ts';
import { isOurs } from './documents.ts';
import { createReleasePanels } from './explain/panel.ts';
import { createGithubAccess } from './github/access.ts';
import { repositoryOf } from './github/repository-of.ts';
import { type CreateClient, createServerControl } from './server-control.ts';
import { createStatus } from './status.ts';
import { createPlannedTexts } from './wizard/effects/planned-texts.ts';
import { createPanels } from './wizard/panel.ts';

/**
 * Starts the language server with the first document that concerns it; not awaited, so that activation costs nothing.
 * Everything it registers ends with the context.
 */
export function startExtension(context: ExtensionContext, createClient: CreateClient): void {
  const log = window.createOutputChannel('Trusted Publishing', { log: true });
  const status = createStatus();
  const server = createServerControl(createClient, log, status);
  const texts = createPlannedTexts();
  const github = createGithubAccess();
  const wizard = { server, memory: context.workspaceState, log, github, texts };
  const panels = createPanels(context.extensionUri, wizard);
  const releases = createReleasePanels(context.extensionUri, {
    server,
    log,
    repositoryOf: (workflow) => repositoryOf(workflow, github.web()),
  });
  context.subscriptions.push(
    log,
    status,
    server,
    texts,
    panels,
    releases,
    registerCommands({ log, server, panels, releases, github, wizard }),
  );
  if (workspace.textDocuments.some(isOurs)) {
    void server.start();
    return;
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    waiting.dispose();
    void server.start();
  });
  context.subscriptions.push(waiting);
}
