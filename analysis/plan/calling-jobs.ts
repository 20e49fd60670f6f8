import type { Files } from '../repository/files.ts';
import type { Selection } from '../repository/selections.ts';
import type { Workflow } from '../workflow/model.ts';
import type { PlacedJob } from './permissions/block-change.ts';

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

/** The workflows that are started by themselves and reach a workflow by calls. */
export function startingWorkflows(files: Files, workflow: Workflow): readonly Workflow[] {
  const found: Workflow[] = [];
  const reached = new Set<string>();
  const left = [workflow];
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (reached.has(each.file.path)) continue;
    reached.add(each.file.path);
    if (each.triggers.some(({ event }) => event !== 'workflow_call')) found.push(each);
    left.push(...callingJobs(files, each.file.path).map((calling) => calling.workflow));
  }
  return found;
}
