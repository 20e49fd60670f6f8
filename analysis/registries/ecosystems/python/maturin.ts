import type { PublishAction, PublishTool } from '../../types.ts';
import { inputs, words } from '../../words.ts';

/** src/upload.rs and src/upload_options.rs of maturin 1.14, https://github.com/PyO3/maturin, checked 2026-11-22. */
const upload: PublishTool = {
  id: 'maturin-upload',
  name: 'maturin upload',
  programs: ['maturin'],
  subcommands: [['upload']],
  valueOptions: words('-r --repository --repository-url -u --username -p --password'),
  dryRunFlags: ['-h', '--help'],
  credentials: {
    tokenOptions: ['-p', '--password'],
    usernameOptions: ['-u', '--username'],
    tokenVariables: ['MATURIN_PYPI_TOKEN', 'MATURIN_PASSWORD'],
    usernameVariables: ['MATURIN_USERNAME'],
    files: ['.pypirc'],
    behindOidc: ['-p', '--password', 'MATURIN_PASSWORD', '.pypirc'],
  },
  index: {
    urlOptions: ['--repository-url'],
    nameOptions: ['-r', '--repository'],
    urlVariables: ['MATURIN_REPOSITORY_URL'],
    nameVariables: ['MATURIN_REPOSITORY'],
    default: 'pypi',
  },
  oidc: { kind: 'itself', since: '0.15.0', behaviour: 'token-wins', losesAttestations: false },
  installedAs: ['maturin'],
  builds: false,
};

const publish: PublishTool = {
  ...upload,
  id: 'maturin-publish',
  name: 'maturin publish',
  subcommands: [['publish']],
  valueOptions: [
    ...upload.valueOptions,
    ...words(`
    -m --manifest-path --target --target-dir -i --interpreter -o --out -b --bindings -F --features -j --jobs
    --profile --compatibility --manylinux --auditwheel --color --config -Z --message-format
  `),
  ],
  builds: true,
};

export const maturinTools: readonly PublishTool[] = [upload, publish];

/** The action runs the command in its input; credentials and index come by variables or stand in `args`. */
function maturinAction(slug: string, tool: PublishTool, command: string): PublishAction {
  return {
    slug,
    path: '',
    when: { kind: 'value', input: 'command', values: [command] },
    dryRun: [],
    inputs: inputs(`
      token command args maturin-version manylinux container docker-options host-home-mount target
      rust-toolchain rustup-components working-directory sccache before-script-linux
    `),
    inputsComplete: false,
    inputMistakes: {},
    credentials: {
      tokenVariables: ['MATURIN_PYPI_TOKEN', 'MATURIN_PASSWORD'],
      usernameVariables: ['MATURIN_USERNAME'],
      behindOidc: ['MATURIN_PASSWORD'],
    },
    index: {
      urlVariables: ['MATURIN_REPOSITORY_URL'],
      nameVariables: ['MATURIN_REPOSITORY'],
      default: 'pypi',
    },
    // What counts is the version of maturin, by default the newest.
    oidc: { kind: 'itself', since: '0', behaviour: 'token-wins', losesAttestations: false },
    releases: {
      latest: { tag: 'v1.51.0', commit: '3e2bdf6ba6453a61e649744019b8a2d906c7eb38' },
      movingRef: 'v1',
      tags: [
        { tag: 'v1.51.0', commit: '3e2bdf6ba6453a61e649744019b8a2d906c7eb38' },
        { tag: 'v1.50.1', commit: '04ac600d27cdf7a9a280dadf7147097c42b757ad' },
        { tag: 'v1.49.4', commit: '86b9d133d34bc1b40018696f782949dac11bd380' },
      ],
      refs: { v1: 'latest', main: 'latest' },
    },
    linuxOnly: false,
    builds: tool.builds,
    runs: { tool: tool.id, arguments: 'args', version: 'maturin-version' },
  };
}

/** `messense` is the name under which the action began; GitHub still resolves it. */
export const maturinActions: readonly PublishAction[] = ['PyO3/maturin-action', 'messense/maturin-action'].flatMap(
  (slug) => [maturinAction(slug, upload, 'upload'), maturinAction(slug, publish, 'publish')],
);
