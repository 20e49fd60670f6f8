import { window } from 'vscode';
import {
  PUBLISHERS_IN_WORKFLOWS,
  type PublishersInWorkflowsParams,
  type PublishersInWorkflowsResult,
} from '../../protocol/index.ts';
import { findRemotes } from '../github/find-remotes.ts';
import { recordPublishers as record } from '../wizard/effects/record.ts';
import { findRoot } from '../wizard/find-root.ts';
import type { CommandContext } from './command-context.ts';

/** Writes the publishers that the workflows need into `.github/trusted-publishing.yml`, beside those that are there. */
export function recordPublishers({ server, github, log }: CommandContext): (file?: unknown) => Promise<void> {
  return async (file) => {
    const root = await findRoot(file);
    if (root === undefined) return;
    try {
      const [repository = null] = await findRemotes(root, github.web());
      const params: PublishersInWorkflowsParams = { uri: root, repository };
      const publishers = await server.request<PublishersInWorkflowsResult>(PUBLISHERS_IN_WORKFLOWS, params);
      const outcome =
        publishers.length === 0
          ? 'No workflow of this repository publishes by trusted publishing, so there is nothing to record.'
          : await record(root, publishers, server);
      void window.showInformationMessage(outcome);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage('The publishers could not be recorded; see the output.');
    }
  };
}
