import { createAnalyzer } from '../analyze.ts';
import type { NewRecord } from '../plan/record-publishers.ts';
import type { Publication } from '../publications/types.ts';
import { isByOidc } from '../publications/types.ts';
import type { Repository } from '../repository/repository.ts';
import { ruled } from '../rules/describe.ts';
import { environmentOf, workflowFile, workflowRepository } from './publisher-values.ts';

/**
 * The publishers that the workflows of a repository need as they are: one for each registry, package, workflow file and
 * environment of their publications by trusted publishing. What an expression decides, or a caller that is not here, is left out.
 * @param owner `owner/name` of the repository, where it is known
 */
export function publishersInWorkflows(repository: Repository, owner: string | undefined): readonly NewRecord[] {
  const { publications } = createAnalyzer([]).analyze(repository);
  const records = new Map<string, NewRecord>();
  for (const publication of ruled(publications.filter(isKnown))) {
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
