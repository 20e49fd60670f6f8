import type { UnknownStep } from '../plan/permissions/job-needs.ts';
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

/** False where who calls the job cannot be seen, or a block may stand in a part of the file that could not be read. */
export function isBlockSeen({ hidden, workflow, caller }: JobRun): boolean {
  return !hidden && workflow.file.sound && (caller === undefined || isBlockSeen(caller));
}

/** Something about a job, such as what it lacks. */
interface InRun {
  readonly run: JobRun;
}

/** Items by the place where their job's missing permission is shown: jobs that inherit one block share it. */
export function byPlace<Item extends InRun>(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const { file, span } = missingPermissionPlace(item.run);
    const key = `${span.start} ${file.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Why jobs of one place lack a scope: the start of a sentence that goes on with "so …". `scope` is written as in the file. */
export function lackWords(lacking: readonly [InRun, ...InRun[]], scope: string): string {
  const [
    {
      run: { job, workflow, caller },
    },
  ] = lacking;
  const names = [...new Set(lacking.map(({ run }) => `\`${run.job.id}\``))];
  const jobs = `${names.length === 1 ? 'job' : 'jobs'} ${listed(names)}`;
  if (job.permissions !== undefined) return `The \`permissions\` of ${jobs} lack ${scope}`;
  if (workflow.permissions !== undefined) return `The workflow's \`permissions\` leave ${jobs} without ${scope}`;
  if (caller !== undefined) return `Job ${names[0]} gets no ${scope} from the job that calls this workflow`;
  return `Job ${names[0]} has no \`permissions\`, and ${scope} is never granted by default`;
}

/** What to look at before taking a fix that may take something from a step; empty when nothing is at risk. */
export function riskWords(atRisk: readonly UnknownStep[]): string {
  const words = [...new Set(atRisk.map((step) => `\`${step.words}\``))];
  if (words.length === 0) return '';
  const shown = words.length > 3 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  return ` A new \`permissions\` block takes everything else away: add what ${listed(shown)} may need.`;
}
