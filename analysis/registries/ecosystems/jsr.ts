import type { EcosystemFacts, PublishTool } from '../types.ts';
import { words } from '../words.ts';

/** With `--token` the token is used and no provenance is made; without it both exchange where the job may. */
const byJsr = {
  credentials: { tokenOptions: ['--token'] },
  index: { urlVariables: ['JSR_URL'], default: 'jsr' },
  oidc: { kind: 'itself', since: '0.0.0', behaviour: 'no-provenance', losesAttestations: true },
  dryRunFlags: ['--dry-run', '--help', '-h'],
  builds: false,
} as const satisfies Partial<PublishTool>;

const deno: PublishTool = {
  ...byJsr,
  id: 'deno',
  name: 'deno publish',
  programs: ['deno'],
  subcommands: [['publish']],
  valueOptions: ['--token', '--config', '-c', '--set-version', '--import-map', '--lock', '--log-level', '-L'],
  installedAs: [],
  many: true,
};

const jsrCommand: PublishTool = {
  ...byJsr,
  id: 'jsr',
  name: 'jsr publish',
  programs: ['jsr'],
  subcommands: [['publish']],
  valueOptions: ['--token', '--config', '-c', '--check'],
  installedAs: ['jsr'],
};

/** Runs `deno publish` with the version of the tag. */
const publishOnTag: PublishTool = {
  ...byJsr,
  id: 'publish-on-tag',
  name: 'publish-on-tag',
  programs: ['deno'],
  subcommands: [['run', 'jsr:@david/publish-on-tag*']],
  valueOptions: ['--config', '-c', '--import-map', '--lock'],
  credentials: {},
  installedAs: [],
};

/** What publishes to JSR. Read from jsr 0.14.3 as published on the npm registry and from JSR’s documentation, 2026-11-22. */
export const jsrEcosystem: EcosystemFacts = {
  id: 'jsr',
  tools: [deno, jsrCommand, publishOnTag],
  actions: [],
  tokenInputNames: words('jsr-token jsr_token jsr-api-token jsr_api_token'),
  installCommands: ['deno install', 'deno add', 'deno cache', 'jsr add', 'jsr install'],
  otherHosts: ['npm.jsr.io'],
};
