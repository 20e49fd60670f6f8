import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';

const plain = {
  path: '',
  dryRun: [],
  inputMistakes: {},
  index: { default: 'pub.dev' },
  releases: undefined,
  linuxOnly: false,
  builds: false,
} as const satisfies Partial<PublishAction>;

const inJob = '`dart-lang/setup-dart` and `dart pub publish --force`';

/** Actions whose step uploads to pub.dev, checked 2026-11-22. */
export const dartActions: readonly PublishAction[] = [
  {
    ...plain,
    slug: 'bluefireteam/melos-action',
    when: { kind: 'value', input: 'publish', values: ['true'] },
    // With `publish` it runs setup-dart itself.
    oidc: { kind: 'itself', since: '0.0.0', behaviour: 'token-wins', losesAttestations: false },
    inputs: inputs(`
      melos-version run-bootstrap bootstrap-flags enforce-lockfile run-versioning run-versioning-prerelease
      run-versioning-graduate publish-dry-run publish create-pr create-release tag git-email git-name token
      include-private
    `),
    inputsComplete: false,
    credentials: {},
    many: true,
  },
  {
    ...plain,
    slug: 'k-paxian/dart-package-publisher',
    when: { kind: 'always' },
    dryRun: [
      { input: 'dryRunOnly', values: ['true'] },
      { input: 'testRunOnly', values: ['true'] },
    ],
    inputs: inputs(`
      accessToken refreshToken credentialJson relativePath workingDir flutter flutterVersion dryRunOnly skipTests
      suppressBuildRunner force format testRunArgs testRunOnly flutterBranch githubToken
    `),
    inputsComplete: false,
    credentials: { tokenInputs: ['credentialJson', 'refreshToken', 'accessToken'] },
    oidc: { kind: 'never', replacement: inJob },
    linuxOnly: true,
    builds: true,
    // entrypoint.sh of v1.6, read 2026-11-28. It publishes no version that is there already: a tag starts each run at pub.dev.
    asCommands: {
      registry: 'pub.dev',
      lines: ['{dart} pub publish --force'],
      tests: 'where-depended-on',
      flutter: 'detected',
      inputs: {
        relativepath: { kind: 'folder' },
        workingdir: { kind: 'folder' },
        flutter: { kind: 'flutter' },
        flutterbranch: { kind: 'flutter-channel' },
        skiptests: { kind: 'skip-tests' },
        suppressbuildrunner: { kind: 'skip-build-runner' },
        force: { kind: 'nothing' },
        format: { kind: 'nothing', only: ['false'] },
        dryrunonly: { kind: 'nothing', only: ['false'] },
        testrunonly: { kind: 'nothing', only: ['false'] },
      },
    },
  },
  {
    ...plain,
    slug: 'sakebook/actions-flutter-pub-publisher',
    when: { kind: 'always' },
    dryRun: [{ input: 'dry_run', values: ['true'] }],
    inputs: inputs('credential flutter_package skip_test dry_run package_directory'),
    inputsComplete: false,
    credentials: { tokenInputs: ['credential'] },
    oidc: { kind: 'never', replacement: inJob },
    linuxOnly: true,
    builds: true,
    // entrypoint.sh and action.yml, read 2026-11-28.
    asCommands: {
      registry: 'pub.dev',
      lines: ['{dart} pub publish --force'],
      tests: 'always',
      flutter: 'usual',
      inputs: {
        package_directory: { kind: 'folder' },
        flutter_package: { kind: 'flutter' },
        channel: { kind: 'flutter-channel' },
        skip_test: { kind: 'skip-tests' },
        dry_run: { kind: 'nothing', only: ['false'] },
      },
    },
  },
];
