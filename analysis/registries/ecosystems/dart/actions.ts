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
  },
];
