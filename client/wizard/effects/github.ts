import { window } from 'vscode';
import type { GithubAccess } from '../../github/access.ts';
import {
  type Environment,
  ensureEnvironment,
  type RepositoryName,
  readEnvironment,
} from '../../github/environments.ts';
import { errorWords, githubError, isSaml } from '../../github/errors.ts';
import { listSecrets, removeSecret } from '../../github/secrets.ts';
import type { Effect, WizardEvent } from '../events.ts';
import type { EnvironmentState } from '../state.ts';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Creates an environment on GitHub, or completes it. */
export async function createEnvironment(github: GithubAccess, effect: Of<'create-environment'>): Promise<WizardEvent> {
  const { name, protection, repository } = effect;
  const what = `Creating the environment ${name}`;
  try {
    const { rules, tags } = protection;
    const wanted = {
      name,
      reviewer: rules.includes('reviewer'),
      preventSelfReview: rules.includes('no-self-review'),
      tags: rules.includes('tags-only') && tags !== '' ? tags : undefined,
    };
    const { environment, isNew, refused } = await ensureEnvironment(await github.connect(), nameOf(repository), wanted);
    const limit = refused
      ? ', without the reviewers: the plan of a private repository has them with GitHub Enterprise only'
      : '';
    const words = `${isNew ? 'Created' : 'Kept'} the environment ${name}${limit}`;
    return { type: 'environment', name, state: stateOf(environment), words };
  } catch (error) {
    const reason = explain(github, error, what, repository);
    return { type: 'environment', name, state: { kind: 'failed', reason }, words: reason };
  }
}

/** Reads environments and secrets. */
export async function readGithub(github: GithubAccess, effect: Of<'read-github'>): Promise<readonly WizardEvent[]> {
  const { repository, environments } = effect;
  try {
    const api = await github.connect();
    const found = await Promise.all(
      environments.map(async (name) => {
        const environment = await readEnvironment(api, nameOf(repository), name);
        return [name.toLowerCase(), environment === undefined ? absent : stateOf(environment)] as const;
      }),
    );
    const secrets = await listSecrets(api, nameOf(repository), environments);
    return [
      { type: 'environments', states: Object.fromEntries(found) },
      { type: 'secrets', secrets },
    ];
  } catch (error) {
    return [{ type: 'secretsFailed', reason: explain(github, error, 'Reading secrets and environments', repository) }];
  }
}

/** Deletes a secret after the person has confirmed it; undefined when the person has not. */
export async function deleteSecret(
  github: GithubAccess,
  effect: Of<'delete-secret'>,
): Promise<WizardEvent | undefined> {
  const { secret, repository } = effect;
  const where =
    secret.environment === undefined ? repository : `the environment ${secret.environment} of ${repository}`;
  const confirm = 'Delete Secret';
  const answer = await window.showWarningMessage(
    `Delete the secret ${secret.name} of ${where}?`,
    {
      modal: true,
      detail: 'GitHub keeps no copy: its value cannot be had back. No workflow of this folder mentions it; others may.',
    },
    confirm,
  );
  if (answer !== confirm) return undefined;
  try {
    await removeSecret(await github.connect(), nameOf(repository), secret);
    return { type: 'secretDeleted', secret };
  } catch (error) {
    const words = explain(github, error, `Deleting the secret ${secret.name}`, repository);
    return { type: 'finished', effect: 'delete-secret', words };
  }
}

const absent: EnvironmentState = { kind: 'absent' };

function explain(github: GithubAccess, thrown: unknown, what: string, repository: string): string {
  const error = githubError(thrown);
  if (isSaml(error)) github.renew();
  return errorWords(error, what, repository);
}

function nameOf(repository: string): RepositoryName {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

function stateOf({
  url,
  reviewers,
  preventSelfReview,
  waitMinutes,
  branchPolicy,
  patterns,
}: Environment): EnvironmentState {
  const protectedBy = [
    ...(reviewers.length > 0 ? [`approval by ${reviewers.map(({ name }) => name).join(' or ')}`] : []),
    ...(preventSelfReview ? ['no self-review'] : []),
    ...(waitMinutes > 0 ? [`a wait of ${waitMinutes} min`] : []),
    ...(branchPolicy?.protected_branches === true ? ['protected branches only'] : []),
    ...(branchPolicy?.custom_branch_policies === true
      ? [`only ${patterns.map((each) => `\`${each}\``).join(', ')}`]
      : []),
  ];
  return { kind: 'present', protectedBy, url };
}
