import { action, actions, empty, filled, valued, write } from './define.ts';
import type { ActionNeeds, InputCondition } from './types.ts';

/** An action that logs in by OIDC when all conditions hold, and then fails without `id-token: write`. */
function login(name: string, ...when: readonly InputCondition[]): ActionNeeds {
  return action(name, {
    needs: [write('id-token', `${name} logs in by OIDC`, ...when)],
    usesOidc: when.length === 0 ? true : when,
  });
}

/** Logins to clouds and registries, and what reports to other services. Their READMEs, November 2026. */
export const cloudActions: readonly ActionNeeds[] = [
  login(
    'aws-actions/configure-aws-credentials',
    filled('role-to-assume'),
    empty('aws-access-key-id'),
    empty('web-identity-token-file'),
  ),
  login('google-github-actions/auth', filled('workload_identity_provider')),
  login('azure/login', filled('client-id'), empty('creds')),
  login('hashicorp/vault-action', valued('method', 'jwt')),
  login('jfrog/setup-jfrog-cli', filled('oidc-provider-name')),
  login('cloudsmith-io/cloudsmith-cli-action', filled('oidc-namespace')),
  login('octo-sts/action'),
  login('step-security/wait-for-secrets'),
  login('chainguard-dev/setup-chainctl'),
  login('tailscale/github-action', filled('audience')),
  login('docker/oidc-action'),
  login('launchdarkly/gh-actions/actions/release-secrets'),
  login('octopusdeploy/login', filled('service_account_id')),
  login('codecov/codecov-action', valued('use_oidc', 'true')),
  login('codecov/test-results-action', valued('use_oidc', 'true')),
  // It reports without an identity too, where the repository is public.
  action('CodSpeedHQ/action', { usesOidc: [empty('token')], purpose: 'test', takesMinutes: true, runsProject: true }),
  action('anthropics/claude-code-action', {
    needs: [write('id-token', 'anthropics/claude-code-action fetches its token', empty('github_token'))],
    usesOidc: true,
    runsProject: true,
  }),
  action('coverallsapp/github-action', { tokenInputs: ['github-token'], tokenDefault: 'job' }),
  // Without a password it logs in to Docker Hub by OIDC.
  action('docker/login-action', {
    needs: [write('packages', 'images are pushed to the GitHub container registry', valued('registry', 'ghcr.io'))],
    tokenInputs: ['password'],
    usesOidc: [empty('password')],
  }),
  ...actions('docker/build-push-action docker/bake-action redhat-actions/buildah-build', {
    purpose: 'build',
    takesMinutes: true,
    cache: [{ kind: 'when', input: 'cache-from', off: [] }],
  }),
  // The token of Depot is exchanged by OIDC when none is given.
  action('depot/build-push-action', { usesOidc: [empty('token')], purpose: 'build', takesMinutes: true }),
  ...actions('docker/metadata-action docker/scout-action cloudflare/wrangler-action aws-actions/amazon-ecr-login'),
  ...actions(
    `
    google-github-actions/get-secretmanager-secrets google-github-actions/upload-cloud-storage
    Azure/get-keyvault-secrets
    `,
  ),
  ...actions(
    `
    1password/load-secrets-action 1password/load-secrets-action/configure bitwarden/sm-action
    dopplerhq/secrets-fetch-action
    `,
  ),
  ...actions(
    'OpenAstronomy/publish-wheels-anaconda anaconda/actions/upload-package mislav/bump-homebrew-formula-action',
  ),
  ...actions(
    'vedantmgoyal9/winget-releaser vedantmgoyal2009/winget-releaser nwtgck/actions-netlify amondnet/vercel-action',
  ),
];
