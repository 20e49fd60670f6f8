import type { Publication } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import type { PublishWorkflow } from '../registries/types.ts';
import { jobContext } from '../repository/context.ts';
import { runnerHosts } from '../repository/runner.ts';
import { type JobRun, startedWorkflow } from '../repository/runs.ts';
import { type Known, known, notKnown } from '../text/known.ts';
import { interpolate, reasonOf } from '../workflow/expressions/index.ts';
import { foreignWorkflow } from './foreign-workflow.ts';
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
export function claimsOf({ run, means }: Publication, release: Release, repository: string | undefined): Claims {
  return claimsIn(run, release, repository, means.kind === 'called-workflow' ? means.workflow : undefined);
}

/** The claims of whatever runs in a job; `workflow` is what is known of the one of another repository that it calls. */
export function claimsIn(
  run: JobRun,
  release: Release,
  repository: string | undefined,
  workflow?: PublishWorkflow,
): Claims {
  const own: Known<string> =
    repository === undefined ? notKnown('the repository is not known here') : known(repository);
  const environment = environmentClaim(run, workflow, release);
  const { ref, event } = release;
  return {
    repository: own,
    repository_owner: mapped(own, (text) => text.split('/')[0] ?? ''),
    workflow_ref: mapped(own, (text) => `${text}/${startedWorkflow(run).file.path}@${ref}`),
    job_workflow_ref: jobWorkflowRef(run, own, ref),
    environment,
    ref: known(ref),
    ref_type: known(ref.startsWith('refs/tags/') ? 'tag' : 'branch'),
    event_name: known(event),
    runner_environment: runnerClaim(run),
    sub: subject(own, environment, ref, event),
  };
}

function jobWorkflowRef(run: JobRun, repository: Known<string>, ref: string): Known<string> {
  const foreign = foreignWorkflow(run);
  if (foreign === undefined) return mapped(repository, (text) => `${text}/${run.workflow.file.path}@${ref}`);
  const file = `${foreign.repository}/${foreign.path}`;
  // A name stands for a branch or for a tag, and the claim says which.
  return /^[0-9a-f]{40}$/.test(foreign.ref)
    ? known(`${file}@${foreign.ref}`)
    : notKnown(`it is ${file} at the tag or branch ${foreign.ref}`);
}

function environmentClaim(
  run: JobRun,
  workflow: PublishWorkflow | undefined,
  release: Release,
): Known<string | undefined> {
  const { job, hidden } = run;
  if (job.id === '' && hidden) return notKnown('the job that uses this action is not in the repository');
  const called = foreignWorkflow(run) !== undefined;
  if (called && workflow?.environmentInput === undefined) return notKnown('the called workflow sets the environment');
  const name = called ? inputOf(job.with, [workflow?.environmentInput ?? ''])?.value : job.environment?.name;
  if (name === undefined) return known(undefined);
  const value = interpolate(name.value, jobContext(run, { situation: release.situation }));
  if (value.kind === 'known') return known(value.value === '' ? undefined : String(value.value));
  return notKnown(reasonOf(value) ?? 'an expression decides the environment');
}

function runnerClaim(run: JobRun): Known<string> {
  if (foreignWorkflow(run) !== undefined) return notKnown('the called workflow chooses the runner');
  const hosts = runnerHosts(run).map(({ kind }) => kind);
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
