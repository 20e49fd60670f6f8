import type { JobRun } from '../repository/runs.ts';

/** True while somebody types the key in the job or at the top of the workflow: `permi`, without its colon. */
export function isBeingTyped({ job, workflow }: JobRun, key: 'permissions' | 'environment'): boolean {
  const { file } = workflow;
  if (file.sound) return false;
  return [job.map, file.root].some((map) =>
    map.entries.some(
      (entry) =>
        entry.value.kind === 'scalar' &&
        entry.value.style === 'empty' &&
        key !== entry.key &&
        key.startsWith(entry.key),
    ),
  );
}
