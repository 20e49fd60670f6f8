import { publishersInWorkflows } from '../../analysis/identity/publishers-in-workflows.ts';
import {
  PUBLISHERS_IN_WORKFLOWS,
  type PublishersInWorkflowsParams,
  type PublishersInWorkflowsResult,
} from '../../protocol/index.ts';
import { locationOf } from '../places/locations.ts';
import type { Session } from '../session.ts';

/** What the record would hold if it were written from the workflows. */
export function answerPublishers({ connection, repositories }: Session): void {
  connection.onRequest(
    PUBLISHERS_IN_WORKFLOWS,
    async ({ uri, repository: owner }: PublishersInWorkflowsParams): Promise<PublishersInWorkflowsResult> => {
      const root = locationOf(uri);
      const repository = [...repositories.all()].find((each) => each.root === root);
      if (repository === undefined) return [];
      await repository.ready;
      return publishersInWorkflows(repository.texts.repository(), owner ?? undefined);
    },
  );
}
