import type { PublishWorkflow } from '../../types.ts';

const common = {
  slug: 'taiki-e/github-actions',
  registry: 'crates.io',
  // The first version of a crate by the token, later ones by crates-io-auth-action in the called job.
  tokenSecrets: ['CARGO_REGISTRY_TOKEN'],
  oidc: { kind: 'itself', since: '0', behaviour: 'oidc-first', losesAttestations: false },
} as const;

/** https://github.com/taiki-e/github-actions, checked 2026-11-22. crates.io compares the caller's file, so that this works. */
export const rustWorkflows: readonly PublishWorkflow[] = [
  {
    ...common,
    path: '.github/workflows/rust-release.yml',
    name: 'taiki-e’s release workflow for Rust',
    permissions: { contents: 'write', 'id-token': 'write', attestations: 'write' },
  },
  {
    ...common,
    path: '.github/workflows/create-release.yml',
    name: 'taiki-e’s release workflow',
    permissions: { contents: 'write', 'id-token': 'write' },
  },
];
