import type { FormField, Registry, RegistryPage } from './types.ts';

const form: readonly FormField[] = [
  {
    name: 'repository',
    label: 'Repository',
    required: true,
    hint: 'Owner and name with a slash between.',
    format: 'owner/repository',
  },
  { name: 'workflow', label: 'Workflow', required: true, hint: 'The workflow file that publishes.' },
];

/**
 * The Visual Studio Marketplace. The client has shipped, the page for the policy has not been seen by everybody, so that findings
 * stay at information. Facts: vsce 4.1.0 and vscode-vsce#1291, checked 2026-11-22.
 */
export const vsMarketplace: Registry = {
  id: 'vs-marketplace',
  name: 'Visual Studio Marketplace',
  ecosystem: 'vs-marketplace',
  test: false,
  trustedPublishing: 'beta',
  packageWord: 'extension',
  index: {
    uploadUrls: ['https://marketplace.visualstudio.com', 'https://marketplace.visualstudio.com/'],
    hosts: ['marketplace.visualstudio.com'],
    names: [],
    mistakes: {},
  },
  environmentName: 'vs-marketplace',
  pages: {
    package: 'https://marketplace.visualstudio.com/items?itemName={package}',
    publishers: 'https://marketplace.visualstudio.com/manage',
    pending: undefined,
    docs: 'https://github.com/microsoft/vscode-vsce#trusted-publishing',
    prefill: undefined,
    tokens:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#revoke-a-pat',
    lockdown: undefined,
  },
  matches: {
    // The policy names repository and workflow; which claim is read, and whether case counts, nobody states.
    workflow: 'caller',
    foreignWorkflow: 'works',
    repositoryCase: 'exact',
    workflowCase: 'exact',
    environmentCase: 'not-checked',
    blankEnvironmentMatchesAny: 'not-known',
    ref: 'any',
  },
  refusedEvents: [],
  environmentForm: undefined,
  runner: { githubHostedOnly: false },
  tokenMinutes: 15,
  firstPublish: {
    kind: 'none',
    words: 'The policy belongs to the publisher, which has to exist.',
  },
  publisherLimit: 'Not stated.',
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
      symptom: 'The trusted publishing policy is nowhere to be found on the publisher’s page',
      cause: 'Microsoft rolls it out step by step; the tool came first.',
      cure: 'Until it is there, sign in to Entra with `azure/login` and use `vsce publish --azure-credential`.',
    },
    {
      symptom: '`vsce publish` still uses the personal access token',
      cause: 'vsce uses OIDC only when it is told so.',
      cure: 'Use `vsce publish --oidc` of `@vscode/vsce` 4 or newer; `VSCE_PAT` is then ignored.',
    },
    {
      symptom: '`--oidc` is refused together with another option',
      cause: '`--pat` and `--azure-credential` do not go with it.',
      cure: 'Remove them.',
    },
    {
      symptom: 'Personal access tokens for all organizations stop working',
      cause: 'Azure DevOps ends them on 2026-12-01.',
      cure: 'Move to `--oidc`, or to Entra until the policy page is there.',
    },
  ],
  sources: [
    {
      title: 'vsce 4.1.0, README: Trusted publishing',
      url: 'https://github.com/microsoft/vscode-vsce#trusted-publishing',
      checked: '2026-11-22',
    },
    {
      title: 'vscode-vsce#1291: support OIDC trusted publishing',
      url: 'https://github.com/microsoft/vscode-vsce/pull/1291',
      checked: '2026-11-22',
    },
    {
      title: 'vsmarketplace#1422: trusted publishing for extensions',
      url: 'https://github.com/microsoft/vsmarketplace/issues/1422',
      checked: '2026-11-22',
    },
  ],
};
