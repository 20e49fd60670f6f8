import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'provider',
    label: 'Select your publisher',
    required: true,
    hint: 'npm takes GitHub Actions, GitLab CI/CD and CircleCI.',
    choices: ['GitHub Actions', 'GitLab CI/CD', 'CircleCI'],
    initial: 'GitHub Actions',
  },
  {
    name: 'owner',
    label: 'Organization or user',
    required: true,
    hint: 'In the exact case of GitHub; npm does not check it when it is saved.',
  },
  {
    name: 'repository',
    label: 'Repository',
    required: true,
    hint: 'Without the owner, in the exact case of GitHub.',
  },
  {
    name: 'workflow',
    label: 'Workflow filename',
    required: true,
    hint: 'The file that is started, with its ending. When a reusable workflow publishes, the one that calls it.',
  },
  {
    name: 'environment',
    label: 'Environment name',
    required: false,
    hint: 'In the exact case of the job; set it on both sides or on neither.',
  },
  {
    name: 'allowed-actions',
    label: 'Allowed actions',
    required: false,
    hint: 'Without "npm publish" the publisher can only stage versions, which a person then approves.',
    choices: ['npm publish', 'npm stage publish'],
    several: true,
    initial: 'npm publish',
  },
];

const packageNotFound = 'OIDC token exchange error - package not found';

/** The npm registry. Facts: npm’s documentation and the source of npm 12.2.0, checked 2026-11-22. */
export const npm: Registry = {
  id: 'npm',
  name: 'npm',
  ecosystem: 'npm',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'package',
  index: {
    uploadUrls: ['https://registry.npmjs.org/'],
    // registry.yarnpkg.com is an alias that Yarn uses as its default.
    hosts: ['registry.npmjs.org', 'registry.npmjs.com', 'registry.yarnpkg.com'],
    names: ['npm', 'npmjs'],
    mistakes: {},
  },
  environmentName: 'npm',
  pages: {
    package: 'https://www.npmjs.com/package/{package}',
    publishers: 'https://www.npmjs.com/package/{package}/access',
    pending: undefined,
    docs: 'https://docs.npmjs.com/trusted-publishers',
    prefill: undefined,
    tokens: 'https://www.npmjs.com/settings/~/tokens',
    lockdown: {
      page: 'https://www.npmjs.com/package/{package}/access',
      label: 'Require two-factor authentication and disallow tokens',
    },
  },
  matches: {
    // `npm trust` stores `workflow_ref.file`; field reports that say the called file counts are unconfirmed (coder/xum#2820).
    workflow: 'caller',
    foreignWorkflow: 'works',
    repositoryCase: 'exact',
    workflowCase: 'exact',
    environmentCase: 'exact',
    environmentStoredAsTyped: true,
    blankEnvironmentMatchesAny: 'not-known',
    ref: 'any',
  },
  refusedEvents: [],
  // The exchange answers 404 for whatever does not fit, and npm goes on to whatever token it finds.
  refusals: {
    repository: packageNotFound,
    workflow: packageNotFound,
    environment: packageNotFound,
    runner:
      'Unsupported GitHub Actions runner environment: "{actual}". Only "github-hosted" runners are supported when publishing with provenance.',
  },
  environmentForm: undefined,
  runner: { githubHostedOnly: true },
  // One exchange per package, right before its upload, so that the life does not matter.
  tokenMinutes: undefined,
  firstPublish: {
    kind: 'manual',
    words: 'The package has to exist: publish the first version by hand or with a token, then add the publisher.',
  },
  publisherLimit:
    'Up to 10 per package since 2026-09-03, one before. One cannot be edited: delete it and add a new one.',
  tokenPatterns: ['npm_[A-Za-z0-9]{36}'],
  configureCommand:
    'npm trust github {package} --file {workflow} --repo {owner}/{repository} [--env {environment}] --allow-publish',
  configureDryRun: '--dry-run',
  form,
  minting: [],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom: '`ENEEDAUTH`, or a 404 on `PUT` for a package that exists',
      cause: 'npm older than 11.5.1 (Node 22 and older ship npm 10) does not try OIDC at all.',
      cure: 'Use Node 24, or run `npm install -g npm@11` before the publish.',
    },
    {
      symptom: '`E422 Failed to validate repository information: package.json: "repository.url" is …`',
      cause: '`repository.url` is missing, names the old owner, or has another case than the repository.',
      cure: 'Set it to the address of the repository in every package, with `directory` in a monorepo.',
    },
    {
      symptom: '`OIDC token exchange error - package not found` (shown with `--loglevel verbose`)',
      cause:
        'The package does not exist yet, or owner, repository, workflow or environment differ from what is registered, in case too.',
      cure: 'Publish the first version by hand; compare every field with the run, letter by letter.',
    },
    {
      symptom:
        '`E422 Unsupported GitHub Actions runner environment: "self-hosted"`, or `ENEEDAUTH` on a fast third-party runner',
      cause:
        'npm accepts GitHub-hosted runners only; runners of Blacksmith, Depot, Namespace and others count as self-hosted.',
      cure: 'Run the publishing job on `ubuntu-latest`.',
    },
    {
      symptom: 'A green release without provenance, or `Access token expired or revoked`',
      cause: 'The exchange failed silently, and npm went on with the token in `NODE_AUTH_TOKEN` or `.npmrc`.',
      cure: 'Remove the token; then the real error shows.',
    },
    {
      symptom: '`E404` where `ENEEDAUTH` is expected',
      cause: 'actions/setup-node before v7 exports a placeholder as `NODE_AUTH_TOKEN` when `registry-url` is given.',
      cure: 'The exchange failed for another reason. Use actions/setup-node v7 to see which.',
    },
    {
      symptom: '`OIDC permission denied for this action`',
      cause: 'The publisher does not allow `npm publish`.',
      cure: 'Tick it under "Allowed actions".',
    },
    {
      symptom: 'The release is there, and no workflow starts',
      cause: 'A release or tag made with the job’s own `GITHUB_TOKEN` starts nothing.',
      cure: 'Publish in the workflow that makes it, start the other one by `workflow_dispatch`, or use an App’s token.',
    },
  ],
  sources: [
    {
      title: 'npm documentation: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-11-22',
    },
    {
      title: 'npm 12.2.0, lib/utils/oidc.js and lib/commands/trust',
      url: 'https://github.com/npm/cli/blob/v12.2.0/lib/utils/oidc.js',
      checked: '2026-11-22',
    },
    {
      title: 'npm documentation: npm trust',
      url: 'https://docs.npmjs.com/cli/v12/commands/npm-trust',
      checked: '2026-11-22',
    },
    {
      title: 'npm/documentation#2033: several trusted publishers for one package',
      url: 'https://github.com/npm/documentation/issues/2033',
      checked: '2026-11-22',
    },
  ],
};
