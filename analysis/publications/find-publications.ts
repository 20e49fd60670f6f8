import { effectivePermissions } from '../repository/permissions.ts';
import { stepReached } from '../repository/reach.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { flattened } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { actionPublications } from './by-action.ts';
import { calledWorkflowPublications } from './by-called-workflow.ts';
import { commandPublications } from './by-command.ts';
import { mintingPublications } from './by-minting.ts';
import { packageNameOf } from './package-name.ts';
import type { Session } from './session.ts';
import type { Publication } from './types.ts';

/** A publication before the job's side of it (permissions, reach, package) is known. */
export type FoundPublication = Omit<
  Publication,
  'permissions' | 'reach' | 'packageName' | 'run' | 'jobStep' | 'jobSteps'
>;

/** Every publication of a job, in the order of its steps. `steps` are those of the job, nested ones within. */
export function publicationsOf(
  session: Session,
  run: JobRun,
  steps: readonly StepRun[],
  situations: readonly Situation[],
): readonly Publication[] {
  const all = flattened(steps);
  const found = all.flatMap((step) => [
    ...actionPublications(session, step, all),
    ...commandPublications(session, step, all),
  ]);
  const known = [...found, ...calledWorkflowPublications(run)];
  return [...known, ...mintingPublications(session, all, known)]
    .map((publication) => complete(session, run, all, publication, situations))
    .filter(isMade);
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

function complete(
  session: Session,
  run: JobRun,
  jobSteps: readonly StepRun[],
  found: FoundPublication,
  situations: readonly Situation[],
): Publication {
  const publication = {
    ...found,
    run,
    permissions: effectivePermissions(run),
    jobStep: outermost(found.step),
    jobSteps,
    reach: situations.map((situation) => ({ situation, answer: stepReached(found.step, { situation }) })),
  };
  return { ...publication, packageName: packageNameOf(session, publication) };
}

function outermost(step: StepRun): StepRun {
  return step.outer === undefined ? step : outermost(step.outer);
}
