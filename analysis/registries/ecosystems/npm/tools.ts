import type { PublishTool } from '../../types.ts';
import { dryRun, npmCredentials, npmIndex, npmValueOptions, yarnLogins } from './credentials.ts';

/** Exchanges since 11.5.1 and overrides a token when the exchange succeeds; else the token is used without a word. */
const npmCommand: PublishTool = {
  id: 'npm',
  name: 'npm',
  programs: ['npm'],
  subcommands: [['publish']],
  valueOptions: npmValueOptions,
  dryRunFlags: dryRun,
  credentials: npmCredentials,
  index: npmIndex,
  oidc: { kind: 'itself', since: '11.5.1', behaviour: 'oidc-first', losesAttestations: false },
  installedAs: ['npm'],
  builds: false,
};

/** `npm stage publish`: a person approves the version afterwards. */
const npmStage: PublishTool = {
  ...npmCommand,
  id: 'npm-stage',
  name: 'npm stage publish',
  subcommands: [['stage', 'publish']],
  oidc: { kind: 'itself', since: '11.15.0', behaviour: 'oidc-first', losesAttestations: false },
};

const pnpmOptions: readonly string[] = [
  ...npmValueOptions,
  '--filter',
  '-F',
  '--filter-prod',
  '--dir',
  '--workspace-concurrency',
  '--reporter',
  '--publish-branch',
  '--config',
];

/** Up to version 10 it runs npm, from 11 on it exchanges by itself; a static token blocked that up to 11.0.6 (pnpm#11495). */
const pnpm: PublishTool = {
  ...npmCommand,
  id: 'pnpm',
  name: 'pnpm',
  // `pn` is its short name since pnpm 11.
  programs: ['pnpm', 'pn'],
  subcommands: [['publish'], ['stage', 'publish']],
  valueOptions: pnpmOptions,
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'oidc-first', losesAttestations: false },
  through: { tool: 'npm', below: '11.0.0' },
  installedAs: ['pnpm'],
  many: true,
};

/** Uploads all packages of a workspace in one request, with a stored token only (pnpm 11, batchPublish.ts). */
const pnpmBatch: PublishTool = {
  ...pnpm,
  id: 'pnpm-batch',
  name: 'pnpm publish --batch',
  requiredFlags: ['--batch'],
  oidc: { kind: 'never', replacement: '`pnpm -r publish` without `--batch`' },
};

const yarnClassic: PublishTool = {
  ...npmCommand,
  id: 'yarn-classic',
  name: 'Yarn Classic',
  programs: ['yarn', 'yarnpkg'],
  subcommands: [['publish']],
  valueOptions: ['--new-version', '--message', '--tag', '--access', '--registry', '--otp', '--cwd', '--use-yarnrc'],
  credentials: { ...npmCredentials, logins: [...(npmCredentials.logins ?? []), ...yarnLogins] },
  oidc: {
    kind: 'never',
    replacement: '`npm publish` with npm 11.5.1 or newer, or `yarn npm publish` of Yarn 4.10 or newer',
  },
  versions: { below: '2.0.0' },
  installedAs: ['yarn'],
};

/** `token-wins`: npmHttpUtils.ts tries OIDC last, only when nothing else is configured. */
const yarnBerry: PublishTool = {
  ...npmCommand,
  id: 'yarn-berry',
  name: 'Yarn',
  programs: ['yarn', 'yarnpkg'],
  subcommands: [['npm', 'publish']],
  valueOptions: ['--access', '--tag', '--otp', '--cwd'],
  dryRunFlags: ['--dry-run', '-n', '--help', '-h'],
  credentials: {
    tokenVariables: ['YARN_NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_IDENT', 'NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN'],
    namedInFile: { file: '.yarnrc.yml', variables: ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN'] },
    files: ['.yarnrc.yml'],
    expandsVariables: true,
    logins: yarnLogins,
  },
  // Berry reads neither `.npmrc` nor, therefore, what actions/setup-node writes.
  index: {
    urlVariables: ['YARN_NPM_PUBLISH_REGISTRY', 'YARN_NPM_REGISTRY_SERVER'],
    setupCommands: [
      {
        program: 'yarn',
        words: ['config', 'set'],
        key: '^(?:npmPublishRegistry|npmRegistryServer)$',
        valueOptions: ['--cwd'],
        credential: { kind: 'positional', index: 0 },
      },
    ],
    files: ['manifest'],
    default: 'npm',
  },
  oidc: { kind: 'itself', since: '4.10.0', behaviour: 'token-wins', losesAttestations: false },
  versions: { since: '2.0.0' },
  installedAs: ['yarn', '@yarnpkg/cli'],
};

/** Neither its help nor its binary of 1.4.5 knows the exchange. */
const bun: PublishTool = {
  ...npmCommand,
  id: 'bun',
  name: 'Bun',
  programs: ['bun'],
  subcommands: [['publish']],
  valueOptions: [
    '--config',
    '-c',
    '--cwd',
    '--registry',
    '--access',
    '--tag',
    '--otp',
    '--auth-type',
    '--filter',
    '-F',
  ],
  credentials: { ...npmCredentials, files: ['.npmrc', 'bunfig.toml'] },
  oidc: { kind: 'never', replacement: '`bunx npm@11 publish`' },
  installedAs: ['bun'],
};

/**
 * The package managers. Read from npm 12.2.0, pnpm 11.28.11, yarn 1.22.22, @yarnpkg/plugin-npm 3.7.1 and bun 1.4.5, all as
 * published on the npm registry, 2026-11-22.
 */
export const packageManagers: readonly PublishTool[] = [
  npmCommand,
  npmStage,
  pnpmBatch,
  { ...pnpm, dryRunFlags: [...dryRun, '--batch'] },
  yarnClassic,
  yarnBerry,
  bun,
];
