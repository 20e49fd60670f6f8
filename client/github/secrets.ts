import type { Octokit } from '@octokit/core';
import type { RepositoryName } from './environments.ts';
import { githubError } from './errors.ts';

/** A secret that is stored on GitHub; its value is never read. */
export interface Secret {
  readonly name: string;
  readonly place: 'repository' | 'organization' | 'environment';
  readonly environment?: string;
  /** ISO date of the last change. */
  readonly updated: string;
}

/** The secrets that workflows of a repository can use: its own, those of the environments named, those of its organization. */
export async function listSecrets(
  api: Octokit,
  repository: RepositoryName,
  environments: readonly string[],
): Promise<readonly Secret[]> {
  const own = await api.request('GET /repos/{owner}/{repo}/actions/secrets', { ...repository, per_page: 100 });
  const shared = await orNothing(() =>
    api.request('GET /repos/{owner}/{repo}/actions/organization-secrets', { ...repository, per_page: 100 }),
  );
  const inEnvironments = await Promise.all(
    environments.map(async (environment) => {
      const found = await orNothing(() =>
        api.request('GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', {
          ...repository,
          environment_name: environment,
          per_page: 100,
        }),
      );
      return (found?.data.secrets ?? []).map(
        (each): Secret => ({
          name: each.name,
          place: 'environment',
          environment,
          updated: each.updated_at,
        }),
      );
    }),
  );
  return [
    ...own.data.secrets.map((each): Secret => ({ name: each.name, place: 'repository', updated: each.updated_at })),
    ...inEnvironments.flat(),
    ...(shared?.data.secrets ?? []).map(
      (each): Secret => ({ name: each.name, place: 'organization', updated: each.updated_at }),
    ),
  ];
}

/** Deletes a secret of the repository or of one of its environments; one of an organization stays. */
export async function removeSecret(api: Octokit, repository: RepositoryName, secret: Secret): Promise<void> {
  const { name, place, environment } = secret;
  if (place === 'organization') throw new Error('A secret of the organization is deleted there');
  if (place === 'environment') {
    await api.request('DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}', {
      ...repository,
      environment_name: environment ?? '',
      secret_name: name,
    });
    return;
  }
  await api.request('DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}', { ...repository, secret_name: name });
}

/** An environment that is not there yet, or a repository without an organization, has no secrets. */
async function orNothing<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    const { status } = githubError(error);
    if (status === 404 || status === 403) return undefined;
    throw error;
  }
}
