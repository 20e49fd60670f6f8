import type { PublishTool } from '../../types.ts';
import { dryRun, npmSurroundings } from './credentials.ts';

const byNpm = {
  ...npmSurroundings,
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'oidc-first', losesAttestations: false },
  through: { tool: 'npm' },
  dryRunFlags: dryRun,
} as const satisfies Partial<PublishTool>;

/** `cargo npm publish -- --access public`. */
const cargoNpm: PublishTool = {
  ...byNpm,
  id: 'cargo-npm',
  name: 'cargo-npm',
  programs: ['cargo'],
  subcommands: [['npm', 'publish']],
  valueOptions: [],
  installedAs: ['cargo-npm'],
  builds: false,
  many: true,
};

const wasmPack: PublishTool = {
  ...byNpm,
  id: 'wasm-pack',
  name: 'wasm-pack',
  programs: ['wasm-pack'],
  subcommands: [['publish']],
  valueOptions: ['--target', '-t', '--access', '-a', '--tag', '--pkg-dir', '-d', '--log-level'],
  installedAs: ['wasm-pack'],
  builds: false,
};

/** Publishes the packages of the platforms on its way (`napi prepublish -t npm`), unless told not to. */
const napi: PublishTool = {
  ...byNpm,
  id: 'napi',
  name: 'napi',
  programs: ['napi', '@napi-rs/cli'],
  subcommands: [['prepublish'], ['pre-publish']],
  valueOptions: [
    '--npm-dir',
    '-p',
    '--tag-style',
    '--tagstyle',
    '-t',
    '--gh-release-name',
    '--gh-release-id',
    '--cwd',
    '--config-path',
    '-c',
    '--config',
    '--package-json-path',
    '--prefix',
  ],
  dryRunFlags: [...dryRun, '--skip-optional-publish'],
  installedAs: ['@napi-rs/cli'],
  builds: false,
  many: true,
};

/** jsii's publisher: OIDC only when `NPM_TRUSTED_PUBLISHER` is set, and then the token is dropped. */
const publib: PublishTool = {
  ...byNpm,
  id: 'publib-npm',
  name: 'publib-npm',
  programs: ['publib-npm', 'jsii-release-npm'],
  subcommands: [[]],
  valueOptions: [],
  credentials: { tokenVariables: ['NPM_TOKEN'] },
  index: { urlVariables: ['NPM_REGISTRY'], default: 'npm' },
  asksOidc: { variable: 'NPM_TRUSTED_PUBLISHER' },
  installedAs: ['publib'],
  builds: false,
  many: true,
};

/**
 * Tools that pack something else for npm and upload it. Read from @napi-rs/cli 2.18.4 and 3.10.12 and publib 0.2.1061 as
 * published on the npm registry, and from the documentation of the others, 2026-11-22.
 */
export const npmPackagers: readonly PublishTool[] = [cargoNpm, wasmPack, napi, publib];
