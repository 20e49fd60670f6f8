import type { Octokit } from '@octokit/core';
import { githubError, isPlanLimit } from './errors.ts';

/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** An environment as GitHub has it. */
export interface Environment {
  readonly name: string;
  readonly url: string;
  readonly reviewers: readonly Reviewer[];
  readonly preventSelfReview: boolean;
  readonly waitMinutes: number;
  readonly branchPolicy: BranchPolicy | null;
  /** Names of the branches and tags that may be deployed, where they are listed. */
  readonly patterns: readonly string[];
}

export interface Reviewer {
  readonly type: 'User' | 'Team';
  readonly id: number;
  readonly name: string;
}

export interface BranchPolicy {
  readonly protected_branches: boolean;
  readonly custom_branch_policies: boolean;
}

/** How an environment is wanted. */
export interface WantedEnvironment {
  readonly name: string;
  readonly reviewer: boolean;
  readonly preventSelfReview: boolean;
  /** The tags that may be deployed, as a pattern; undefined: any ref. */
  readonly tags: string | undefined;
}

export interface Ensured {
  readonly environment: Environment;
  readonly isNew: boolean;
  /** What the repository's plan does not have, so that it is left out. */
  readonly refused: boolean;
}

/** Reads an environment; undefined when the repository has none of that name. */
export async function readEnvironment(
  api: Octokit,
  repository: RepositoryName,
  name: string,
): Promise<Environment | undefined> {
  const parameters = { ...repository, environment_name: name };
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/environments/{environment_name}', parameters);
    const rules = data.protection_rules ?? [];
    const policy = data.deployment_branch_policy ?? null;
    const review = rules.find((rule) => rule.type === 'required_reviewers');
    const wait = rules.find((rule) => rule.type === 'wait_timer');
    return {
      name: data.name,
      url: data.html_url,
      reviewers: review !== undefined && 'reviewers' in review ? (review.reviewers ?? []).flatMap(reviewerOf) : [],
      preventSelfReview: review !== undefined && 'prevent_self_review' in review && review.prevent_self_review === true,
      waitMinutes: wait !== undefined && 'wait_timer' in wait ? (wait.wait_timer ?? 0) : 0,
      branchPolicy: policy,
      patterns: policy?.custom_branch_policies === true ? await readPatterns(api, repository, name) : [],
    };
  } catch (error) {
    if (githubError(error).status === 404) return undefined;
    throw error;
  }
}

/**
 * Creates an environment, or adds to the one that is there what is wanted and missing; what it has stays.
 * @throws what GitHub answers, but for rules that the repository's plan does not have: those are left out
 */
export async function ensureEnvironment(
  api: Octokit,
  repository: RepositoryName,
  wanted: WantedEnvironment,
): Promise<Ensured> {
  const before = await readEnvironment(api, repository, wanted.name);
  const reviewers = await wantedReviewers(api, before, wanted);
  const body = bodyFor(before, wanted, reviewers);
  let refused = false;
  if (before === undefined || !isAsWanted(before, wanted, reviewers)) {
    const put = (parameters: object): Promise<unknown> =>
      api.request('PUT /repos/{owner}/{repo}/environments/{environment_name}', {
        ...repository,
        environment_name: wanted.name,
        ...parameters,
      });
    try {
      await put(body);
    } catch (error) {
      if (!isPlanLimit(githubError(error))) throw error;
      // A plan without reviewers refuses the whole request, even for keys that ask for nothing.
      refused = true;
      await put({ deployment_branch_policy: body.deployment_branch_policy });
    }
  }
  await addPattern(api, repository, wanted);
  const environment = await readEnvironment(api, repository, wanted.name);
  if (environment === undefined) throw new Error('GitHub took the environment and does not show it');
  return { environment, isNew: before === undefined, refused };
}

/** The request replaces the whole environment: what is there has to be sent again. */
function bodyFor(before: Environment | undefined, wanted: WantedEnvironment, reviewers: readonly Reviewer[]) {
  const preventSelfReview = reviewers.length > 0 && (wanted.preventSelfReview || before?.preventSelfReview === true);
  const waitMinutes = before?.waitMinutes ?? 0;
  return {
    ...(waitMinutes > 0 && { wait_timer: waitMinutes }),
    ...(preventSelfReview && { prevent_self_review: true }),
    ...(reviewers.length > 0 && { reviewers: reviewers.map(({ type, id }) => ({ type, id })) }),
    deployment_branch_policy: policyFor(before, wanted),
  };
}

/** Protected branches are somebody's choice and exclude patterns: they stay. */
function policyFor(before: Environment | undefined, wanted: WantedEnvironment): BranchPolicy | null {
  if (before?.branchPolicy !== undefined && before.branchPolicy !== null) return before.branchPolicy;
  return wanted.tags === undefined ? null : { protected_branches: false, custom_branch_policies: true };
}

function isAsWanted(before: Environment, wanted: WantedEnvironment, reviewers: readonly Reviewer[]): boolean {
  return (
    reviewers.length === before.reviewers.length &&
    (!wanted.preventSelfReview || before.preventSelfReview || reviewers.length === 0) &&
    (wanted.tags === undefined || before.branchPolicy !== null)
  );
}

async function wantedReviewers(
  api: Octokit,
  before: Environment | undefined,
  wanted: WantedEnvironment,
): Promise<readonly Reviewer[]> {
  const present = before?.reviewers ?? [];
  // One approval is enough, whoever gives it: those who are there are not joined by another.
  if (!wanted.reviewer || present.length > 0) return present;
  const { data } = await api.request('GET /user');
  return [{ type: 'User', id: Number(data.id), name: data.login }];
}

async function addPattern(api: Octokit, repository: RepositoryName, { name, tags }: WantedEnvironment): Promise<void> {
  if (tags === undefined) return;
  const now = await readEnvironment(api, repository, name);
  if (now?.branchPolicy?.custom_branch_policies !== true || now.patterns.includes(tags)) return;
  await api.request('POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', {
    ...repository,
    environment_name: name,
    name: tags,
    type: 'tag',
  });
}

async function readPatterns(api: Octokit, repository: RepositoryName, name: string): Promise<readonly string[]> {
  const { data } = await api.request(
    'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    { ...repository, environment_name: name, per_page: 100 },
  );
  return data.branch_policies.flatMap((policy) => policy.name ?? []);
}

function reviewerOf(entry: { readonly type?: string; readonly reviewer?: unknown }): readonly Reviewer[] {
  const { id, login, name } = (entry.reviewer ?? {}) as {
    readonly id?: number;
    readonly login?: string;
    readonly name?: string;
  };
  if (id === undefined || (entry.type !== 'User' && entry.type !== 'Team')) return [];
  return [{ type: entry.type, id, name: login ?? name ?? '' }];
}
