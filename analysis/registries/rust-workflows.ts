import type { OidcAbility, PublishWorkflow } from './types.ts';

const workflows = (slug: string, files: readonly string[], oidc: OidcAbility): readonly PublishWorkflow[] =>
  files.map((file) => ({
    slug,
    path: `.github/workflows/${file}`,
    name: `${slug}/${file}`,
    registry: 'crates.io',
    tokenSecrets: ['CARGO_REGISTRY_TOKEN'],
    oidc,
  }));

/**
 * https://github.com/taiki-e/github-actions, checked 2026-11-22: the crate's first version by the token, later ones by
 * crates-io-auth-action in the called job. crates.io compares the caller's file, so that this works.
 */
export const rustWorkflows: readonly PublishWorkflow[] = workflows(
  'taiki-e/github-actions',
  ['rust-release.yml', 'create-release.yml'],
  { kind: 'itself', since: '0', behaviour: 'oidc-first', losesAttestations: false },
);
