import type { Publication } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import type { Registry } from '../registries/types.ts';
import { startedWorkflow } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { foreignWorkflow, isOwn } from './foreign-workflow.ts';

/** What has to be typed into a registry's form so that it accepts a publication. */
export interface PublisherValues {
  readonly registry: Registry;
  readonly package: string | undefined;
  readonly owner: Known<string>;
  readonly repository: Known<string>;
  /** The name of the file, without folders; undefined where the registry looks at none. */
  readonly workflow: string | undefined;
  /** `owner/name` of the repository that the file lies in, where that is another one and the registry asks. */
  readonly workflowRepository: string | undefined;
  /** Undefined: leave the field empty. */
  readonly environment: Known<string | undefined>;
}

/** The values for the form of a publication's registry. `repository` is `owner/name`, undefined when it is not known. */
export function publisherValues(
  publication: Publication & { readonly registry: Registry },
  repository: string | undefined,
): PublisherValues {
  const { registry } = publication;
  const [owner, name] = repository?.split('/') ?? [];
  const unknownRepository = notKnown('the repository is not known here');
  return {
    registry,
    package: publication.packageName,
    owner: owner === undefined ? unknownRepository : known(owner),
    repository: name === undefined ? unknownRepository : known(name),
    workflow: workflowFile(publication),
    workflowRepository: workflowRepository(publication, repository),
    environment: environmentOf(publication),
  };
}

/**
 * The workflow file that the registry compares: that of the workflow which is started, or that of the called workflow which
 * holds the job; undefined where it compares none.
 */
export function workflowFile(publication: Publication & { readonly registry: Registry }): string | undefined {
  switch (publication.registry.matches.workflow) {
    case 'not-checked':
      return undefined;
    case 'caller':
      return fileName(startedWorkflow(publication.run).file.path);
    case 'called':
      return publication.means.kind === 'called-workflow'
        ? fileName(publication.means.workflow.path)
        : fileName(publication.run.workflow.file.path);
  }
}

/**
 * The other repository in which the workflow file lies that the registry compares; undefined where it is the same one, or the
 * registry refuses such a workflow or looks at none.
 * @param repository `owner/name` of this repository, where it is known
 */
export function workflowRepository(
  { registry, run }: Publication & { readonly registry: Registry },
  repository: string | undefined,
): string | undefined {
  const foreign = registry.matches.foreignWorkflow === 'extra-fields' ? foreignWorkflow(run) : undefined;
  if (foreign === undefined || (repository !== undefined && isOwn(foreign, repository))) return undefined;
  return foreign.repository;
}

/** The environment of the publishing job as the file has it; undefined where it has none. */
export function environmentOf({ run, means }: Publication): Known<string | undefined> {
  const { environment } = run.job;
  if (run.job.id === '') return notKnown('the job that uses this action is not in the repository');
  if (means.kind === 'called-workflow') {
    const { environmentInput } = means.workflow;
    if (environmentInput === undefined) return notKnown('the called workflow sets the environment');
    const given = inputOf(run.job.with, [environmentInput])?.value;
    if ((given?.text.expressions.length ?? 0) > 0) return notKnown('an expression decides the environment');
    return known(given === undefined || given.value === '' ? undefined : given.value);
  }
  if (environment === undefined) return known(undefined);
  if (environment.name === undefined || environment.name.value === '') return notKnown('it has no name');
  if (environment.name.text.expressions.length > 0) return notKnown('an expression decides the environment');
  return known(environment.name.value);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
