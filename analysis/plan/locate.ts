import type { Publication } from '../publications/types.ts';
import { dependenciesOf } from '../repository/dependencies.ts';
import type { Repository } from '../repository/repository.ts';
import type { JobRun } from '../repository/runs.ts';
import type { Subject } from '../rules/types.ts';
import { actionSubject, workflowSubject } from '../subject.ts';

/** How to find a publication again after the text around it has changed. */
export interface PublicationKey {
  /** The workflow (or action) that the analysis starts from. */
  readonly root: string;
  readonly hidden: boolean;
  /** Ids of the jobs from the root's own to the one that publishes, through called workflows. */
  readonly jobs: readonly string[];
  readonly registry: string | undefined;
  /** Its place among the publications of that job and registry. */
  readonly ordinal: number;
}

/** The key of a publication of a subject. */
export function keyOf(subject: Subject, publication: Publication): PublicationKey {
  const jobs = jobIds(publication.run);
  const siblings = subject.publications.filter((each) => isSibling(each, jobs, publication.registry?.id));
  return {
    root: subject.root.file.path,
    hidden: publication.run.hidden,
    jobs,
    registry: publication.registry?.id,
    ordinal: siblings.indexOf(publication),
  };
}

/** The publication of a key in a repository, with the subject that it was found in; undefined when it is there no more. */
export function locate(
  repository: Repository,
  key: PublicationKey,
): { readonly subject: Subject; readonly publication: Publication } | undefined {
  const subject = subjectAt(repository, key.root, key.hidden);
  const publication = subject?.publications.filter((each) => isSibling(each, key.jobs, key.registry))[key.ordinal];
  return subject && publication && { subject, publication };
}

/** The subject of a workflow or an action of a repository. */
export function subjectAt(repository: Repository, path: string, hidden: boolean): Subject | undefined {
  const reading = repository.files.get(path)?.reading;
  const dependencies = dependenciesOf(repository, path);
  if (reading?.kind === 'workflow') return workflowSubject(repository, reading.workflow, hidden, dependencies);
  if (reading?.kind === 'composite') return actionSubject(repository, reading.action, dependencies);
  return undefined;
}

function isSibling(each: Publication, jobs: readonly string[], registry: string | undefined): boolean {
  return each.registry?.id === registry && isSame(jobIds(each.run), jobs);
}

/** True for the same job, called by the same jobs, be it read from another state of the text. */
export function isSameJob(a: JobRun, b: JobRun): boolean {
  return isSame(jobIds(a), jobIds(b));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function jobIds(run: JobRun): readonly string[] {
  return run.caller === undefined ? [run.job.id] : [...jobIds(run.caller), run.job.id];
}
