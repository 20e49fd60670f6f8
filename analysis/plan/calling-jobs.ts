import type { Files } from '../repository/files.ts';
import { isWorkflowPath } from '../repository/repository.ts';
import type { PlacedJob } from './block-change.ts';

/** The jobs of the repository that call a workflow of it, by its path. */
export function callingJobs(files: Files, path: string): readonly PlacedJob[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return files.paths().flatMap((each) => {
    // Most workflows call none: their texts are looked at before they are read.
    if (!isWorkflowPath(each) || !files.text(each)?.includes(name)) return [];
    const workflow = files.workflow(each);
    return (workflow?.jobs ?? []).flatMap((job) =>
      workflow !== undefined && job.uses?.target.kind === 'local' && job.uses.target.path === path
        ? [{ workflow, job }]
        : [],
    );
  });
}
