import { setupDart } from './minting/setup-dart.ts';
import type { FormField, RefusedEvent, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'repository',
    label: 'Repository',
    required: true,
    hint: 'Owner and name with a slash between, in the exact case of GitHub.',
    format: 'owner/repository',
  },
  {
    name: 'tag-pattern',
    label: 'Tag pattern',
    required: true,
    hint: 'With `{{version}}` once; in a repository of several packages one pattern per package.',
    initial: 'v{{version}}',
  },
  {
    name: 'events',
    label: 'Enable publishing from events',
    required: true,
    hint: '`workflow_dispatch` has to be started on the tag too (`gh workflow run publish.yml --ref v1.2.3`).',
    choices: ['push', 'workflow_dispatch'],
    several: true,
    initial: 'push',
  },
  {
    name: 'require-environment',
    label: 'Require GitHub Actions environment',
    required: false,
    hint: 'Without it every job of the repository that runs on such a tag may publish.',
    choices: ['yes', 'no'],
    initial: 'yes',
  },
  {
    name: 'environment',
    label: 'Environment',
    required: false,
    hint: 'Letters, digits, `-`, `.` and `_` only, in the exact case of the job.',
  },
];

/** Every event but `push` and `workflow_dispatch`; a `push` of a branch fails the rule for refs. */
const refusedEvents: readonly RefusedEvent[] = [
  { event: 'push', severity: 'error', ref: 'branch' },
  ...[
    'release',
    'create',
    'schedule',
    'repository_dispatch',
    'workflow_run',
    'pull_request',
    'pull_request_target',
    'merge_group',
    'issue_comment',
  ].map((event): RefusedEvent => ({ event, severity: 'error' })),
];

const refused = 'The calling GitHub Action is not allowed to publish, because:';

/** pub.dev, for Dart and Flutter. Facts: the source of pub-dev and Dart’s documentation, checked 2026-11-22. */
export const pubDev: Registry = {
  id: 'pub.dev',
  name: 'pub.dev',
  ecosystem: 'dart',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'package',
  index: {
    uploadUrls: ['https://pub.dev'],
    hosts: ['pub.dev', 'pub.dartlang.org'],
    names: [],
    mistakes: {},
  },
  environmentName: 'pub.dev',
  pages: {
    package: 'https://pub.dev/packages/{package}',
    publishers: 'https://pub.dev/packages/{package}/admin#automated-publishing',
    pending: undefined,
    docs: 'https://dart.dev/tools/pub/automated-publishing',
    prefill: undefined,
    // The stored credential is a refresh token of the Google account.
    tokens: 'https://myaccount.google.com/connections',
    lockdown: {
      page: 'https://pub.dev/packages/{package}/admin#manual-publishing',
      label: 'Enable manual publishing (switch it off)',
    },
  },
  matches: {
    workflow: 'not-checked',
    foreignWorkflow: 'works',
    repositoryCase: 'exact',
    workflowCase: 'not-checked',
    environmentCase: 'exact',
    environmentStoredAsTyped: true,
    blankEnvironmentMatchesAny: true,
    ref: 'tag',
  },
  refusedEvents,
  // When the upload begins. The slip in `workflow_dispath`, which pub.dev answers for dispatches, is its own.
  refusals: {
    event: `${refused} publishing is only allowed from "push" or "workflow_dispatch" events, this token originates from a "{actual}" event`,
    ref: `${refused} publishing is only allowed from "tag" refType, this token has "{actual}" refType`,
    repository: `${refused} publishing is not enabled for the "{actual}" repository, it may be enabled for another repository`,
    environment: `${refused} … only be allowed from actions with an environment, this token originates from an action running in environment "{actual}"`,
  },
  environmentForm: { pattern: '^[A-Za-z0-9._-]+$', words: 'only letters, digits, `-`, `.` and `_`' },
  runner: { githubHostedOnly: false },
  // There is no exchange: the OIDC token itself is the credential, 5 minutes from GitHub and 2 of grace.
  tokenMinutes: 7,
  firstPublish: {
    kind: 'manual',
    words:
      'The package has to exist: publish the first version with `dart pub publish`, then enable automated publishing.',
  },
  publisherLimit: 'One repository per package (and one service account of Google Cloud).',
  tokenPatterns: [],
  configureCommand: undefined,
  form,
  minting: [setupDart],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom:
        '`publishing is only allowed from "push" or "workflow_dispatch" events, this token originates from a "release" event`',
      cause: 'The workflow is started by `release`, which is refused although its ref is a tag.',
      cure: 'Start it by `push` with a `tags:` filter.',
    },
    {
      symptom: '`publishing is only allowed from "tag" refType, this token has "branch" refType`',
      cause: 'The workflow runs on a branch.',
      cure: 'Start it by a pushed tag, or by `workflow_dispatch` on the tag.',
    },
    {
      symptom: '`publishing is only allowed from … specific ref pattern, this token has "refs/tags/…" ref`',
      cause: 'The tag does not equal the tag pattern with the version of `pubspec.yaml`.',
      cure: 'Write the filter so that it matches just that: `v[0-9]+.[0-9]+.[0-9]+*` for `v{{version}}`.',
    },
    {
      symptom: '`publishing is not allowed from "workflow_dispath" events` (the spelling is theirs)',
      cause: 'The event is not ticked on the package’s admin page.',
      cure: 'Tick it, and start the workflow on the tag.',
    },
    {
      symptom: 'The run waits for a login, or fails with one',
      cause:
        '`id-token: write` is missing: setup-dart then says nothing and leaves no token. On a call, the calling job lacks it.',
      cure: 'Grant it to the job, or to the job that calls the workflow.',
    },
    {
      symptom: 'The same, with a Flutter SDK only',
      cause: '`subosito/flutter-action` and its kin fetch no token.',
      cure: 'Run `dart-lang/setup-dart` before them.',
    },
    {
      symptom: 'The tag is there, and no workflow starts',
      cause: 'A tag made with the job’s own `GITHUB_TOKEN` (release-please) starts nothing.',
      cure: 'Make the tag with an App’s token.',
    },
    {
      symptom: '`Only users are allowed to upload new packages.`',
      cause: 'The package does not exist yet.',
      cure: 'Publish the first version by hand with `dart pub publish`.',
    },
  ],
  sources: [
    {
      title: 'pub-dev, app/lib/package/backend.dart',
      url: 'https://github.com/dart-lang/pub-dev/blob/master/app/lib/package/backend.dart',
      checked: '2026-11-22',
    },
    {
      title: 'Dart documentation: Automated publishing',
      url: 'https://dart.dev/tools/pub/automated-publishing',
      checked: '2026-11-22',
    },
    { title: 'dart-lang/setup-dart', url: 'https://github.com/dart-lang/setup-dart', checked: '2026-11-22' },
  ],
};
