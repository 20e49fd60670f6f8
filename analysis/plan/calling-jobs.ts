import type { Files } from '../repository/files.ts';
import type { Selection } from '../repository/repository.ts';
import type { PlacedJob } from './block-change.ts';

/** Most workflows call none, and need not be looked at again when one of them changes. */
const callsWorkflows: Selection = {
  includes: ({ references }) => references.some((reference) => /\.ya?ml$/.test(reference)),
};

/** The jobs of the repository that call a workflow of it, by its path. */
export function callingJobs(files: Files, path: string): readonly PlacedJob[] {
  return files.workflows(callsWorkflows).flatMap((workflow) =>
    workflow.jobs.flatMap((job) => {
      const target = job.uses?.target;
      return target?.kind === 'local' && target.path === path ? [{ workflow, job }] : [];
    }),
  );
}
