import type { PublishTool } from '../../types.ts';
import { dryRun, npmCredentials, npmIndex, npmSurroundings, npmValueOptions } from './credentials.ts';

/** A tool that uploads by running `npm publish` or by npm's own rules. */
const byNpm = {
  ...npmSurroundings,
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'oidc-first', losesAttestations: false },
  through: { tool: 'npm' },
  dryRunFlags: dryRun,
  builds: false,
} as const satisfies Partial<PublishTool>;

/** It has its own copy of npm's exchange since 9.0.0. */
const lerna: PublishTool = {
  id: 'lerna',
  name: 'Lerna',
  programs: ['lerna'],
  subcommands: [['publish']],
  valueOptions: [
    ...npmValueOptions,
    '--dist-tag',
    '--pre-dist-tag',
    '--preid',
    '--contents',
    '--message',
    '-m',
    '--scope',
    '--ignore',
    '--since',
    '--concurrency',
    '--force-publish',
    '--git-remote',
    '--git-head',
    '--tag-version-prefix',
    '--allow-branch',
    '--summary-file',
    '--create-release',
    '--throttle-size',
    '--throttle-delay',
    '--legacy-auth',
  ],
  dryRunFlags: dryRun,
  credentials: { ...npmCredentials, tokenOptions: ['--legacy-auth'] },
  index: npmIndex,
  oidc: { kind: 'itself', since: '9.0.0', behaviour: 'oidc-first', losesAttestations: false },
  installedAs: ['lerna'],
  builds: false,
  many: true,
};

/** A fork with the same commands. Its copy of the exchange came with 4.9.0 (lerna-lite#1150), read 2026-11-28. */
const lernaLite: PublishTool = {
  ...lerna,
  id: 'lerna-lite',
  name: 'Lerna-Lite',
  programs: ['@lerna-lite/cli'],
  oidc: { kind: 'itself', since: '4.9.0', behaviour: 'oidc-first', losesAttestations: false },
  installedAs: ['@lerna-lite/publish', '@lerna-lite/cli'],
};

/** `nx release publish` runs the `nx-release-publish` target of each project, for npm or for something else. */
const nx: PublishTool = {
  ...byNpm,
  id: 'nx',
  name: 'Nx',
  programs: ['nx'],
  // `nx release` and `nx release patch` publish at their end.
  subcommands: [['release']],
  otherSubcommands: [
    ['release', 'version'],
    ['release', 'changelog'],
    ['release', 'plan'],
    ['release', 'plan:check'],
  ],
  index: npmIndex,
  valueOptions: [
    ...npmValueOptions,
    '--groups',
    '-g',
    '--projects',
    '-p',
    '--preid',
    '--specifier',
    '--otp',
    '--parallel',
  ],
  dryRunFlags: [...dryRun, '-d', '--skip-publish', '--graph', '--printConfig'],
  installedAs: ['nx'],
  decidedByConfiguration: true,
  many: true,
};

/** It runs the package manager that the repository uses. */
const changesets: PublishTool = {
  ...byNpm,
  id: 'changesets',
  name: 'Changesets',
  programs: ['changeset', '@changesets/cli'],
  subcommands: [['publish']],
  valueOptions: ['--tag', '--otp', '--filter'],
  installedAs: ['@changesets/cli'],
  many: true,
};

/** Publishes to npm when its plugin for npm is configured, which it is by default; that plugin exchanges by itself. */
const semanticRelease: PublishTool = {
  id: 'semantic-release',
  name: 'semantic-release',
  programs: ['semantic-release', 'multi-semantic-release'],
  subcommands: [[]],
  valueOptions: [
    '--branches',
    '-b',
    '--repository-url',
    '-r',
    '--tag-format',
    '-t',
    '--plugins',
    '-p',
    '--extends',
    '-e',
  ],
  dryRunFlags: [...dryRun, '-d', '--version', '-v'],
  // `NPM_TOKEN` is what the plugin asks for when the exchange fails.
  ...npmSurroundings,
  credentials: { ...npmSurroundings.credentials, tokenVariables: ['NPM_TOKEN', 'NODE_AUTH_TOKEN'] },
  oidc: { kind: 'itself', since: '25.0.1', behaviour: 'oidc-first', losesAttestations: false },
  components: [{ installedAs: '@semantic-release/npm', since: '13.0.0' }],
  // `engines` of semantic-release 25: ^22.14.0 || >= 24.10.0, which it checks itself.
  needsNode: '22.14.0',
  installedAs: ['semantic-release'],
  decidedByConfiguration: true,
  builds: false,
};

const releaseIt: PublishTool = {
  ...byNpm,
  id: 'release-it',
  name: 'release-it',
  programs: ['release-it'],
  subcommands: [[]],
  valueOptions: ['--config', '-c', '--increment', '-i', '--preRelease', '--npm.tag', '--npm.otp'],
  dryRunFlags: [
    ...dryRun,
    '-d',
    '--version',
    '-v',
    '--release-version',
    '--changelog',
    '--no-npm',
    '--no-npm.publish',
    '--npm=false',
    '--npm.publish=false',
  ],
  // Else it asks `npm whoami` first, which OIDC does not answer (lib/plugin/npm/npm.js, 21.1.2).
  oidcFlag: '--npm.skipChecks',
  installedAs: ['release-it'],
  decidedByConfiguration: true,
};

const np: PublishTool = {
  ...byNpm,
  id: 'np',
  name: 'np',
  programs: ['np'],
  subcommands: [[]],
  valueOptions: ['--branch', '--tag', '--contents', '--test-script', '--message', '--package-manager', '--remote'],
  dryRunFlags: ['--dry-run', '--preview', '--no-publish', '--release-draft-only', '--help', '--version'],
  installedAs: ['np'],
};

/** The program of the action of the same name. */
const npmPublish: PublishTool = {
  ...byNpm,
  id: 'npm-publish',
  name: 'npm-publish',
  programs: ['npm-publish', '@jsdevtools/npm-publish'],
  subcommands: [[]],
  valueOptions: ['--token', '--registry', '--tag', '--access', '--strategy'],
  dryRunFlags: [...dryRun, '--version', '-v'],
  // It writes a `.npmrc` of its own and reads no other.
  credentials: { tokenOptions: ['--token'] },
  index: { urlOptions: ['--registry'], default: 'npm' },
  oidc: { kind: 'itself', since: '4.0.0', behaviour: 'oidc-first', losesAttestations: false },
  installedAs: ['@jsdevtools/npm-publish'],
};

/**
 * Release tools that end in npm. Read from lerna 9.0.7, nx 24.0.6, @changesets/cli 3.0.3, semantic-release 25.0.9,
 * @semantic-release/npm 13.2.0, release-it 21.1.2, np 12.1.1 and @jsdevtools/npm-publish 4.1.5, all as published on the npm
 * registry, 2026-11-22.
 */
export const npmReleaseTools: readonly PublishTool[] = [
  lerna,
  lernaLite,
  nx,
  changesets,
  semanticRelease,
  releaseIt,
  np,
  npmPublish,
];
