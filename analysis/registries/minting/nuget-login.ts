import type { MintingAction } from '../types.ts';

/**
 * Exchanges the OIDC token for an API key of an hour. `user` is the person who made the policy, not the owner of the packages.
 * Read from the action of v1.2.0, https://github.com/NuGet/login, checked 2026-11-22.
 */
export const nugetLogin: MintingAction = {
  slug: 'NuGet/login',
  outputs: ['NUGET_API_KEY'],
  exports: [],
  inputs: [{ name: 'user', required: true }, { name: 'token-service-url' }, { name: 'audience' }],
  credentialInputs: [],
  insertWith: { user: '${{ secrets.NUGET_USER }}' },
  insertSecrets: {
    NUGET_USER: 'the nuget.org profile name of the person who makes the policy, not an e-mail address',
  },
  insertId: 'nuget-login',
  insertName: 'Log in to NuGet.org',
  releases: {
    latest: { tag: 'v1.2.0', commit: '8d196754b4036150537f80ac539e15c2f1028841' },
    movingRef: 'v1',
    tags: [
      { tag: 'v1.1.0', commit: 'd22cc5f58ff5b88bf9bd452535b4335137e24544' },
      { tag: 'v1.2.0', commit: '8d196754b4036150537f80ac539e15c2f1028841' },
    ],
    refs: { v1: 'latest', main: 'latest' },
  },
  server: { input: 'token-service-url', values: ['', 'https://www.nuget.org/api/v2/token'] },
};
