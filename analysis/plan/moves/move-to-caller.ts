import { copyEntry, copyOver, type FileEdit, removeEntry } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import type { Job, Workflow } from '../../workflow/model.ts';
import { callingJobs } from '../calling-jobs.ts';
import { draftOf } from '../draft.ts';
import type { PlacedJob } from '../permissions/block-change.ts';
import { carriedJob, isOnly, jobsOf, workflowAt } from './carried-job.ts';
import { freeName, onJob, withNeed } from './job-edits.ts';
import { canLeave, canReceive } from './movable-job.ts';

/**
 * The fix that moves a publishing job from the workflow that is called into every workflow of the repository that calls it, behind
 * the job that does, or in its place when the workflow has no other job: its file stays then, since somebody else may call it. Inputs, secrets and outputs get the names that they have there. Undefined for a job that cannot move.
 */
export function moveToCaller({ repository, session }: Subject, publication: Publication): Fix | undefined {
  const { run } = publication;
  const { workflow, job } = run;
  if (run.caller === undefined || run.hidden || !canLeave(workflow, job)) return undefined;
  const calls = callingJobs(session.files, workflow.file.path);
  if (calls.length === 0 || !calls.every((call) => canReceive(session, call, publication))) return undefined;
  const names = [...new Set(calls.map((call) => `\`${call.workflow.file.path.replace(/^.*\//, '')}\``))];
  const target = names.length === 1 ? names.join('') : 'the workflows that call this one';
  const left = isOnly(workflow) ? ' (this file can then be deleted, unless another repository calls it)' : '';
  return {
    title: `Move job \`${job.id}\` to ${target}${left}`,
    safety: 'setup',
    edits: () => edits(repository, workflow, job, calls),
  };
}

function edits(
  repository: Repository,
  called: Workflow,
  job: Job,
  calls: readonly PlacedJob[],
): readonly FileEdit[] | undefined {
  const draft = draftOf(repository);
  const { path } = called.file;
  for (const call of calls) {
    const moved = carriedJob(repository, called, job, call);
    if (moved === undefined) return undefined;
    const target = call.workflow.file.path;
    if (isOnly(called)) {
      const replaced = draft.change((now) =>
        onJob(now, target, call.job.id, (file, own) => {
          const map = jobsOf(file);
          return map && copyOver(moved, { file, map, entry: own.entry }, call.job.id);
        }),
      );
      if (!replaced) return undefined;
      continue;
    }
    const present = workflowAt(draft.repository, target)?.jobs.map(({ id }) => id) ?? [];
    const id = present.includes(job.id) ? freeName(`${call.job.id}-${job.id}`, present) : job.id;
    const done =
      draft.change((now) => waitingToo(now, target, call.job.id, id)) &&
      draft.change((now) =>
        onJob(now, target, call.job.id, (file, own) => {
          const map = jobsOf(file);
          return map && copyEntry(moved, { file, map, entry: own.entry }, id);
        }),
      ) &&
      draft.change((now) => withoutToken(now, target, call.job.id, called, job));
    if (!done) return undefined;
  }
  if (isOnly(called)) return draft.edits();
  const done = draft.change((now) =>
    onJob(now, path, job.id, (file, own) => {
      const map = jobsOf(file);
      return map && removeEntry(file, map, own.entry);
    }),
  );
  return done ? draft.edits() : undefined;
}

/** What waited for the call waits for the job that has left it as well. */
function waitingToo(repository: Repository, path: string, call: string, id: string): readonly FileEdit[] | undefined {
  const waiting = workflowAt(repository, path)?.jobs.filter(({ needs }) => needs.some(({ value }) => value === call));
  const all = (waiting ?? []).map((job) => onJob(repository, path, job.id, (file, own) => withNeed(file, own, id)));
  if (!all.every((each) => each !== undefined)) return undefined;
  const made = all.flat().flatMap((each) => each.edits);
  return made.length === 0 ? [] : [{ path, edits: made }];
}

/** The calling job gives no OIDC token away any more when every job that stays has a block without one. */
function withoutToken(
  repository: Repository,
  path: string,
  id: string,
  called: Workflow,
  moved: Job,
): readonly FileEdit[] | undefined {
  const others = called.jobs.filter((job) => job.id !== moved.id);
  const blocks = others.map((job) => job.permissions ?? called.permissions);
  const mayNeed = blocks.some((block) => block?.kind !== 'scopes' || block.scopes.some(isToken));
  if (mayNeed || others.some(({ uses }) => uses !== undefined)) return [];
  return onJob(repository, path, id, (file, { permissions }) => {
    const scope = permissions?.scopes.find(isToken);
    const map = permissions?.entry.value;
    return scope === undefined || map?.kind !== 'map' ? [] : removeEntry(file, map, scope.entry);
  });
}

function isToken({ scope }: { readonly scope: string }): boolean {
  return scope === 'id-token';
}
