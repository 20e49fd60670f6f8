import type { Session } from '../../publications/session.ts';
import { type Credential, isByOidc } from '../../publications/types.ts';
import { programsWithContents } from '../../registries/known-steps/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { SubjectJob } from '../../rules/types.ts';
import { mentionsAny } from '../../workflow/scripts/index.ts';
import { actionNeedsOf, calledWorkflowNeeds } from './action-needs.ts';
import { type JobNeeds, joinedNeeds, type Need, noNeeds } from './job-needs.ts';
import { mentionsJobToken } from './job-token.ts';
import { scriptNeedsOf } from './script-needs.ts';

/**
 * What a job needs of its own token: rather too much than too little, so what an input or a condition decides is in it. Of a
 * job that calls a workflow of this repository it says nothing; see `required-permissions.ts`.
 */
export function needsOf(session: Session, job: SubjectJob): JobNeeds {
  return session.once(workedOut, job);
}

function workedOut(session: Session, job: SubjectJob): JobNeeds {
  const { run, allSteps } = job;
  if (run.job.uses !== undefined) return joinedNeeds([calledWorkflowNeeds(run), publishingNeeds(job)]);
  const ofSteps = allSteps.map((step) => stepNeedsOf(session, step, job));
  return joinedNeeds([...ofSteps, publishingNeeds(job), containerNeeds(job)]);
}

/** Of that only what needs the contents of the repository. Scripts without a program that touches them are not read. */
export function contentsNeedsOf(session: Session, job: SubjectJob): readonly Need[] {
  const of =
    job.run.job.uses === undefined
      ? job.allSteps
          .filter(({ step: { run } }) => run === undefined || mentionsAny(run.value, programsWithContents))
          .flatMap((step) => stepNeedsOf(session, step, job).needs)
      : needsOf(session, job).needs;
  return of.filter(({ scope }) => scope === 'contents');
}

/** What one step of a job needs, its uploads aside. */
function stepNeedsOf(session: Session, step: StepRun, job: SubjectJob): JobNeeds {
  return step.step.run === undefined ? actionNeedsOf(session, step, job.allSteps) : scriptNeedsOf(session, step, job);
}

/** An upload by OIDC needs the identity of the run; one with the job's own token, the right to write packages. */
function publishingNeeds({ publications }: SubjectJob): JobNeeds {
  const needs = publications.flatMap((publication): readonly Need[] => {
    const { credential, registry, means, step, file, span } = publication;
    const of = { step, file, span };
    const mayBeJobToken = registry === undefined && isOpen(credential);
    if (credential.kind === 'job-token' || mayBeJobToken) {
      const reason = `${means.name} uploads packages`;
      return [{ ...of, scope: 'packages', access: 'write', reason, without: 'maybe' }];
    }
    if (registry === undefined || !isByOidc(publication)) return [];
    const declared = means.kind === 'called-workflow' ? Object.entries(means.workflow.permissions ?? {}) : [];
    return [
      { ...of, scope: 'id-token', access: 'write', reason: `${means.name} publishes by OIDC`, without: 'fails' },
      ...declared.map(([scope, access]): Need => {
        return { ...of, scope, access, reason: 'the called workflow declares it', without: 'fails' };
      }),
    ];
  });
  return { ...noNeeds, needs };
}

/** True when the files do not say which token it is: `secrets[matrix.token]` may be the job's own. */
function isOpen(credential: Credential): boolean {
  if (credential.kind === 'stored') return credential.names.some((name) => name.includes('['));
  return credential.kind === 'unknown' || credential.kind === 'fallback';
}

/** An image that is pulled with the job's own token. */
function containerNeeds({ run }: SubjectJob): JobNeeds {
  const { file } = run.workflow;
  const pulls = run.job.map.entries.filter(
    ({ key, value }) => (key === 'container' || key === 'services') && mentionsJobToken(value),
  );
  const needs = pulls.map(({ keySpan }): Need => {
    const reason = 'the image is pulled with the token of the job';
    return { scope: 'packages', access: 'read', step: undefined, file, span: keySpan, reason, without: 'maybe' };
  });
  return { ...noNeeds, needs };
}
