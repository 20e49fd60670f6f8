import { insertEntry, jobKeyOrder, joinCondition, replaceValue, type TextEdit } from '../../edits/index.ts';
import type { Repository } from '../../repository/repository.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import type { ActionsFile, Job, Workflow } from '../../workflow/model.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../../workflow/yaml/tree.ts';
import { draftOf } from '../draft.ts';
import type { PlacedJob } from '../permissions/block-change.ts';
import { carriedOver } from './carry-expressions.ts';
import { onJob } from './job-edits.ts';
import { entryData, hasText } from './node-data.ts';
import { outsideOf } from './outside-call.ts';

/** True for a workflow with one job: when that moves, it takes the place of the call. */
export function isOnly({ jobs }: Workflow): boolean {
  return jobs.length === 1;
}

/** A workflow as a repository has it now. */
export function workflowAt(repository: Repository, path: string): Workflow | undefined {
  const reading = repository.files.get(path)?.reading;
  return reading?.kind === 'workflow' ? reading.workflow : undefined;
}

/** The map of the jobs. */
export function jobsOf({ root }: ActionsFile): YamlMap | undefined {
  const jobs = entryOf(root, 'jobs')?.value;
  return jobs?.kind === 'map' ? jobs : undefined;
}

/** The job as it has to stand beside the one that calls, in a copy of its own workflow. */
export function carriedJob(repository: Repository, called: Workflow, { id }: Job, call: PlacedJob) {
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
    // In the place of the call it is known by the name of the call.
    (file, { map, name }) =>
      isOnly(called) && name === undefined && call.job.name !== undefined
        ? insertEntry(file, map, { key: 'name', value: call.job.name.value }, jobKeyOrder)
        : [],
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
  return new RegExp(`\\bneeds\\s*\\.\\s*${literalPattern(job)}\\b`);
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
