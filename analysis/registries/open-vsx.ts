import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  { name: 'provider', label: 'Provider', required: true, hint: 'GitHub or GitLab.', initial: 'GitHub' },
  {
    name: 'owner',
    label: 'Organization or User name',
    required: true,
    hint: 'In the exact case of GitHub; it becomes a part of what is compared.',
  },
  {
    name: 'repository',
    label: 'Repository name',
    required: true,
    hint: 'Without the owner, in the exact case of GitHub.',
  },
  {
    name: 'workflow',
    label: 'Workflow filename',
    required: true,
    hint: 'The file that is started. When a reusable workflow publishes, the one that calls it.',
  },
  {
    name: 'environment',
    label: 'Environment name (optional)',
    required: false,
    hint: 'In the exact case of the job. Left empty, a job in any environment, or in none, may publish.',
  },
  {
    name: 'extension',
    label: 'Extension',
    required: true,
    hint: 'One publisher serves one extension of a namespace that you own; contributors cannot add one.',
  },
];

/**
 * The Open VSX Registry. Facts: eclipse-openvsx/openvsx of August 2026 (GitHubTrustedPublishingProviderSupport.java) and ovsx
 * 1.3.0, checked 2026-11-22.
 */
export const openVsx: Registry = {
  id: 'open-vsx',
  name: 'Open VSX',
  ecosystem: 'open-vsx',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'extension',
  index: {
    uploadUrls: ['https://open-vsx.org', 'https://open-vsx.org/'],
    hosts: ['open-vsx.org', 'www.open-vsx.org'],
    names: [],
    mistakes: {},
  },
  environmentName: 'open-vsx',
  pages: {
    package: 'https://open-vsx.org/extension/{namespace}/{name}',
    publishers: 'https://open-vsx.org/user-settings/trusted-publishers',
    pending: undefined,
    docs: 'https://github.com/EclipseFdn/open-vsx.org/wiki/Trusted-Publishing',
    prefill: undefined,
    tokens: 'https://open-vsx.org/user-settings/tokens',
    lockdown: undefined,
  },
  matches: {
    workflow: 'caller',
    foreignWorkflow: 'works',
    repositoryCase: 'exact',
    workflowCase: 'exact',
    environmentCase: 'exact',
    environmentStoredAsTyped: true,
    blankEnvironmentMatchesAny: true,
    ref: 'any',
  },
  refusedEvents: [],
  environmentForm: undefined,
  runner: { githubHostedOnly: false },
  tokenMinutes: 15,
  firstPublish: {
    kind: 'none',
    words:
      'The namespace has to exist (`ovsx create-namespace`) and you have to own it; then the publisher can be added.',
  },
  publisherLimit: 'Not stated; one publisher serves one extension.',
  tokenPatterns: [],
  configureCommand: undefined,
  form,
  minting: [],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom: 'The release goes out under the personal token although the workflow has `id-token: write`',
      cause: '`OVSX_PAT` or `--pat` is still there, and ovsx always prefers it.',
      cure: 'Remove the token and the secret.',
    },
    {
      symptom: 'The exchange is refused for a correct file name',
      cause:
        'Owner or repository are registered in another case: the whole path `owner/repository/.github/workflows/file` is compared.',
      cure: 'Add the publisher again in the exact case of GitHub.',
    },
    {
      symptom: '`Could not resolve GitHub repository …` when the publisher is saved',
      cause: 'The repository does not exist under that name, or Open VSX cannot see it.',
      cure: 'Check owner and name; the repository has to be public.',
    },
    {
      symptom: '`ovsx` asks for a token',
      cause: 'ovsx older than 1.1 knows no trusted publishing, or the job lacks `id-token: write`.',
      cure: 'Use `ovsx@^1.1` with `--trusted-publishing`, which says what is missing.',
    },
  ],
  sources: [
    {
      title: 'Open VSX, GitHubTrustedPublishingProviderSupport.java',
      url: 'https://github.com/eclipse-openvsx/openvsx/blob/master/server/src/main/java/org/eclipse/openvsx/trustedpublishing/github/GitHubTrustedPublishingProviderSupport.java',
      checked: '2026-11-22',
    },
    {
      title: 'ovsx 1.3.0, README: Trusted Publishing',
      url: 'https://github.com/eclipse-openvsx/openvsx/blob/master/cli/README.md',
      checked: '2026-11-22',
    },
  ],
};
