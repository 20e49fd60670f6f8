import { commandFactsOf } from '../plan/known-command.ts';
import { stepNeedsOf } from '../plan/needs.ts';
import type { Session } from '../publications/session.ts';
import { traceCredential } from '../publications/trace-credential.ts';
import type { Publication } from '../publications/types.ts';
import type { CredentialSources } from '../registries/types.ts';
import { runnerHosts } from '../repository/runner.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Variables } from '../workflow/model.ts';
import type { SubjectJob } from './types.ts';

/**
 * Whether a publication without a visible credential could have one all the same: from a machine or an image that is not
 * GitHub's, a step before it that is not known, a variable that a step sets, a secret in the environment, or a file of the
 * repository. An action that takes nothing but its inputs could not, nor what needs a minted credential.
 */
export function mayHaveUnseenCredential(session: Session, job: SubjectJob, publication: Publication): boolean {
  const sources = sourcesOf(publication);
  if (sources === undefined || publication.credential.kind === 'minted') return false;
  const { run, step } = publication;
  return (
    isForeignMachine(run) ||
    seesSecret(step) ||
    session.files.text('.npmrc')?.includes('_auth') === true ||
    earlierStepMayStore(session, job, publication, sources)
  );
}

/** Where the means looks for credentials, when it looks beyond its inputs. */
function sourcesOf({ means }: Publication): CredentialSources | undefined {
  switch (means.kind) {
    case 'command':
      return means.tool.credentials;
    case 'action': {
      const { credentials } = means.action;
      const looksAround = credentials.files?.length || credentials.logins?.length || credentials.tokenVariables?.length;
      return looksAround ? credentials : undefined;
    }
    case 'called-workflow':
    case 'minting':
      return undefined;
  }
}

function isForeignMachine(run: JobRun): boolean {
  return run.job.container !== undefined || runnerHosts(run).some(({ kind }) => kind !== 'github');
}

/** A secret under any name: a file of the repository may refer to it. */
function seesSecret(step: StepRun): boolean {
  const { job, workflow } = step.run;
  const ofSteps: Variables[] = [];
  for (let each: StepRun | undefined = step; each !== undefined; each = each.outer) {
    if (each.step.env !== undefined) ofSteps.push(each.step.env);
  }
  return [...ofSteps, job.env, workflow.env].some((variables) =>
    variables?.variables.some(({ value }) => {
      const { kind } = traceCredential(value.text, { kind: 'job', run: step.run }).credential;
      return kind === 'stored' || kind === 'fallback';
    }),
  );
}

function earlierStepMayStore(
  session: Session,
  job: SubjectJob,
  { means, step }: Publication,
  sources: CredentialSources,
): boolean {
  for (const each of job.allSteps) {
    if (each === step) break;
    if (stepNeedsOf(session, each, job).unknown.length > 0 || setsVariable(each, sources)) return true;
  }
  const own = means.kind === 'command' ? (means.starter ?? means.command) : undefined;
  const commands = own === undefined ? [] : (session.wholeScript(step)?.commands ?? []);
  return commands.some(
    (command) => own !== undefined && command.start < own.start && commandFactsOf(command) === undefined,
  );
}

/** True when the script of a step hands a variable on to later steps that may hold the credential. */
function setsVariable({ step }: StepRun, { tokenVariables = [] }: CredentialSources): boolean {
  const lines = (step.run?.value ?? '').split('\n').filter((line) => line.includes('GITHUB_ENV'));
  return lines.some((line) => {
    const [, name] = /["'\s]([A-Za-z_]\w*)=/.exec(line) ?? [];
    return name === undefined || tokenVariables.includes(name.toUpperCase());
  });
}
