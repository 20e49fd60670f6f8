import {
  type FileEdit,
  insertEntry,
  jobKeyOrder,
  joinCondition,
  type NewJob,
  removeEntry,
  replaceValue,
  splitJob,
  type TextEdit,
  type YamlData,
} from '../../edits/index.ts';
import type { Repository } from '../../repository/repository.ts';
import type { Fix, Subject, SubjectJob } from '../../rules/types.ts';
import type { ActionsFile, Job } from '../../workflow/model.ts';
import { type Draft, draftOf } from '../draft.ts';
import { subjectAt } from '../locate.ts';
import { type Grant, grantData, grantedByName, grantFor, idToken, joinedGrants } from '../permissions/grant.ts';
import { needsOf } from '../permissions/needs.ts';
import { freeName, onJob, withNeed } from './job-edits.ts';
import { entryData, hasText } from './node-data.ts';
import { cachesBeside } from './restored-cache.ts';
import { type Parting, partingOf } from './splittable.ts';
import { withoutCacheEdits } from './without-cache.ts';

/** The newest of both, which fit each other. https://github.com/actions/upload-artifact and download-artifact, November 2026. */
const upload = 'actions/upload-artifact@v7';
const download = 'actions/download-artifact@v8';

/**
 * The fix that leaves a publishing job nothing but its uploads: what stands above them moves into a job of its own, as it is but
 * for caches, and hands the files over as an artifact. Undefined for a job that does not part so plainly.
 */
export function splitBuild(subject: Subject, job: SubjectJob): Fix | undefined {
  // A job in braces would need another job on its line.
  if (partingOf(job) === undefined || job.run.job.map.flow) return undefined;
  return {
    title: 'Build in a job of its own',
    safety: 'setup',
    edits: () => edits(subject.repository, job),
  };
}

function edits(repository: Repository, { run }: SubjectJob): readonly FileEdit[] | undefined {
  const { path } = run.workflow.file;
  const draft = draftOf(repository);
  switchCachesOff(draft, path, run.job.id);
  const job = jobAt(draft.repository, path, run.job.id);
  const parting = job && partingOf(job);
  if (job === undefined || parting === undefined) return undefined;
  const build = freeName(
    'build',
    run.workflow.jobs.map(({ id }) => id),
  );
  const grant = buildGrant(draft.repository, path, job, parting.count);
  const steps: readonly ((file: ActionsFile, own: Job) => readonly TextEdit[] | undefined)[] = [
    (file, own) => parted(file, own, build, grant, parting),
    ...Array.from({ length: job.run.job.steps.length - parting.count }, (_, at) => (file: ActionsFile, own: Job) => {
      // Behind the step that brings the files.
      return parting.condition === undefined ? [] : withoutCondition(file, own, at + 1);
    }),
    (file, own) =>
      parting.condition === undefined
        ? []
        : joinCondition(file, own.map, own.ifEntry, bare(parting.condition), jobKeyOrder),
    (file, own) => withNeed(file, own, build),
    (file, own) => withPermissions(file, own),
  ];
  return steps.every((step) => draft.change((now) => onJob(now, path, run.job.id, step))) ? draft.edits() : undefined;
}

/** What is published is built in the new job, so that a cache is as unwelcome there. */
function switchCachesOff(draft: Draft, path: string, id: string): void {
  const count = jobAt(draft.repository, path, id)?.allSteps.length ?? 0;
  for (let index = 0; index < count; index++) {
    draft.change((now) => {
      const subject = subjectAt(now, path, false);
      const job = subject && ownJob(subject, id);
      const found = subject && job && cachesBeside(subject.session, job, job.publications);
      const own = found?.find(({ step }) => step === job?.allSteps[index]);
      const made = own === undefined || own.step.within !== undefined ? [] : withoutCacheEdits(own.step, own.cache);
      return made && [{ path, edits: made }];
    });
  }
}

function jobAt(repository: Repository, path: string, id: string): SubjectJob | undefined {
  const subject = subjectAt(repository, path, false);
  return subject && ownJob(subject, id);
}

function ownJob(subject: Subject, id: string): SubjectJob | undefined {
  return subject.jobs.find(({ run }) => run.caller === undefined && run.job.id === id);
}

/** What the moved steps need; where that is not known of all of them, also what the block in force grants by name. */
function buildGrant(repository: Repository, path: string, job: SubjectJob, count: number): Grant {
  const subject = subjectAt(repository, path, false);
  const moved = job.run.job.steps.slice(0, count);
  const allSteps = job.allSteps.filter((step) => moved.some((each) => isWithin(step, each)));
  if (subject === undefined) return new Map();
  const { needs, unknown } = needsOf(subject.session, { ...job, allSteps, publications: [] });
  const named = unknown.length === 0 ? new Map() : new Map(grantedByName(job.permissions.block));
  named.delete('id-token');
  return joinedGrants([grantFor(needs), named]);
}

function isWithin(step: SubjectJob['allSteps'][number], outermost: Job['steps'][number]): boolean {
  return step.outer === undefined ? step.step === outermost : isWithin(step.outer, outermost);
}

function parted(
  file: ActionsFile,
  job: Job,
  build: string,
  grant: Grant,
  { count, folder }: Parting,
): readonly TextEdit[] | undefined {
  if (job.stepsList === undefined) return undefined;
  const kept = ['needs', 'if', 'runs-on', 'timeout-minutes', 'defaults'].flatMap((key): NewJob['head'] => {
    const entry = job.map.entries.find((each) => each.key === key);
    return entry === undefined ? [] : [{ key, value: entryData(file, entry) }];
  });
  const head = [
    ...kept.slice(0, orderOf(kept)),
    { key: 'permissions', value: grantData(grant) },
    ...kept.slice(orderOf(kept)),
  ];
  const name = hasText(file.root, /^dist$/) ? `${build}-dist` : 'dist';
  const artifact: YamlData = { name, path: folder };
  return splitJob(
    file,
    job.entry,
    job.stepsList,
    count,
    { id: build, head, steps: [{ uses: upload, with: artifact }] },
    [{ uses: download, with: artifact }],
  );
}

/** Permissions stand behind `runs-on`. */
function orderOf(entries: NewJob['head']): number {
  return entries.findIndex(({ key }) => key === 'runs-on') + 1;
}

function withoutCondition(file: ActionsFile, { steps }: Job, index: number): readonly TextEdit[] | undefined {
  const step = steps[index];
  return step?.ifEntry && removeEntry(file, step.map, step.ifEntry);
}

/** An expression without its `${{ }}`. */
function bare(condition: string): string {
  return /^\$\{\{((?:(?!\}\}|\$\{\{)[\s\S])*)\}\}$/.exec(condition)?.[1]?.trim() ?? condition;
}

function withPermissions(file: ActionsFile, { map, permissions }: Job): readonly TextEdit[] | undefined {
  const value = grantData(idToken);
  return permissions === undefined
    ? insertEntry(file, map, { key: 'permissions', value }, jobKeyOrder)
    : replaceValue(file, map, permissions.entry, value);
}
