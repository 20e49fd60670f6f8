import type { RecordedPublisher } from '../configuration/read-configuration.ts';
import { type PublisherRecord, publisherRecord } from '../configuration/recorded-publishers.ts';
import type { Publication } from '../publications/types.ts';
import type { Registry } from '../registries/types.ts';
import type { Files } from '../repository/files.ts';
import { known, notKnown } from '../text/known.ts';
import { compare, type Difference, type Presented } from './compare.ts';
import { environmentOf, workflowFile, workflowRepository } from './publisher-values.ts';
import { isSamePackage } from './same-package.ts';

type Ruled = Publication & { readonly registry: Registry };

/** The recorded publishers that may be meant for a publication: those of its registry and, where both are known, its package. */
export function publishersFor(
  publishers: readonly RecordedPublisher[],
  publication: Ruled,
): readonly RecordedPublisher[] {
  const { registry, ecosystem, packageName } = publication;
  return publishers.filter(
    (each) =>
      each.registry === registry.id &&
      (each.package === undefined || packageName === undefined || isSamePackage(ecosystem, each.package, packageName)),
  );
}

/** A publication that no recorded publisher accepts, with the one that comes nearest. */
export interface Mismatch {
  readonly record: PublisherRecord;
  readonly nearest: RecordedPublisher;
  /** In what it differs from that one: workflow, environment or both. */
  readonly differences: readonly Difference[];
  readonly presented: Presented;
}

/** The mismatch of a publication with the record of its repository; undefined when there is none for certain. */
export function mismatchOf(files: Files, publication: Ruled): Mismatch | undefined {
  const record = publisherRecord(files);
  const publishers = record === undefined ? [] : publishersFor(record.publishers, publication);
  if (record === undefined || publishers.length === 0) return undefined;
  const presented = presentedBy(publication);
  const results = publishers.map((publisher) => ({
    publisher,
    differences: compare(publication.registry, publisher, presented).differences,
  }));
  const nearest = results.reduce((best, each) => (each.differences.length < best.differences.length ? each : best));
  if (nearest.differences.length === 0) return undefined;
  return { record, nearest: nearest.publisher, differences: nearest.differences, presented };
}

/** What the files alone show; in whose name a copy of the repository runs they do not. */
function presentedBy(publication: Ruled): Presented {
  const { run, registry } = publication;
  // A workflow that is only called, or that is called as well, may run in the name of a caller that nobody here sees.
  const unseen = registry.matches.workflow === 'caller' && run.hidden;
  return {
    repository: notKnown('whose copy of the repository this is'),
    workflow: unseen ? notKnown('who calls this workflow is not in this repository') : known(workflowFile(publication)),
    workflowRepository: workflowRepository(publication, undefined),
    environment: environmentOf(publication),
  };
}
