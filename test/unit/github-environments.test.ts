import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createApi } from '../../client/github/api.ts';
import { ensureEnvironment, readEnvironment, type WantedEnvironment } from '../../client/github/environments.ts';
import { errorWords, githubError } from '../../client/github/errors.ts';
import { listSecrets, removeSecret } from '../../client/github/secrets.ts';
import { type GithubStandIn, standInToken, startGithubStandIn, type Trouble } from '../wizard/github-stand-in.ts';

const repository = { owner: 'octo-org', repo: 'sample-parcel' };
const wanted: WantedEnvironment = { name: 'pypi', reviewer: true, preventSelfReview: false, tags: 'v*' };

describe('environments on GitHub', () => {
  let github: GithubStandIn;
  before(async () => {
    github = await startGithubStandIn('octo-org/sample-parcel', ['PYPI_TOKEN']);
  });
  beforeEach(() => {
    github.trouble = 'none';
    github.environments.clear();
    github.requests.length = 0;
  });
  after(() => github.close());
  const api = () => createApi(`${github.url}/api/v3`, standInToken, { retries: 0 });

  it('are created with a reviewer and the tags that may be deployed', async () => {
    const { environment, isNew, refused } = await ensureEnvironment(api(), repository, wanted);
    assert.equal(isNew, true);
    assert.equal(refused, false);
    assert.deepEqual(github.environments.get('pypi'), {
      name: 'pypi',
      body: {
        reviewers: [{ type: 'User', id: 583231 }],
        deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      },
      patterns: [{ name: 'v*', type: 'tag' }],
    });
    assert.deepEqual(environment.reviewers, [{ type: 'User', id: 583231, name: 'octocat' }]);
    assert.deepEqual(environment.patterns, ['v*']);
  });

  it('send no key that asks for nothing: plans without reviewers refuse even those', async () => {
    await ensureEnvironment(api(), repository, { ...wanted, reviewer: false, tags: undefined });
    assert.deepEqual(github.environments.get('pypi')?.body, { deployment_branch_policy: null });
  });

  it('keep what they have', async () => {
    const body = {
      wait_timer: 30,
      prevent_self_review: true,
      reviewers: [{ type: 'Team', id: 7 }],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    };
    github.environments.set('pypi', { name: 'PyPI', body, patterns: [] });
    const { environment, isNew } = await ensureEnvironment(api(), repository, wanted);
    assert.equal(isNew, false);
    assert.deepEqual(github.environments.get('pypi')?.body, body);
    assert.equal(environment.name, 'PyPI');
    assert.equal(
      github.requests.some((request) => request.startsWith('PUT') || request.startsWith('POST')),
      false,
    );
  });

  it('send again what they have when something is added', async () => {
    const body = { wait_timer: 30, reviewers: [{ type: 'Team', id: 7 }], deployment_branch_policy: null };
    github.environments.set('pypi', { name: 'pypi', body, patterns: [] });
    await ensureEnvironment(api(), repository, { ...wanted, preventSelfReview: true });
    assert.deepEqual(github.environments.get('pypi')?.body, {
      wait_timer: 30,
      prevent_self_review: true,
      reviewers: [{ type: 'Team', id: 7 }],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });
  });

  it('go without the rules that the plan does not have, and say so', async () => {
    github.trouble = 'plan-limit';
    const { environment, refused } = await ensureEnvironment(api(), repository, wanted);
    assert.equal(refused, true);
    assert.deepEqual(environment.reviewers, []);
    assert.deepEqual(environment.patterns, ['v*']);
  });

  it('are absent where GitHub has none', async () => {
    assert.equal(await readEnvironment(api(), repository, 'other'), undefined);
  });

  const troubles: readonly (readonly [Trouble, RegExp])[] = [
    ['bad-credentials', /does not accept the session/],
    ['saml', /single sign-on/],
    ['not-found', /shows no octo-org\/sample-parcel/],
    ['not-admin', /takes an administrator of the repository\. GitHub asks for: administration=write\./],
    ['conflict', /changes the same thing/],
    ['server-error', /GitHub failed \(500\)/],
    ['rate-limit', /limit of requests is reached\. Try again after \d\d:\d\d UTC/],
    ['slow', /did not answer \(it took too long\)/],
    ['broken-off', /did not answer/],
  ];
  for (const [trouble, words] of troubles) {
    it(`explain: ${trouble}`, async () => {
      github.trouble = trouble;
      const impatient = createApi(`${github.url}/api/v3`, standInToken, { retries: 0, patience: 300 });
      const thrown = await ensureEnvironment(impatient, repository, wanted).catch((error: unknown) => error);
      assert.match(errorWords(githubError(thrown), 'Creating the environment pypi', 'octo-org/sample-parcel'), words);
    });
  }

  it('go with secrets, which are listed and deleted by name', async () => {
    assert.deepEqual(await listSecrets(api(), repository, ['pypi']), [
      { name: 'PYPI_TOKEN', place: 'repository', updated: '2023-04-01T10:00:00Z' },
    ]);
    await removeSecret(api(), repository, { name: 'PYPI_TOKEN', place: 'repository', updated: '' });
    assert.deepEqual([...github.secrets], []);
  });
});
