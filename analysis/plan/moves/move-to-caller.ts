import {
  copyEntry,
  type FileEdit,
  insertEntry,
  jobKeyOrder,
  joinCondition,
  removeEntry,
  replaceValue,
  type TextEdit,
} from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import type { ActionsFile, Job, Workflow } from '../../workflow/model.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../../workflow/yaml/tree.ts';
import { callingJobs } from '../calling-jobs.ts';
import { draftOf } from '../draft.ts';
import type { PlacedJob } from '../permissions/block-change.ts';
import { carriedOver } from './carry-expressions.ts';
import { freeName, onJob, withNeed } from './job-edits.ts';
import { canLeave, canReceive } from './movable-job.ts';
import { entryData, hasText } from './node-data.ts';
import { outsideOf } from './outside-call.ts';

/**
 * The fix that moves a publishing job from the workflow that is called into every workflow of the repository that calls it, behind
 * the job that does. Inputs, secrets and outputs get the names that they have there. Undefined for a job that cannot move.
 */
export function moveToCaller({ repository, session }: Subject, { run }: Publication): Fix | undefined {
  const { workflow, job } = run;
  if (run.caller === undefined || run.hidden || !canLeave(workflow, job)) return undefined;
  const calls = callingJobs(session.files, workflow.file.path);
  if (calls.length === 0 || !calls.every((call) => canReceive(call, job))) return undefined;
  const names = [...new Set(calls.map((call) => `\`${call.workflow.file.path.replace(/^.*\//, '')}\``))];
  return {
    title: `Move job \`${job.id}\` to ${names.length === 1 ? names.join('') : 'the workflows that call this one'}`,
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
  const done = draft.change((now) =>
    onJob(now, path, job.id, (file, own) => {
      const map = jobsOf(file);
      return map && removeEntry(file, map, own.entry);
    }),
  );
  return done ? draft.edits() : undefined;
}

/** The job as it has to stand beside the one that calls, in a copy of its own workflow. */
function carriedJob(repository: Repository, called: Workflow, { id }: Job, call: PlacedJob) {
  const { path } = called.file;
  const outside = outsideOf(called, call.job);
  const scratch = draftOf(repository);
  const steps: readonly ((file: ActionsFile, job: Job) => readonly TextEdit[] | undefined)[] = [
    (file, job) => {
      const conditions = new Set<YamlNode | undefined>([job.if, ...job.steps.map((step) => step.if)]);
      const all = scalarsIn(job.map).map((scalar) => carriedOver(file, scalar, conditions.has(scalar), outside));
      return all.every((each) => each !== undefined) ? all.flat() : undefined;
    },
    // A job that waits for nothing starts with the one that calls, and so under its condition.
    (file, job) => {
      const condition = call.job.if?.value.trim() ?? '';
      if (job.needs.length > 0 || condition === '') return [];
      return joinCondition(file, job.map, job.ifEntry, bare(condition), jobKeyOrder);
    },
    (file, job) => withNeeds(file, job, call.job),
    (file, job) => withPermissions(file, job, called, call),
  ];
  if (!steps.every((step) => scratch.change((now) => onJob(now, path, id, step)))) return undefined;
  const workflow = workflowAt(scratch.repository, path);
  const job = workflow?.jobs.find((each) => each.id === id);
  const map = workflow && jobsOf(workflow.file);
  return workflow && job && map && { file: workflow.file, map, entry: job.entry };
}

/** It waits for the call where it waited for jobs of the called workflow, and for those whose outputs are passed. */
function withNeeds(file: ActionsFile, { map, needs }: Job, call: Job): readonly TextEdit[] | undefined {
  const mentioned = call.needs.map(({ value }) => value).filter((need) => hasText(map, mentionOf(need)));
  const wanted = needs.length === 0 ? call.needs.map(({ value }) => value) : [...mentioned, call.id];
  const entry = entryOf(map, 'needs');
  const [only, ...more] = wanted;
  if (only === undefined) return [];
  const value = more.length === 0 ? only : { plain: `[${wanted.join(', ')}]` };
  return entry === undefined
    ? insertEntry(file, map, { key: 'needs', value }, jobKeyOrder)
    : replaceValue(file, map, entry, value);
}

function mentionOf(job: string): RegExp {
  return new RegExp(`\\bneeds\\s*\\.\\s*${job}\\b`);
}

/** The block that was in force for the job in the called workflow, or that of the job that calls it. */
function withPermissions(
  file: ActionsFile,
  { map, permissions }: Job,
  called: Workflow,
  { job: call, workflow: calling }: PlacedJob,
): readonly TextEdit[] | undefined {
  if (permissions !== undefined) return [];
  const value =
    called.permissions !== undefined
      ? entryData(called.file, called.permissions.entry)
      : call.permissions && entryData(calling.file, call.permissions.entry);
  return value === undefined ? [] : insertEntry(file, map, { key: 'permissions', value }, jobKeyOrder);
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

function workflowAt(repository: Repository, path: string): Workflow | undefined {
  const reading = repository.files.get(path)?.reading;
  return reading?.kind === 'workflow' ? reading.workflow : undefined;
}

function jobsOf({ root }: ActionsFile): YamlMap | undefined {
  const jobs = entryOf(root, 'jobs')?.value;
  return jobs?.kind === 'map' ? jobs : undefined;
}

function scalarsIn(node: YamlNode): readonly YamlScalar[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(({ value }) => scalarsIn(value));
    case 'map':
      return node.entries.flatMap(({ value }) => scalarsIn(value));
  }
}

/** An expression without its `${{ }}`. */
function bare(condition: string): string {
  return /^\$\{\{((?:(?!\}\}|\$\{\{)[\s\S])*)\}\}$/.exec(condition)?.[1]?.trim() ?? condition;
}
