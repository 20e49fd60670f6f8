import type { FileEdit } from '../../edits/index.ts';
import type { JobRun } from '../../repository/runs.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import { isSameJob, subjectAt } from '../locate.ts';
import { applyFileEdits, editsBetween } from '../repository-edits.ts';
import { type Grant, grantWords } from './grant.ts';
import { planCallerGrant, planGrant } from './grant-permissions.ts';
import type { UnknownStep } from './job-needs.ts';

/** A fix that grants something, and the steps that may lose something by it. */
export interface GrantFix {
  readonly fix: Fix;
  readonly atRisk: readonly UnknownStep[];
}

/** What a job lacks. */
export interface Lack {
  readonly run: JobRun;
  readonly wanted: Grant;
}

/** The fix that gives jobs what they lack, and with them the jobs that call their workflow. `words` say what one job gets. */
export function grantFix(subject: Subject, lacks: readonly Lack[], words: string): GrantFix {
  const plans = lacks.map(({ run, wanted }) => planGrant(subject, run, wanted));
  const names = [...new Set(lacks.map(({ run }) => `\`${run.job.id}\``))];
  return {
    fix: {
      title:
        names.length === 1
          ? `Give job ${names.join('')} ${words}`
          : `Give ${names.length} jobs the permissions that they lack`,
      safety: plans.some(({ safety }) => safety === 'setup') ? 'setup' : 'safe',
      edits: () => changedBy(subject, lacks),
    },
    atRisk: plans.flatMap(({ atRisk }) => atRisk),
  };
}

/** The fix that gives the job that calls a run's workflow what the jobs of that workflow declare. */
export function callerGrantFix(subject: Subject, run: JobRun, caller: JobRun, wanted: Grant): GrantFix {
  const plan = planCallerGrant(subject, run, caller, wanted);
  const edits = () => filled(plan.edits());
  const title = `Give job \`${caller.job.id}\` ${grantWords(wanted)}`;
  return { fix: { title, safety: plan.safety, edits }, atRisk: plan.atRisk };
}

/** One job after the other, each on the text that the one before it left: they may share a caller. */
function changedBy(subject: Subject, lacks: readonly Lack[]): readonly FileEdit[] | undefined {
  const { repository, root } = subject;
  const [only, ...more] = lacks;
  if (only === undefined) return undefined;
  if (more.length === 0) return filled(planGrant(subject, only.run, only.wanted).edits());
  let current: Subject | undefined = subject;
  for (const { run, wanted } of lacks) {
    const same: JobRun | undefined = current?.jobs.find((each) => isSameJob(each.run, run))?.run;
    const edits: readonly FileEdit[] | undefined = current && same && planGrant(current, same, wanted).edits();
    if (current === undefined || edits === undefined) return undefined;
    if (edits.length > 0) current = subjectAt(applyFileEdits(current.repository, edits), root.file.path, run.hidden);
  }
  return filled(current && editsBetween(repository, current.repository));
}

function filled(edits: readonly FileEdit[] | undefined): readonly FileEdit[] | undefined {
  return edits?.length === 0 ? undefined : edits;
}
