import { releasesMadeIn } from './plan/triggers/made-releases.ts';
import { mintingSteps } from './publications/effective-credential.ts';
import { publicationsOf } from './publications/find-publications.ts';
import { createScriptReader, type ScriptReader } from './publications/read-scripts.ts';
import { type Session, sessionOf } from './publications/session.ts';
import { hiddenJobRun } from './repository/callers.ts';
import type { Dependencies } from './repository/dependencies.ts';
import { filesOf } from './repository/files.ts';
import { effectivePermissions } from './repository/permissions.ts';
import type { Repository } from './repository/repository.ts';
import { flattened, hiddenStepRuns, type JobRun, jobRunsOf, type StepRun, stepRunsOf } from './repository/runs.ts';
import { filteredTagPush, type Situation, situationsOf } from './repository/situations.ts';
import type { OtherWorkflows, Subject, SubjectJob, WorkflowOutline } from './rules/types.ts';
import type { CompositeAction, Workflow } from './workflow/model.ts';

/** A workflow with all that it would run; `hidden` when it is only ever called, and by nobody in the repository. */
export function workflowSubject(
  repository: Repository,
  root: Workflow,
  hidden: boolean,
  dependencies: Dependencies,
  scripts: ScriptReader = createScriptReader(),
  others: OtherWorkflows = otherWorkflows(repository, dependencies),
): Subject {
  const session = sessionOf(filesOf(repository, dependencies), scripts);
  const situations = hidden ? [] : situationsOf(root);
  const jobs = jobRunsOf(session.files, root, undefined, hidden).map((run) =>
    subjectJob(session, run, stepRunsOf(session.files, run), situations),
  );
  return { repository, session, root, jobs, publications: jobs.flatMap((job) => job.publications), others };
}

/** A composite action that nobody in the repository uses, in a job of which nothing is known. */
export function actionSubject(
  repository: Repository,
  root: CompositeAction,
  dependencies: Dependencies,
  scripts: ScriptReader = createScriptReader(),
  others: OtherWorkflows = otherWorkflows(repository, dependencies),
): Subject {
  const session = sessionOf(filesOf(repository, dependencies), scripts);
  const run = hiddenJobRun(root);
  const job = subjectJob(session, run, hiddenStepRuns(session.files, run, root), []);
  return { repository, session, root, jobs: [job], publications: job.publications, others };
}

/** Other workflows as parts of an analysis that stands alone. */
function otherWorkflows(repository: Repository, dependencies: Dependencies): OtherWorkflows {
  const { workflow, workflows } = filesOf(repository, dependencies);
  const subjectOf = (root: Workflow): Subject => workflowSubject(repository, root, false, dependencies);
  return {
    outlines: (selection) =>
      new Map(workflows(selection).map((root) => [root.file.path, outlineOf(root, subjectOf(root))])),
    subject(path) {
      const root = workflow(path);
      return root && subjectOf(root);
    },
  };
}

/** What other workflows ask of a workflow. */
export function outlineOf(root: Workflow, subject: Subject): WorkflowOutline {
  const start = filteredTagPush(root);
  return {
    releases: releasesMadeIn(subject).map(({ makes, situations }) => ({
      makes,
      situations: situations.map(({ event, refKind }) => ({ event, refKind })),
    })),
    tries: subject.publications.some(({ registry }) => registry?.test === true),
    tags: start?.trigger.tags === undefined ? undefined : start.names,
  };
}

function subjectJob(
  session: Session,
  run: JobRun,
  steps: readonly StepRun[],
  situations: readonly Situation[],
): SubjectJob {
  const allSteps = flattened(steps);
  return {
    run,
    steps,
    allSteps,
    permissions: effectivePermissions(run),
    publications: publicationsOf(session, run, steps, situations),
    minting: mintingSteps(allSteps),
    situations,
  };
}
