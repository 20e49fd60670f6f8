import type { Session } from '../publications/session.ts';
import type { Publication } from '../publications/types.ts';
import { actionNeeds } from '../registries/known-steps/index.ts';
import type { CredentialSources } from '../registries/types.ts';
import { runnerHosts } from '../repository/runner.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { YamlNode } from '../workflow/yaml/tree.ts';
import type { SubjectJob } from './types.ts';

/**
 * Whether a publication without a visible credential could have one all the same: from a machine or an image that is not
 * GitHub's, or one that it is handed unseen. What needs a minted credential could not.
 */
export function mayHaveUnseenCredential(session: Session, job: SubjectJob, publication: Publication): boolean {
  if (sourcesOf(publication) === undefined || isMinted(publication)) return false;
  return isForeignMachine(publication.run) || mayBeHandedCredential(session, job, publication);
}

/** setup-dart mints nothing in a job that may have no token, and says nothing: `dart pub` then uses what is stored. */
function isMinted({ credential }: Publication): boolean {
  return credential.kind === 'minted' && credential.minting.incidental !== true;
}

/**
 * Whether a publication could be handed a credential unseen: by a file of the repository, or from a secret that some step up to
 * it sees, under whatever name, and may store. An action that takes nothing but its inputs could not.
 */
export function mayBeHandedCredential(session: Session, job: SubjectJob, publication: Publication): boolean {
  const sources = sourcesOf(publication);
  if (sources === undefined || isMinted(publication)) return false;
  return (
    session.files.text('.npmrc')?.includes('_auth') === true ||
    isSecretInSight(job, publication) ||
    job.allSteps.some((step) => setsVariable(step, sources))
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
    case 'unknown':
      return undefined;
  }
}

function isForeignMachine(run: JobRun): boolean {
  return run.job.container !== undefined || runnerHosts(run).some(({ kind }) => kind !== 'github');
}

/** Without a secret no step can log in: the job has no OIDC token, and what is fetched with the job's own token is no credential. */
function isSecretInSight(job: SubjectJob, { step }: Publication): boolean {
  const { run, allSteps } = job;
  const levels = [run.job.env?.map, run.workflow.env?.map].filter((map) => map !== undefined);
  const steps = allSteps.slice(0, allSteps.indexOf(step) + 1).filter((each) => !isKnownAction(each));
  return [...levels, ...steps.map((each) => each.step.map)].some(mentionsSecret);
}

/** What is handed to an action that is known stays there. */
function isKnownAction({ step }: StepRun): boolean {
  const target = step.uses?.target;
  const facts = target?.kind === 'repository' ? actionNeeds(target.slug, target.path) : undefined;
  return facts !== undefined && !facts.runsProject;
}

const secret = /\bsecrets\s*(?:\.\s*|\[\s*')(?!github_token\b)|\binputs\s*\.\s*[\w-]*(?:token|password|secret|key)/i;

function mentionsSecret(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value.includes('${{') && node.text.expressions.some(({ source }) => secret.test(source));
    case 'list':
      return node.items.some(({ value }) => mentionsSecret(value));
    case 'map':
      return node.entries.some(({ value }) => mentionsSecret(value));
  }
}

/** True when a script hands one of the tool's token variables on to later steps. */
function setsVariable({ step }: StepRun, { tokenVariables = [] }: CredentialSources): boolean {
  const lines = (step.run?.value ?? '').split('\n').filter((line) => line.includes('GITHUB_ENV'));
  return lines.some((line) => tokenVariables.some((name) => line.includes(`${name}=`) || line.includes(`${name}<<`)));
}
