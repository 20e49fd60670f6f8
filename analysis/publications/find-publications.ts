import { effectivePermissions } from '../repository/permissions.ts';
import { flattened, type JobRun, type StepRun, startedWorkflow } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { actionPublications } from './by-action.ts';
import { calledWorkflowPublications } from './by-called-workflow.ts';
import { commandPublications } from './by-command.ts';
import { mintingPublications } from './by-minting.ts';
import { withFallbacks } from './fallbacks.ts';
import type { FoundPublication } from './found-publication.ts';
import { handedTokens } from './handed-tokens.ts';
import { packageNameOf } from './package-name.ts';
import type { Session } from './session.ts';
import { happens, type JobSteps, jobSteps, type StepInJob } from './step-in-job.ts';
import type { Publication } from './types.ts';

/** Every publication of a job, in the order of its steps. `steps` are those of the job, nested ones within. */
export function publicationsOf(
  session: Session,
  run: JobRun,
  steps: readonly StepRun[],
  situations: readonly Situation[],
): readonly Publication[] {
  const all = flattened(steps);
  const job = jobSteps(session, run, all, situations);
  const places = all.map((step): StepInJob => ({ ...job, step }));
  const known = [
    ...places.flatMap((place) => [...actionPublications(place), ...commandPublications(place)]),
    ...calledWorkflowPublications(run),
  ];
  const found = [...known, ...mintingPublications(all, known)];
  const publications = [...found, ...handedTokens(places, run, job, found)]
    .filter((publication) => mayHappen(publication, run, job))
    .map((publication) => complete(run, job, publication))
    .filter(isMade);
  return withFallbacks(publications);
}

/**
 * Where a file that nobody here reads decides whether a tool uploads at all (`.releaserc`, `Rakefile`), it is a publication
 * only when the job hands it a credential or may ask for an OIDC token.
 */
function isMade({ means, received, permissions }: Publication): boolean {
  const uploader = means.kind === 'action' ? means.action : means.kind === 'command' ? means.tool : undefined;
  if (uploader?.decidedByConfiguration !== true) return true;
  if (received.some((each) => each.role === 'token' && each.credential.kind !== 'none')) return true;
  const access = permissions.of('id-token');
  return access.known && access.value === 'write';
}

/** What no start of the run brings about, whatever fails, is no publication; who calls the workflow from outside may do so. */
function mayHappen({ step, when }: FoundPublication, run: JobRun, job: JobSteps): boolean {
  const place: StepInJob = { ...job, step };
  if (startedWorkflow(run).triggers.some(({ event }) => event === 'workflow_call')) return true;
  const starts = job.situations.length === 0 ? [undefined] : job.situations;
  return starts.some(
    (situation) => happens(place, situation, when) !== 'no' || happens(place, situation, when, 'anyResult') !== 'no',
  );
}

function complete(run: JobRun, job: JobSteps, { when, folder, ...found }: FoundPublication): Publication {
  const place: StepInJob = { ...job, step: found.step };
  const publication = {
    ...found,
    run,
    permissions: effectivePermissions(run),
    jobStep: outermost(found.step),
    jobSteps: job.steps,
    reach: job.situations.map((situation) => ({ situation, answer: happens(place, situation, when) })),
  };
  return { ...publication, packageName: packageNameOf(place, publication, folder) };
}

function outermost(step: StepRun): StepRun {
  return step.outer === undefined ? step : outermost(step.outer);
}
