import type { Publication } from '../../analysis/publications/types.ts';
import type { JobRun, StepRun } from '../../analysis/repository/runs.ts';

/** True when a publication stands in the file, or comes about by way of it: a caller, a called workflow, an action on the way. */
export function passesThrough(publication: Publication, path: string): boolean {
  if (publication.file.path === path) return true;
  for (let step: StepRun | undefined = publication.step; step !== undefined; step = step.outer) {
    if (step.file.path === path) return true;
  }
  for (let run: JobRun | undefined = publication.run; run !== undefined; run = run.caller) {
    if (run.workflow.file.path === path) return true;
  }
  return false;
}
