import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'owner',
    label: 'GitHub owner',
    required: true,
    hint: 'You need push rights to the repository, and it has to be public.',
  },
  { name: 'repository', label: 'GitHub repository', required: true, hint: 'Without the owner.' },
];

/** JSR. Facts: the source of jsr and its documentation, checked 2026-11-22. */
export const jsr: Registry = {
  id: 'jsr',
  name: 'JSR',
  ecosystem: 'jsr',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'package',
  index: {
    uploadUrls: ['https://jsr.io/', 'https://jsr.io'],
    hosts: ['jsr.io', 'api.jsr.io'],
    names: ['jsr'],
    mistakes: {},
  },
  environmentName: 'jsr',
  pages: {
    package: 'https://jsr.io/{package}',
    publishers: 'https://jsr.io/{package}/settings',
    pending: undefined,
    docs: 'https://jsr.io/docs/publishing-packages',
    prefill: undefined,
    tokens: 'https://jsr.io/account/tokens',
    lockdown: { page: 'https://jsr.io/@{scope}/~/settings', label: 'Require publishing from CI' },
  },
  matches: {
    workflow: 'not-checked',
    foreignWorkflow: 'works',
    // The numeric id of the repository is compared, not its name.
    repositoryCase: 'not-checked',
    workflowCase: 'not-checked',
    environmentCase: 'not-checked',
    blankEnvironmentMatchesAny: true,
    ref: 'any',
  },
  refusedEvents: [],
  environmentForm: undefined,
  runner: { githubHostedOnly: false },
  // There is no exchange: the OIDC token itself is the credential, 5 minutes from GitHub.
  tokenMinutes: 5,
  firstPublish: {
    kind: 'none',
    words:
      'Create the empty package on jsr.io and link the repository; then the first version can come from a workflow.',
  },
  publisherLimit: 'One linked repository per package; 20 new packages per scope and 1,000 publish attempts a week.',
  tokenPatterns: [],
  configureCommand: undefined,
  form,
  minting: [],
  // Nothing but an environment stands between a workflow of the repository and the registry.
  severities: { 'missing-environment': 'warning' },
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom: '`… is not authorized as a scope member for this scope. (actorNotScopeMember)`',
      cause: 'A bot, or a person who is no member of the scope, started the run.',
      cure: 'Let a member start it, add the actor to the scope, or switch the check of the actor off in the scope’s settings.',
    },
    {
      symptom: '`(actorNotAuthorized)`',
      cause: 'Another repository, or none, is linked to the package.',
      cure: 'Link this repository in the package’s settings.',
    },
    {
      symptom: 'The run asks for a login in the browser and hangs',
      cause: 'The job lacks `id-token: write`.',
      cure: 'Grant it to the job, with `contents: read`.',
    },
    {
      symptom: 'The version has no provenance',
      cause: '`--token` is given: the token is used, and no provenance is made.',
      cure: 'Remove `--token` and the secret.',
    },
    {
      symptom: 'Any workflow of the repository can publish',
      cause: 'JSR checks the repository alone: no workflow, ref or environment.',
      cure: 'Give the publishing job an environment with protection rules, and no other job `id-token: write`.',
    },
  ],
  sources: [
    {
      title: 'JSR documentation: Publishing packages',
      url: 'https://jsr.io/docs/publishing-packages',
      checked: '2026-11-22',
    },
    { title: 'jsr-io/jsr, the registry’s source', url: 'https://github.com/jsr-io/jsr', checked: '2026-11-22' },
  ],
};
