import { createAnalyzer } from '../analyze.ts';
import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import type { NewRecord } from '../plan/publisher/record-publishers.ts';
import type { Publication } from '../publications/types.ts';
import { isByOidc } from '../publications/types.ts';
import type { Repository } from '../repository/repository.ts';
import { ruled } from '../rules/describe.ts';
import { environmentOf, workflowFile, workflowRepository } from './publisher-values.ts';
import { publishersFor } from './recorded.ts';

/**
 * The publishers that the workflows of a repository need as they are: one for each registry, package, workflow file and
 * environment of their publications by trusted publishing. What an expression decides, or a caller that is not here, is left out.
 * @param owner `owner/name` of the repository, where it is known
 * @param recorded publications of which these say something are left out
 */
export function publishersInWorkflows(
  repository: Repository,
  owner: string | undefined,
  recorded: readonly RecordedPublisher[] = [],
): readonly NewRecord[] {
  return publishersNeeded(createAnalyzer([]).analyze(repository).publications, owner, recorded);
}

/** The same for some publications. */
export function publishersNeeded(
  publications: readonly Publication[],
  owner: string | undefined,
  recorded: readonly RecordedPublisher[],
): readonly NewRecord[] {
  const records = new Map<string, NewRecord>();
  for (const publication of ruled(publications.filter(isKnown))) {
    if (publishersFor(recorded, publication).length > 0) continue;
    const environment = environmentOf(publication);
    if (!environment.known) continue;
    const elsewhere = workflowRepository(publication, owner);
    const record: NewRecord = {
      registry: publication.registry.id,
      package: publication.packageName,
      repository: owner,
      workflow: workflowFile(publication),
      ...(elsewhere !== undefined && { workflowRepository: elsewhere }),
      environment: publication.registry.matches.environmentCase === 'not-checked' ? undefined : environment.value,
    };
    records.set(JSON.stringify(record), record);
  }
  return [...records.values()];
}

function isKnown(publication: Publication): boolean {
  const { registry, run, certain } = publication;
  if (registry === undefined || !certain || !isByOidc(publication) || run.job.id === '') return false;
  return !(run.hidden && registry.matches.workflow === 'caller');
}
