import type { MintingAction } from '../types.ts';

/**
 * Exchanges the OIDC token for a crates.io token of 30 minutes. It sets no variable, and its post step revokes the
 * token at the end of the job. https://github.com/rust-lang/crates-io-auth-action, checked 2026-11-22.
 */
export const cratesIoAuthAction: MintingAction = {
  slug: 'rust-lang/crates-io-auth-action',
  outputs: ['token'],
  exports: [],
  inputs: [{ name: 'url' }],
  credentialInputs: [],
  insertWith: {},
  insertId: 'auth',
  insertName: 'Authenticate with crates.io',
  releases: {
    latest: { tag: 'v1.0.5', commit: 'c6f97d42243bad5fab37ca0427f495c86d5b1a18' },
    movingRef: 'v1',
    tags: [
      { tag: 'v1.0.5', commit: 'c6f97d42243bad5fab37ca0427f495c86d5b1a18' },
      { tag: 'v1.0.4', commit: 'bbd81622f20ce9e2dd9622e3218b975523e45bbe' },
      { tag: 'v1.0.3', commit: 'b7e9a28eded4986ec6b1fa40eeee8f8f165559ec' },
      { tag: 'v1.0.1', commit: 'e919bc7605cde86df457cf5b93c5e103838bd879' },
    ],
    refs: { v1: 'latest', main: 'latest' },
  },
  // https://staging.crates.io is another registry.
  server: { input: 'url', values: ['', 'https://crates.io', 'https://crates.io/'] },
};
