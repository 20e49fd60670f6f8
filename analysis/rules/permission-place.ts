import type { UnknownStep } from '../plan/job-needs.ts';
import type { JobRun } from '../repository/runs.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile, PermissionsBlock } from '../workflow/model.ts';
import { listed } from './describe.ts';

/** The block that decides what a job's token may do, in its own workflow. */
export function blockInForce({ job, workflow }: JobRun): PermissionsBlock | undefined {
  return job.permissions ?? workflow.permissions;
}

/** Where a missing permission is shown: the job's `permissions`, else the workflow's, which takes it away, else the job's id. */
export function missingPermissionPlace(run: JobRun): { readonly file: ActionsFile; readonly span: Span } {
  const span = blockInForce(run)?.entry.keySpan ?? run.job.entry.keySpan;
  return { file: run.workflow.file, span };
}

/** Why a job lacks a scope: the start of a sentence that goes on with "so …". `scope` is written as in the file. */
export function lackWords(run: JobRun, scope: string): string {
  const { job, workflow } = run;
  const name = `\`${job.id}\``;
  if (job.permissions !== undefined) return `The \`permissions\` of job ${name} lack \`${scope}\``;
  if (workflow.permissions !== undefined)
    return `The workflow's \`permissions\` leave job ${name} without \`${scope}\``;
  if (run.caller !== undefined) return `Job ${name} gets no \`${scope}\` from the job that calls this workflow`;
  return `Job ${name} has no \`permissions\`, and \`${scope}\` is never granted by default`;
}

/** What to look at before taking a fix that may take something from a step; empty when nothing is at risk. */
export function riskWords(atRisk: readonly UnknownStep[]): string {
  const words = [...new Set(atRisk.map((step) => `\`${step.words}\``))];
  if (words.length === 0) return '';
  const shown = words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  return ` A new \`permissions\` block takes everything else away: add what ${listed(shown)} may need.`;
}
