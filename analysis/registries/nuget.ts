import { nugetLogin } from './minting/nuget-login.ts';
import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'policy-name',
    label: 'Policy Name',
    required: true,
    hint: 'Any name of at most 64 characters; the errors of the exchange quote it.',
  },
  {
    name: 'package-owner',
    label: 'Package Owner',
    required: true,
    hint: 'You, or an organization that you belong to: whose packages the policy may push, packages that do not exist yet too.',
  },
  {
    name: 'provider',
    label: 'Provider',
    required: true,
    hint: 'NuGet.org takes GitHub Actions and GitLab.',
    choices: ['GitHub Actions', 'GitLab'],
    initial: 'GitHub Actions',
  },
  { name: 'owner', label: 'Repository Owner', required: true, hint: 'The GitHub user or organization.' },
  { name: 'repository', label: 'Repository', required: true, hint: 'Without the owner.' },
  {
    name: 'workflow',
    label: 'Workflow File',
    required: true,
    hint: 'The file that holds the publishing job. When a reusable workflow of the repository publishes, that one.',
  },
  {
    name: 'environment',
    label: 'Environment',
    required: false,
    hint: 'Left empty, a job in any environment, or in none, may publish.',
  },
  {
    name: 'scopes',
    label: 'Scopes',
    required: false,
    hint: 'What the key may do, for which packages; nothing chosen means everything.',
    choices: ['Push new packages and versions', 'Push new versions of existing packages only', 'Unlist'],
    several: true,
  },
];

/** NuGet.org. Facts: the source of NuGetGallery and Microsoft’s documentation, checked 2026-11-22. */
export const nuget: Registry = {
  id: 'nuget',
  name: 'NuGet.org',
  ecosystem: 'dotnet',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'package',
  index: {
    uploadUrls: [
      'https://api.nuget.org/v3/index.json',
      'https://www.nuget.org/api/v2/package',
      'https://www.nuget.org/api/v2',
      'https://nuget.org',
    ],
    hosts: ['api.nuget.org', 'www.nuget.org', 'nuget.org'],
    names: ['nuget.org', 'nuget'],
    mistakes: {},
  },
  environmentName: 'nuget.org',
  pages: {
    package: 'https://www.nuget.org/packages/{package}',
    publishers: 'https://www.nuget.org/account/trustedpublishing',
    // A policy belongs to an owner, not to a package, so that it serves packages that do not exist yet.
    pending: 'https://www.nuget.org/account/trustedpublishing',
    docs: 'https://learn.microsoft.com/nuget/nuget-org/trusted-publishing',
    prefill: undefined,
    tokens: 'https://www.nuget.org/account/apikeys',
    lockdown: undefined,
  },
  matches: {
    workflow: 'called',
    foreignWorkflow: 'refused',
    repositoryCase: 'ignored',
    workflowCase: 'ignored',
    environmentCase: 'ignored',
    blankEnvironmentMatchesAny: true,
    ref: 'any',
  },
  // The list of refused events is a setting of the server; only this one has been seen (WpfLab/WpfRuntime#13).
  refusedEvents: [{ event: 'pull_request_target', severity: 'warning' }],
  // Status 401. What does not fit before owner and repository do is answered alike.
  refusals: {
    event: "The GitHub Actions event '{actual}' is not allowed.",
    repository: "No matching trust policy owned by user '…' was found.",
    workflow: "Workflow mismatch for policy '…': expected '{expected}', actual '{actual}'",
    'workflow-repository':
      "Claim 'job_workflow_ref' has value '…' which does not start with '{expected}/.github/workflows/'",
    environment: "Environment mismatch for policy '…': expected '{expected}', actual '{actual}'",
  },
  environmentForm: undefined,
  runner: { githubHostedOnly: false },
  tokenMinutes: 60,
  firstPublish: {
    kind: 'none',
    words: 'A policy belongs to an owner and covers packages that do not exist yet. It has to be used within 7 days.',
  },
  publisherLimit: 'Any number of policies per account.',
  tokenPatterns: ['oy2[a-z0-9]{43}'],
  configureCommand: undefined,
  form,
  minting: [nugetLogin],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom: "`No matching trust policy owned by user '…' was found.`",
      cause: '`user` of NuGet/login is the organization, the package owner or an e-mail address.',
      cure: 'Give the nuget.org profile name of the person who made the policy.',
    },
    {
      symptom: "`Workflow mismatch for policy '…': expected 'a.yml', actual 'b.yml'`",
      cause: 'The policy names the workflow that was started, and a reusable one publishes; or the file was renamed.',
      cure: 'Register the file that holds the publishing job.',
    },
    {
      symptom: "`Claim 'job_workflow_ref' has value '…' which does not start with …`",
      cause: 'The publishing job lies in a reusable workflow of another repository, which NuGet.org refuses always.',
      cure: 'Move the job that logs in and pushes into a workflow of the repository itself.',
    },
    {
      symptom: "`Environment mismatch for policy '…': expected '…', actual ''`",
      cause: 'The policy names an environment and the job does not.',
      cure: 'Add `environment:` to the job, or take it out of the policy.',
    },
    {
      symptom: "`The policy '…' has expired.`",
      cause: 'A new policy lives for 7 days until its first use.',
      cure: 'Renew it on the Trusted Publishing page and run the release.',
    },
    {
      symptom: '`GitHub OIDC is not available. Ensure your workflow has the required permissions`',
      cause: 'The job lacks `id-token: write`.',
      cure: 'Grant it to the job, together with everything else that the job needs (`contents: read`).',
    },
    {
      symptom: '`This bearer token has already been used.`',
      cause: 'One OIDC token gives one key.',
      cure: 'Log in again before a second key is needed.',
    },
  ],
  sources: [
    {
      title: 'NuGetGallery: GitHubCriteria.cs, GitHubTokenPolicyValidator.cs, TokenPolicyValidator.cs',
      url: 'https://github.com/NuGet/NuGetGallery',
      checked: '2026-11-22',
    },
    {
      title: 'Microsoft Learn: Trusted Publishing',
      url: 'https://learn.microsoft.com/nuget/nuget-org/trusted-publishing',
      checked: '2026-11-22',
    },
    {
      title: 'NuGet/login#6: reusable workflows of other repositories',
      url: 'https://github.com/NuGet/login/issues/6',
      checked: '2026-11-22',
    },
  ],
};
