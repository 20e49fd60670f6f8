import type { FileEdit, TextEdit } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import { isByOidc } from '../../publications/types.ts';
import type { JobRun } from '../../repository/runs.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import type { Workflow } from '../../workflow/model.ts';
import { callingJobs } from '../calling-jobs.ts';
import { type BlockChange, blockChange, type PlacedJob, type Work } from './block-change.ts';
import { type Grant, gives, grantedByName, grantWords, idToken, joinedGrants, sharedGrant } from './grant.ts';
import type { UnknownStep } from './job-needs.ts';
import { declaredInWorkflow, joinedWork, requiredBy, workOf } from './required-permissions.ts';

/** How a job gets the permissions that it lacks, in its own workflow and at every job of the repository that calls it. */
export interface GrantPlan {
  readonly safety: Fix['safety'];
  /** Steps that may lose something by a new block, as it is not known what they need. */
  readonly atRisk: readonly UnknownStep[];
  /** No edits when nothing is lacking; undefined when the text does not allow them. */
  edits(): readonly FileEdit[] | undefined;
}

/**
 * Plans what a job lacks: a scope in its block, or a new block; and the same for every job that calls its workflow, through and
 * through. It is a choice of the maintainer's (`setup`) where a step may lose something, and where callers cannot be seen.
 */
export function planGrant(subject: Subject, run: JobRun, wanted: Grant): GrantPlan {
  const callers = callersOf(subject, run.workflow);
  // Where callers alone decide, all they lack is granted by them; a job that uploads says itself that it asks for OIDC tokens.
  if (hasWhatCallersGrant(run) && !wanted.has('id-token')) {
    return planOf(callerChanges(subject, run, callers, wanted, new Set()), run.hidden);
  }
  const inherited = run.caller === undefined ? undefined : inheritedFrom(callers);
  const own = [run, ...uploadersBeside(subject, run)].map((at): PlacedChange => {
    const change = blockChange(at, wanted, () => ownWork(subject, at), inherited);
    return { at, change };
  });
  const all = joinedGrants(own.map(({ change }) => grantAbove(change, wanted)));
  return planOf([...own, ...callerChanges(subject, run, callers, all, new Set())], run.hidden);
}

function ownWork({ session, jobs }: Subject, run: JobRun): Work {
  const job = jobs.find((each) => each.run === run);
  return job === undefined ? { grant: new Map(), unknown: [] } : workOf(session, jobs, job);
}

/**
 * The other jobs of a called workflow that upload by OIDC and lack the same. Once the calling job may ask for tokens they could do
 * so as well, and nothing would say any more which jobs are meant to.
 */
function uploadersBeside({ jobs }: Subject, run: JobRun): readonly JobRun[] {
  if (!hasWhatCallersGrant(run)) return [];
  return jobs
    .filter((job) => job.run !== run && job.run.workflow === run.workflow && job.run.caller === run.caller)
    .filter((job) => hasWhatCallersGrant(job.run) && job.publications.some(isRuledByOidc))
    .map((job) => job.run);
}

function isRuledByOidc(publication: Publication): boolean {
  return publication.registry !== undefined && publication.means.kind !== 'unknown' && isByOidc(publication);
}

/** A called job without a block of its workflow has whatever the calling job has. */
function hasWhatCallersGrant({ workflow, job, caller }: JobRun): boolean {
  return caller !== undefined && job.permissions === undefined && workflow.permissions === undefined;
}

/** Plans what the job that calls a run's workflow lacks, and those that call it in turn. */
export function planCallerGrant(subject: Subject, run: JobRun, caller: JobRun, wanted: Grant): GrantPlan {
  return planOf(callerChanges(subject, run, [caller], wanted, new Set()), caller.hidden);
}

function callersOf({ session }: Subject, workflow: Workflow): readonly PlacedJob[] {
  const canBeCalled = workflow.triggers.some(({ event }) => event === 'workflow_call');
  return canBeCalled ? callingJobs(session.files, workflow.file.path) : [];
}

