import type { ActionReleases, PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';
import { npmSurroundings } from './credentials.ts';
import { npmReleaseActions } from './release-actions.ts';

/** What most actions share; each says what differs. */
const plain = {
  path: '',
  when: { kind: 'always' },
  dryRun: [],
  inputsComplete: false,
  inputMistakes: {},
  index: { default: 'npm' },
  releases: undefined,
  linuxOnly: false,
  builds: false,
} as const satisfies Partial<PublishAction>;

const npmPublishReleases: ActionReleases = {
  latest: { tag: 'v4.1.5' },
  movingRef: 'v4',
  tags: [],
  refs: { v1: { version: '1.4.3' }, v2: { version: '2.2.2' }, v3: { version: '3.1.1' }, v4: 'latest', main: 'latest' },
};

/**
 * Runs npm with a `.npmrc` of its own, so that no variable is read. From v4 on the token may be left out; a private package needs
 * one that can read, for the comparison of versions. https://github.com/JS-DevTools/npm-publish, checked 2026-11-22 (v4.1.5).
 */
const npmPublishAction: PublishAction = {
  ...plain,
  slug: 'JS-DevTools/npm-publish',
  dryRun: [{ input: 'dry-run', values: ['true'] }],
  inputs: [
    ...inputs('token registry package tag access dry-run'),
    { name: 'provenance', since: '2.2.0' },
    { name: 'strategy', since: '2.0.0' },
    { name: 'ignore-scripts', since: '2.0.0' },
    // Gone since v2.
    { name: 'check-version', deprecatedFor: 'strategy' },
    { name: 'greater-version-only', deprecatedFor: 'strategy' },
  ],
  inputsComplete: true,
  inputMistakes: { 'npm-token': 'token', 'auth-token': 'token', 'registry-url': 'registry', 'dist-tag': 'tag' },
  credentials: { tokenInputs: ['token'] },
  index: { urlInputs: ['registry'], default: 'npm' },
  oidc: { kind: 'itself', since: '4.0.0', behaviour: 'oidc-first', losesAttestations: false },
  releases: npmPublishReleases,
  runs: { tool: 'npm' },
};

/** Writes a `.npmrc` with the token and runs npm. */
const cucumberNpm: PublishAction = {
  ...plain,
  slug: 'cucumber/action-publish-npm',
  inputs: inputs('npm-token working-directory'),
  inputsComplete: true,
  credentials: { tokenInputs: ['npm-token'] },
  oidc: { kind: 'never', replacement: '`npm publish` in a step of its own, with Node 24' },
};

const pascalgn: PublishAction = {
  ...plain,
  slug: 'pascalgn/npm-publish-action',
  inputs: inputs('workspace commit_pattern tag_name tag_message create_tag publish_command publish_args'),
  credentials: { tokenVariables: ['NPM_AUTH_TOKEN', 'NODE_AUTH_TOKEN'] },
  index: { ...npmSurroundings.index, urlVariables: ['NPM_REGISTRY_URL'] },
  oidc: { kind: 'never', replacement: '`npm publish` in a step of its own, with Node 24' },
};

/** Actions whose step uploads to the npm registry. */
export const npmActions: readonly PublishAction[] = [npmPublishAction, cucumberNpm, pascalgn, ...npmReleaseActions];
