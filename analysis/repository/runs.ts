import type { Truth } from '../workflow/expressions/index.ts';
import type { ActionsFile, CompositeAction, Job, Step, Workflow } from '../workflow/model.ts';
import type { Files } from './files.ts';
import type { Situation } from './situations.ts';

/** A job as it would run: in its workflow, and, when that is called, for one caller. */
export interface JobRun {
  readonly workflow: Workflow;
  readonly job: Job;
  /** The job that calls this workflow; undefined for a workflow that is started by itself. */
  readonly caller: JobRun | undefined;
  /**
   * True when what starts this job is not in the repository: a called workflow or a composite action that nobody here uses.
   * What a caller grants, passes or is started by is then unknown.
   */
  readonly hidden: boolean;
  /** Whether the job runs, by what starts the run, kept once it was worked out (`reach.ts`); apart when failures count too. */
  readonly reached: ReachedJobs | undefined;
}

/** The workflow that GitHub starts when a job runs: its own, or that of the outermost caller. */
export function startedWorkflow(run: JobRun): Workflow {
  return run.caller === undefined ? run.workflow : startedWorkflow(run.caller);
}

/** Answers by situation; undefined is the one of which nothing is known. */
export interface ReachedJobs {
  readonly afterSuccess: Map<Situation | undefined, Truth>;
  readonly afterAnyResult: Map<Situation | undefined, Truth>;
}

/** A step as it would run: a step of a job, or of a composite action that such a step uses. */
export interface StepRun {
  readonly run: JobRun;
  readonly step: Step;
  readonly file: ActionsFile;
  /** The composite action that the step stands in. */
  readonly within: CompositeAction | undefined;
  /** The step that uses that action. */
  readonly outer: StepRun | undefined;
  /** The steps of the composite action that this step uses. */
  readonly inner: readonly StepRun[];
  /** The composite action that this step uses. */
  readonly uses: CompositeAction | undefined;
}

/**
 * GitHub allows ten workflows in a chain, the one that is started and nine that are called (docs.github.com, "Reuse workflows",
 * nesting), and ten composite actions within each other ("Reusing workflow configurations"), 2026-11.
 */
const deepestCall = 9;
const deepestAction = 10;
/** More jobs of one workflow, and more steps of one job, are not followed: calls that branch would have no end. */
const mostJobs = 250;
const mostSteps = 2000;

/** Every job that a workflow would run, those of the local workflows that it calls included, in the order of the text. */
export function jobRunsOf(
  files: Files,
  workflow: Workflow,
  caller?: JobRun,
  hidden = false,
  depth = 0,
  budget = { left: mostJobs },
): readonly JobRun[] {
  return workflow.jobs.flatMap((job) => {
    if (budget.left-- <= 0) return [];
    const reached = { afterSuccess: new Map(), afterAnyResult: new Map() };
    const run: JobRun = { workflow, job, caller, hidden: hidden || (caller?.hidden ?? false), reached };
    const called = depth < deepestCall ? calledWorkflow(files, run) : undefined;
    return called === undefined ? [run] : [run, ...jobRunsOf(files, called, run, hidden, depth + 1, budget)];
  });
}

/** The local workflow that a job calls; undefined when it calls none, it is not in the repository, or the call is a cycle. */
export function calledWorkflow(files: Files, run: JobRun): Workflow | undefined {
  const target = run.job.uses?.target;
  if (target?.kind !== 'local') return undefined;
  const called = files.workflow(target.path);
  if (called === undefined) return undefined;
  for (let each: JobRun | undefined = run; each !== undefined; each = each.caller) {
    if (each.workflow.file.path === called.file.path) return undefined;
  }
  return called;
}

/** The steps that a job would run, each with those of the local composite action that it uses. */
export function stepRunsOf(files: Files, run: JobRun): readonly StepRun[] {
  const budget = { left: mostSteps };
  return run.job.steps.map((step) => stepRun({ files, run, budget }, step, run.workflow.file, undefined, undefined, 0));
}

/** The steps of a composite action that nobody in the repository uses, in a job of which nothing is known. */
export function hiddenStepRuns(files: Files, run: JobRun, action: CompositeAction): readonly StepRun[] {
  const budget = { left: mostSteps };
  return action.steps.map((step) => stepRun({ files, run, budget }, step, action.file, action, undefined, 0));
}

/** All steps, each followed by those within it, in the order in which they would run. */
export function flattened(steps: readonly StepRun[]): readonly StepRun[] {
  return steps.flatMap((step) => [step, ...flattened(step.inner)]);
}

interface Following {
  readonly files: Files;
  readonly run: JobRun;
  readonly budget: { left: number };
}

function stepRun(
  following: Following,
  step: Step,
  file: ActionsFile,
  within: CompositeAction | undefined,
  outer: StepRun | undefined,
  depth: number,
): StepRun {
  const { files, run, budget } = following;
  const target = step.uses?.target;
  const follows = target?.kind === 'local' && depth < deepestAction && budget.left > 0;
  const found = follows ? files.composite(target.path) : undefined;
  const inner: StepRun[] = [];
  const result: StepRun = { run, step, file, within, outer, inner, uses: undefined };
  if (found === undefined || isCycle(result, found)) return result;
  budget.left -= found.steps.length;
  const whole: StepRun = { ...result, inner, uses: found };
  inner.push(...found.steps.map((each) => stepRun(following, each, found.file, found, whole, depth + 1)));
  return whole;
}

function isCycle(from: StepRun, action: CompositeAction): boolean {
  for (let each: StepRun | undefined = from; each !== undefined; each = each.outer) {
    if (each.within?.file.path === action.file.path) return true;
  }
  return false;
}
