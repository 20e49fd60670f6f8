import type { JobRun } from '../repository/runs.ts';

/** A workflow that a job calls as `owner/name/.github/workflows/file.yml@ref`. */
export interface ForeignWorkflow {
  /** `owner/name`, as the call writes it. */
  readonly repository: string;
  /** Within that repository. */
  readonly path: string;
  readonly ref: string;
}

/** The workflow of another repository, or of this one by its name, that a job calls. */
export function foreignWorkflow({ job }: JobRun): ForeignWorkflow | undefined {
  if (job.uses?.target.kind !== 'repository') return undefined;
  const { slug, path, ref } = job.uses.target;
  const written = job.uses.scalar.value.trim().slice(0, slug.length);
  return { repository: written.toLowerCase() === slug ? written : slug, path, ref };
}

/** True when the workflow lies in the repository `owner/name` itself. */
export function isOwn({ repository }: ForeignWorkflow, own: string): boolean {
  return repository.toLowerCase() === own.toLowerCase();
}

/** True for the ref on which the run itself stands, in full or as a name (`refs/tags/v1`, `v1`), and for any commit. */
export function mayBeAtRefOfRun({ ref }: ForeignWorkflow, ofRun: string): boolean {
  return [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].includes(ofRun) || /^[0-9a-f]{40}$/.test(ref);
}

/** The file's name, without folders. */
export function fileNameOf({ path }: ForeignWorkflow): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
