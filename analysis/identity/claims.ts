import type { Publication } from '../publications/types.ts';
import { jobContext } from '../repository/context.ts';
import { runnerHosts } from '../repository/runner.ts';
import { startedWorkflow } from '../repository/situations.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { interpolate, reasonOf } from '../workflow/expressions/index.ts';
import type { Release } from './release.ts';

/**
 * What the OIDC token of a job says, as far as registries look at it. Source: docs.github.com, "OpenID Connect reference"
 * and "Using OpenID Connect with reusable workflows", 2026-11.
 */
export interface Claims {
  readonly repository: Known<string>;
  readonly repository_owner: Known<string>;
  /** The workflow that was started: `owner/name/.github/workflows/file.yml@ref`. */
  readonly workflow_ref: Known<string>;
  /** The workflow that holds the job: another one when the job is in a called workflow. */
  readonly job_workflow_ref: Known<string>;
  /** Undefined when the job names no environment: the claim is then absent. */
  readonly environment: Known<string | undefined>;
  readonly ref: Known<string>;
  readonly ref_type: Known<string>;
  readonly event_name: Known<string>;
  readonly runner_environment: Known<string>;
  readonly sub: Known<string>;
}

/** The claims that a publication presents in a release. `repository` is `owner/name`, undefined when it is not known. */
export function claimsOf(publication: Publication, release: Release, repository: string | undefined): Claims {
  const own: Known<string> =
    repository === undefined ? notKnown('the repository is not known here') : known(repository);
  const environment = environmentClaim(publication, release);
  const { ref, event } = release;
  return {
    repository: own,
    repository_owner: mapped(own, (text) => text.split('/')[0] ?? ''),
    workflow_ref: mapped(own, (text) => `${text}/${startedWorkflow(publication.run).file.path}@${ref}`),
    job_workflow_ref: jobWorkflowRef(publication, own, ref),
    environment,
    ref: known(ref),
    ref_type: known(ref.startsWith('refs/tags/') ? 'tag' : 'branch'),
    event_name: known(event),
    runner_environment: runnerClaim(publication),
    sub: subject(own, environment, ref, event),
  };
}

function jobWorkflowRef(publication: Publication, repository: Known<string>, ref: string): Known<string> {
  if (publication.means.kind === 'called-workflow') {
    const { workflow } = publication.means;
    return notKnown(`it is ${workflow.slug}/${workflow.path} at the ref that the call names`);
  }
  return mapped(repository, (text) => `${text}/${publication.run.workflow.file.path}@${ref}`);
}

function environmentClaim(publication: Publication, release: Release): Known<string | undefined> {
  const { job, hidden } = publication.run;
  if (job.id === '' && hidden) return notKnown('the job that uses this action is not in the repository');
  if (publication.means.kind === 'called-workflow') return notKnown('the called workflow sets it');
  const name = job.environment?.name;
  if (name === undefined) return known(undefined);
  const value = interpolate(name.value, jobContext(publication.run, { situation: release.situation }));
  if (value.kind === 'known') return known(value.value === '' ? undefined : String(value.value));
  return notKnown(reasonOf(value) ?? 'an expression decides it');
}

function runnerClaim(publication: Publication): Known<string> {
  const hosts = runnerHosts(publication.run).map(({ kind }) => kind);
  const claims = new Set(
    hosts.map((host) => (host === 'github' ? 'github-hosted' : host === 'unknown' ? undefined : 'self-hosted')),
  );
  const [only, ...more] = claims;
  if (more.length > 0) return notKnown('the legs of the matrix differ');
  return only === undefined ? notKnown('the label of the runner is not known') : known(only);
}

function subject(
  repository: Known<string>,
  environment: Known<string | undefined>,
  ref: string,
  event: string,
): Known<string> {
  if (!repository.known) return repository;
  if (!environment.known) return environment;
  // Names in the subject are as typed, with `:` escaped.
  if (environment.value !== undefined) {
    return known(`repo:${repository.value}:environment:${environment.value.replaceAll(':', '%3A')}`);
  }
  return known(
    event === 'pull_request' ? `repo:${repository.value}:pull_request` : `repo:${repository.value}:ref:${ref}`,
  );
}

function mapped(value: Known<string>, make: (text: string) => string): Known<string> {
  return value.known ? known(make(value.value)) : value;
}
