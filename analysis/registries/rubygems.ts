import { configureRubygemsCredentials } from './minting/configure-rubygems-credentials.ts';
import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'project',
    label: 'RubyGem Name',
    required: true,
    hint: 'The name of a gem that nobody has pushed yet; the first push makes you its owner.',
    onlyPending: true,
  },
  {
    name: 'owner',
    label: 'Repository Owner',
    required: true,
    hint: 'The GitHub user or organization, in its exact case.',
  },
  {
    name: 'repository',
    label: 'Repository Name',
    required: true,
    hint: 'Without the owner, in the exact case of GitHub.',
  },
  {
    name: 'workflow',
    label: 'Workflow Filename',
    required: true,
    hint: 'The file that holds the publishing job. When a reusable workflow publishes, that one.',
  },
  {
    name: 'environment',
    label: 'Environment',
    required: false,
    hint: 'In the exact case of the job. Left empty, a job in any environment, or in none, may publish.',
  },
  {
    name: 'workflow-repository-owner',
    label: 'Workflow Repository Owner',
    required: false,
    hint: 'Only when the publishing job lies in a reusable workflow of another repository.',
  },
  {
    name: 'workflow-repository-name',
    label: 'Workflow Repository Name',
    required: false,
    hint: 'Goes with the field above; both or neither.',
  },
];

const noPublisher =
  'No trusted publisher configured for this workflow found on https://rubygems.org for audience rubygems.org';

/** RubyGems.org. Facts: the source of rubygems.org and of its actions, checked 2026-11-22. */
export const rubygems: Registry = {
  id: 'rubygems',
  name: 'RubyGems.org',
  ecosystem: 'ruby',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'gem',
  index: {
    uploadUrls: ['https://rubygems.org'],
    hosts: ['rubygems.org'],
    names: ['rubygems'],
    mistakes: {},
  },
  environmentName: 'rubygems.org',
  pages: {
    package: 'https://rubygems.org/gems/{package}',
    publishers: 'https://rubygems.org/gems/{package}/trusted_publishers/new',
    pending: 'https://rubygems.org/profile/oidc/pending_trusted_publishers/new',
    docs: 'https://guides.rubygems.org/trusted-publishing/',
    prefill: undefined,
    tokens: 'https://rubygems.org/profile/api_keys',
    lockdown: undefined,
  },
  matches: {
    workflow: 'called',
    foreignWorkflow: 'extra-fields',
    calledAtRefOfRun: true,
    repositoryCase: 'exact',
    workflowCase: 'exact',
    environmentCase: 'exact',
    environmentStoredAsTyped: true,
    blankEnvironmentMatchesAny: true,
    ref: 'any',
  },
  refusedEvents: [],
  // Status 404, without a reason; this is what configure-rubygems-credentials makes of it.
  refusals: {
    repository: noPublisher,
    workflow: noPublisher,
    'workflow-repository': noPublisher,
    environment: noPublisher,
  },
  environmentForm: undefined,
  runner: { githubHostedOnly: false },
  tokenMinutes: 15,
  firstPublish: {
    kind: 'pending',
    lifeHours: 12,
    words: 'A pending publisher makes you the owner with the first push. It expires after 12 hours.',
  },
  publisherLimit: 'Any number per gem, each with its own combination of fields.',
  tokenPatterns: ['rubygems_[0-9a-f]{48}'],
  // It asks for the credentials and how releases start, and finds repository and workflow by itself.
  configureCommand: 'gem exec configure_trusted_publisher rubygem',
  form,
  minting: [configureRubygemsCredentials],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom:
        '`No trusted publisher configured for this workflow found on https://rubygems.org for audience rubygems.org`',
      cause:
        'Owner, repository, workflow or environment differ from what is registered, in case too. RubyGems never says which.',
      cure: 'Compare every field. With a reusable workflow of another repository, fill the two workflow repository fields.',
    },
    {
      symptom:
        'The same message, for a workflow of your own that is called by `owner/repository/.github/workflows/x.yml@v1`',
      cause: 'The ref behind the `@` has to be that of the run.',
      cure: 'Call it by its path: `./.github/workflows/x.yml`.',
    },
    {
      symptom: 'The same message some hours after the pending publisher was added',
      cause: 'A pending publisher lives for 12 hours.',
      cure: 'Add it again and run the release.',
    },
    {
      symptom: '`rubygems/release-gem` fails when it pushes the tag',
      cause:
        '`rake release` makes and pushes the tag, which needs `contents: write`; or the tag is not named `vX.Y.Z`.',
      cure: 'Grant `contents: write`, start the workflow by hand or on a tag named as `rake release` would name it.',
    },
    {
      symptom: '`Cannot specify audience when using api-token`',
      cause: 'configure-rubygems-credentials gives `audience` a default, which does not go with `api-token`.',
      cure: "Remove `api-token` and use trusted publishing; to keep it, add `audience: ''`.",
    },
    {
      symptom: 'The push uses the old key although the exchange succeeded',
      cause: '`GEM_HOST_API_KEY` is set for the step and hides the exchanged key.',
      cure: 'Remove the variable.',
    },
    {
      symptom: '`Pushing with an attestation requires trusted publishing`',
      cause: 'The gem is pushed with an API key and an attestation.',
      cure: 'Remove the key so that the exchanged one is used.',
    },
  ],
  sources: [
    {
      title: 'rubygems.org, app/models/oidc/trusted_publisher/github_action.rb',
      url: 'https://github.com/rubygems/rubygems.org/blob/master/app/models/oidc/trusted_publisher/github_action.rb',
      checked: '2026-11-22',
    },
    {
      title: 'RubyGems guides: Trusted publishing',
      url: 'https://guides.rubygems.org/trusted-publishing/',
      checked: '2026-11-22',
    },
    {
      title: 'rubygems/configure_trusted_publisher',
      url: 'https://github.com/rubygems/configure_trusted_publisher',
      checked: '2026-11-22',
    },
  ],
};
