/** Client asks server: how does `.github/trusted-publishing.yml` look with these publishers on record? */
export const RECORD_PUBLISHERS = 'trustedPublishing/recordPublishers';

export interface RecordPublishersParams {
  readonly uri: string;
  readonly publishers: readonly PublisherRecord[];
}

export interface PublisherRecord {
  readonly registry: string;
  readonly package?: string | undefined;
  readonly repository?: string | undefined;
  readonly workflow?: string | undefined;
  /** `owner/name` of the repository that the workflow file lies in, where it is another one. */
  readonly workflowRepository?: string | undefined;
  readonly environment?: string | undefined;
}

/** Null when nothing can be added to the file as it is written. */
export type RecordPublishersResult = {
  readonly uri: string;
  readonly before: string | null;
  readonly after: string;
} | null;

/** Client asks server: which publishers do the workflows of a repository need, as they are? */
export const PUBLISHERS_IN_WORKFLOWS = 'trustedPublishing/publishersInWorkflows';

export interface PublishersInWorkflowsParams {
  /** The folder of the repository. */
  readonly uri: string;
  /** `owner/name` of the repository, where the client knows it. */
  readonly repository: string | null;
}

export type PublishersInWorkflowsResult = readonly PublisherRecord[];
