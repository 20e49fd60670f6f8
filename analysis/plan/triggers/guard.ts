import { jobKeyOrder, joinCondition, stepKeyOrder } from '../../edits/index.ts';
import type { JobRun, StepRun } from '../../repository/runs.ts';
import type { Fix } from '../../rules/types.ts';

/** The fix that joins a condition to the `if:` of a job. */
export function guardFix(run: JobRun, guard: string, safety: Fix['safety']): Fix {
  const { file } = run.workflow;
  return {
    title: `Run job \`${run.job.id}\` only if \`${guard}\``,
    safety,
    edits: () => {
      const edits = joinCondition(file, run.job.map, run.job.ifEntry, guard, jobKeyOrder);
      return edits && [{ path: file.path, edits }];
    },
  };
}

/** The fix that joins a condition to the `if:` of a minting step, so that the rest of the job runs as before. */
export function guardMintingFix({ file, step }: StepRun, guard: string, safety: Fix['safety']): Fix {
  return {
    title: `Mint the credential only if \`${guard}\``,
    safety,
    edits: () => {
      const edits = joinCondition(file, step.map, step.ifEntry, guard, stepKeyOrder);
      return edits && [{ path: file.path, edits }];
    },
  };
}
