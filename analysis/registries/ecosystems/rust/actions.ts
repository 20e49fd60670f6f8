import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';

const common = {
  path: '',
  dryRun: [],
  inputsComplete: false,
  inputMistakes: {},
  releases: undefined,
  linuxOnly: false,
  builds: false,
} as const;

/**
 * release-plz/action: `action.yml` at 01df7cf, https://github.com/release-plz/action, checked 2026-11-22. The release
 * that first brought release-plz 0.3.146 lies between 0.5.111 and 0.5.118; the later bound stands here, so that no
 * fix takes the token away from a version that needs it.
 */
const releasePlz = (slug: string): PublishAction => ({
  ...common,
  slug,
  when: { kind: 'value', input: 'command', values: ['', 'release'] },
  dryRun: [{ input: 'dry_run', values: ['true'] }],
  inputs: [
    { name: 'command' },
    { name: 'registry' },
    { name: 'config' },
    { name: 'forge' },
    { name: 'backend', deprecatedFor: 'forge' },
    { name: 'manifest_path' },
    { name: 'project_manifest', deprecatedFor: 'manifest_path' },
    { name: 'version' },
    { name: 'token' },
    { name: 'verbose' },
    { name: 'dry_run' },
  ],
  credentials: { tokenInputs: ['token'], tokenVariables: ['CARGO_REGISTRY_TOKEN'] },
  index: { urlInputs: ['registry'], nameVariables: ['CARGO_REGISTRY_DEFAULT'], default: 'crates.io' },
  oidc: { kind: 'itself', since: '0.5.118', behaviour: 'token-wins', losesAttestations: false },
  releases: {
    latest: { tag: 'v0.5.131', commit: '2eb1d8bcb770b4c48ccfaad919734b38b51958c9' },
    movingRef: 'v0.5',
    tags: [
      { tag: 'v0.5.131', commit: '2eb1d8bcb770b4c48ccfaad919734b38b51958c9' },
      { tag: 'v0.5.129', commit: '064f4d1e36c843611ddf013be726beaa4ad804db' },
      { tag: 'v0.5.110', commit: 'ccf6dd998441f26020f4315f1ebe95d9e2e42600' },
      { tag: 'v0.5.109', commit: '068d76d2aa32d3c9cd0b1ccdd9ac921e28ba2be9' },
    ],
    refs: { 'v0.5': 'latest', main: 'latest' },
  },
  runs: { tool: 'release-plz', version: 'version' },
  many: true,
});

/** The wrappers of the Oxc project, https://github.com/oxc-project/release-plz, checked 2026-11-22. */
const oxcReleasePlz: PublishAction = {
  ...common,
  slug: 'oxc-project/release-plz',
  when: { kind: 'always' },
  inputs: [{ name: 'PAT', required: true }],
  credentials: { tokenVariables: ['CARGO_REGISTRY_TOKEN'] },
  index: { default: 'crates.io' },
  oidc: { kind: 'itself', since: '1.0.0', behaviour: 'token-wins', losesAttestations: false },
  many: true,
};

/** https://github.com/katyo/publish-crates at v2, checked 2026-11-22. `token` is for GitHub. */
const publishCrates: PublishAction = {
  ...common,
  slug: 'katyo/publish-crates',
  when: { kind: 'always' },
  dryRun: [{ input: 'dry-run', values: ['true'] }],
  inputs: inputs(`
    token path args registry-token dry-run check-repo publish-delay no-verify ignore-unpublished-changes
    ignore-published
  `),
  credentials: { tokenInputs: ['registry-token'], tokenVariables: ['CARGO_REGISTRY_TOKEN'] },
  index: { default: 'crates.io' },
  oidc: { kind: 'minted' },
  runs: { tool: 'cargo-publish', arguments: 'args' },
  many: true,
};

/** https://github.com/actions-rs/cargo (archived) and its successor, checked 2026-11-22. */
const cargo = (slug: string): PublishAction => ({
  ...common,
  slug,
  when: { kind: 'value', input: 'command', values: ['publish'] },
  inputs: inputs('toolchain command args use-cross tool working-directory'),
  credentials: { tokenVariables: ['CARGO_REGISTRY_TOKEN'] },
  index: { nameVariables: ['CARGO_REGISTRY_DEFAULT'], default: 'crates.io' },
  oidc: { kind: 'minted' },
  runs: { tool: 'cargo-publish', arguments: 'args' },
});

/**
 * https://github.com/tempoxyz/changelogs at 0531e21, checked 2026-11-22. Without a token it makes tags and uploads
 * nothing.
 */
const changelogs: PublishAction = {
  ...common,
  slug: 'tempoxyz/changelogs',
  when: { kind: 'filled', input: 'crate-token' },
  inputs: ['ecosystem', 'crate-token', 'conventional-commit', 'github-token'].map((name) => ({ name })),
  credentials: { tokenInputs: ['crate-token'] },
  index: { default: 'crates.io' },
  oidc: { kind: 'minted' },
  many: true,
};

/**
 * Actions that upload crates. `MarcoIeni/release-plz-action` is the old name of release-plz/action; GitHub still
 * resolves it.
 */
export const rustActions: readonly PublishAction[] = [
  releasePlz('release-plz/action'),
  releasePlz('MarcoIeni/release-plz-action'),
  oxcReleasePlz,
  { ...releasePlz('oxc-project/release-plz-action'), releases: undefined, oidc: oxcReleasePlz.oidc },
  publishCrates,
  cargo('actions-rs/cargo'),
  cargo('clechasseur/rs-cargo'),
  changelogs,
];