interface PlacedChange {
  readonly at: PlacedJob;
  readonly change: BlockChange;
}

function planOf(placed: readonly PlacedChange[], hidden: boolean): GrantPlan {
  const atRisk = placed.flatMap(({ change }) => (change.kind === 'change' ? change.atRisk : []));
  return { safety: hidden || atRisk.length > 0 ? 'setup' : 'safe', atRisk, edits: () => fileEdits(placed) };
}

/** What callers grant by name to jobs without a block; undefined when one of them shows no names. */
function inheritedFrom(callers: readonly PlacedJob[]): Grant | undefined {
  const blocks = callers.map(({ workflow, job }) => job.permissions ?? workflow.permissions);
  return blocks.length > 0 && blocks.every((block) => block?.kind === 'scopes')
    ? sharedGrant(blocks.map(grantedByName))
    : undefined;
}

/** What the callers have to grant: a new block of the called job counts whole, or GitHub refuses the run. */
function grantAbove(change: BlockChange, wanted: Grant): Grant {
  return change.kind === 'change' && !change.extends ? change.grant : wanted;
}

type Called = Pick<JobRun, 'workflow' | 'caller'>;

/** `planned` holds the jobs with what they were asked to grant: by whichever way they are reached again, nothing new follows. */
function callerChanges(
  subject: Subject,
  called: Called,
  callers: readonly PlacedJob[],
  wanted: Grant,
  planned: Set<string>,
): readonly PlacedChange[] {
  return callers.flatMap((at): readonly PlacedChange[] => {
    const key = `${at.workflow.file.path} ${at.job.id} ${grantWords(wanted)}`;
    if (planned.has(key)) return [];
    planned.add(key);
    const change = blockChange(at, wanted, () => workOfCalled(subject, called, at));
    const isChain = called.caller?.workflow === at.workflow;
    const next = { workflow: at.workflow, caller: isChain ? called.caller?.caller : undefined };
    const above = callerChanges(subject, next, callersOf(subject, at.workflow), grantAbove(change, wanted), planned);
    return [{ at, change }, ...above];
  });
}

/**
 * What a calling job has to grant to all jobs of the workflow that it calls. An `id-token` that it does not have today and no job
 * declares is left out: whose it is to be, the job that uploads says in a block of its own, whichever permission is granted first.
 */
function workOfCalled({ session, jobs }: Subject, { workflow, caller }: Called, at: PlacedJob): Work {
  const seen = jobs.filter(({ run }) => run.workflow === workflow && run.caller === caller);
  if (seen.length === 0) return declaredInWorkflow(workflow);
  const block = at.job.permissions ?? at.workflow.permissions;
  const hasToken = block !== undefined && gives(block, idToken);
  return joinedWork(
    seen.map((each): Work => {
      const { grant, unknown } = requiredBy(session, jobs, each);
      const silent = hasWhatCallersGrant(each.run) && each.run.job.uses === undefined;
      return { grant: hasToken || !silent ? grant : withoutToken(grant), unknown };
    }),
  );
}

function withoutToken(grant: Grant): Grant {
  return new Map([...grant].filter(([scope]) => scope !== 'id-token'));
}

function fileEdits(placed: readonly PlacedChange[]): readonly FileEdit[] | undefined {
  const byPath = new Map<string, TextEdit[]>();
  // Two jobs may be one node (an alias), and one job may be reached by two ways.
  const done = new Set<PlacedJob['job']['map']>();
  for (const { at, change } of placed) {
    if (change.kind === 'impossible') return undefined;
    if (change.kind === 'none' || done.has(at.job.map)) continue;
    done.add(at.job.map);
    const edits = change.edits();
    if (edits === undefined) return undefined;
    const { path } = at.workflow.file;
    byPath.set(path, [...(byPath.get(path) ?? []), ...edits]);
  }
  return [...byPath].map(([path, edits]) => ({ path, edits }));
}
