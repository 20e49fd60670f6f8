import type { JobRun } from '../repository/runs.ts';
import type { Fix, Subject } from '../rules/types.ts';
import { type Grant, grantWords } from './grant.ts';
import { type GrantPlan, planCallerGrant, planGrant } from './grant-permissions.ts';
import type { UnknownStep } from './job-needs.ts';

/** A fix that grants something, and the steps that may lose something by it. */
export interface GrantFix {
  readonly fix: Fix;
  readonly atRisk: readonly UnknownStep[];
}

/** The fix that gives a job what it lacks, and with it the jobs that call its workflow. */
export function grantFix(subject: Subject, run: JobRun, wanted: Grant): GrantFix {
  return fixOf(planGrant(subject, run, wanted), run.job.id, wanted);
}

/** The fix that gives the job that calls a run's workflow what the jobs of that workflow declare. */
export function callerGrantFix(subject: Subject, run: JobRun, caller: JobRun, wanted: Grant): GrantFix {
  return fixOf(planCallerGrant(subject, run, caller, wanted), caller.job.id, wanted);
}

function fixOf(plan: GrantPlan, job: string, wanted: Grant): GrantFix {
  const fix: Fix = {
    title: `Give job \`${job}\` ${grantWords(wanted)}`,
    safety: plan.safety,
    edits: () => {
      const edits = plan.edits();
      return edits?.length === 0 ? undefined : edits;
    },
  };
  return { fix, atRisk: plan.atRisk };
}
