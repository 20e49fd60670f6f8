import type { ActionReleases, PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';
import { npmSurroundings } from './credentials.ts';

const changesetsReleases: ActionReleases = {
  latest: { tag: 'v2.1.2', commit: 'ae32849d5ba541f9ae29e40e22a623bc13562f51' },
  movingRef: 'v2',
  tags: [
    { tag: 'v1.9.0', commit: 'a45c4d594aa4e2c509dc14a9f2b3b67ba3780d0d' },
    { tag: 'v2.0.0', commit: '22ccf9aa43179fe9e27dc62e575971d28cce197c' },
    { tag: 'v2.1.0', commit: '198f833dd7d863100ea6e28967bc9a9fdefadb0a' },
    { tag: 'v2.1.2', commit: 'ae32849d5ba541f9ae29e40e22a623bc13562f51' },
  ],
  // `v1` and `v2` are branches that move.
  refs: { v1: { version: '1.9.0' }, v2: 'latest', main: 'latest' },
};

/** Version 2 gave four inputs new names and fails when it meets the old ones. */
const changesetsInputs = inputs(`
  publish version commit title branch cwd setupGitUser createGithubReleases commitMode prDraft
  publish-script version-script commit-message pr-title pr-draft pr-base-branch create-github-releases push-git-tags
  push-with-git-cli github-token
`);

const variables = ['NPM_TOKEN', 'NODE_AUTH_TOKEN', 'NPM_AUTH_TOKEN'] as const;

const release = {
  path: '',
  dryRun: [],
  inputsComplete: false,
  inputMistakes: {},
  credentials: { tokenVariables: variables, files: ['.npmrc'] },
  index: npmSurroundings.index,
  linuxOnly: false,
  builds: false,
} as const satisfies Partial<PublishAction>;

const changesets = {
  ...release,
  slug: 'changesets/action',
  inputs: changesetsInputs,
  inputsComplete: true,
  // Before 1.7 an unset NPM_TOKEN became the token `undefined` in a `.npmrc` (changesets/action#545); 2 writes none (#695).
  oidc: { kind: 'itself', since: '1.7.0', behaviour: 'oidc-first', losesAttestations: false },
  releases: changesetsReleases,
  runs: { tool: 'changesets' },
  many: true,
} as const satisfies Partial<PublishAction>;

/**
 * The changesets actions, checked 2026-11-22: the root action under the names of v1 and of v2, and the sub-action of v2 that
 * only publishes. Without a publish command the root action opens the pull request for the versions and no more.
 */
const changesetsActions: readonly PublishAction[] = [
  { ...changesets, when: { kind: 'filled', input: 'publish' } },
  { ...changesets, when: { kind: 'filled', input: 'publish-script' } },
  {
    ...changesets,
    path: 'publish',
    when: { kind: 'always' },
    inputs: inputs('github-token script create-github-releases push-git-tags cwd pack-dir'),
    inputsComplete: false,
  },
];

/**
 * Version 6 brings semantic-release 25, 5 brings 24 and 4 brings 23; 5 and 6 run on Node 24, which 25 needs.
 * https://github.com/cycjimmy/semantic-release-action/releases, checked 2026-11-28.
 */
const semanticReleaseActionReleases: ActionReleases = {
  latest: { tag: 'v6.0.0' },
  movingRef: 'v6',
  tags: [],
  refs: {
    v2: { version: '2.7.0' },
    v3: { version: '3.4.2' },
    v4: { version: '4.2.2' },
    v5: { version: '5.0.2' },
    v6: 'latest',
  },
};

/** They run semantic-release in whatever version they are told, or bring. */
const semanticRelease = {
  ...release,
  when: { kind: 'always' },
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'oidc-first', losesAttestations: false },
  releases: undefined,
  decidedByConfiguration: true,
} as const satisfies Partial<PublishAction>;

/** Actions that release in several steps, the upload to npm among them. */
export const npmReleaseActions: readonly PublishAction[] = [
  ...changesetsActions,
  {
    ...semanticRelease,
    slug: 'cycjimmy/semantic-release-action',
    oidc: { kind: 'itself', since: '6.0.0', behaviour: 'oidc-first', losesAttestations: false },
    releases: semanticReleaseActionReleases,
    dryRun: [{ input: 'dry_run', values: ['true'] }],
    inputs: inputs(
      'semantic_version branches branch extra_plugins dry_run ci extends working_directory tag_format repository_url unset_gha_env',
    ),
    runs: { tool: 'semantic-release', version: 'semantic_version', versionSince: '5.0.0' },
  },
  {
    ...semanticRelease,
    slug: 'codfish/semantic-release-action',
    dryRun: [
      { input: 'dry-run', values: ['true'] },
      { input: 'dry_run', values: ['true'] },
    ],
    inputs: inputs(
      'branches branch extends plugins additional_packages additional-packages dry_run dry-run repository_url tag_format',
    ),
    // It is a container with a version of its own.
    linuxOnly: true,
  },
];
