import { cratesIoAuthAction } from './minting/crates-io-auth-action.ts';
import type { Registry, RegistryPage } from './types.ts';

export const cratesIo: Registry = {
  id: 'crates.io',
  name: 'crates.io',
  ecosystem: 'rust',
  test: false,
  trustedPublishing: 'yes',
  packageWord: 'crate',
  index: {
    uploadUrls: [
      'https://crates.io',
      'sparse+https://index.crates.io/',
      'https://index.crates.io/',
      'https://github.com/rust-lang/crates.io-index',
    ],
    hosts: ['crates.io', 'index.crates.io'],
    names: ['crates-io'],
    mistakes: {},
  },
  environmentName: 'crates.io',
  pages: {
    package: 'https://crates.io/crates/{package}',
    publishers: 'https://crates.io/crates/{package}/settings/new-trusted-publisher',
    pending: undefined,
    docs: 'https://crates.io/docs/trusted-publishing',
    // The form takes owner and repository from the `repository` of the crate's metadata and reads no parameters.
    prefill: undefined,
    tokens: 'https://crates.io/settings/tokens',
    lockdown: {
      page: 'https://crates.io/crates/{package}/settings',
      label: 'Require trusted publishing for all new versions',
    },
  },
  matches: {
    workflow: 'caller',
    foreignWorkflow: 'works',
    repositoryCase: 'ignored',
    workflowCase: 'exact',
    environmentCase: 'ignored',
    blankEnvironmentMatchesAny: true,
    ref: 'any',
  },
  refusedEvents: [
    { event: 'pull_request_target', severity: 'error' },
    { event: 'workflow_run', severity: 'error' },
  ],
  // src/controllers/trustpub/tokens/exchange/mod.rs; status 400.
  refusals: {
    event:
      'Trusted Publishing does not support the `{actual}` event trigger due to security concerns. Please use a different trigger such as `push`, `release`, or `workflow_dispatch`.',
    repository: 'No Trusted Publishing config found for repository `{actual}`.',
    workflow: '… does not match the workflow filename `{actual}` in the JWT. Expected workflow filenames: `{expected}`',
    environment: '… does not match the environment `{actual}` in the JWT. Expected environments: `{expected}`',
    noEnvironment: '… requires an environment, but the JWT does not specify one. Expected environments: `{expected}`',
  },
  environmentForm: {
    pattern: '^(?! )[^\\u0000-\\u001f\\u007f\'"`,;\\\\]{1,255}(?<! )$',
    words:
      'no quotes, backticks, commas, semicolons, backslashes or control characters, no space at either end, at most 255 characters',
  },
  runner: { githubHostedOnly: false },
  tokenMinutes: 30,
  firstPublish: {
    kind: 'manual',
    words: 'The first version of a crate is published with a token: a trusted publisher cannot create a crate.',
  },
  publisherLimit: '5 GitHub publishers per crate; each crate of a workspace needs its own.',
  tokenPatterns: ['\\bcio[A-Za-z0-9]{32}\\b', '\\bcio_tp_\\w{30,}'],
  configureCommand: undefined,
  form: [
    {
      name: 'owner',
      label: 'Repository owner',
      required: true,
      hint: 'The GitHub user or organization; crates.io stores it with its numeric id.',
    },
    {
      name: 'repository',
      label: 'Repository name',
      required: true,
      hint: 'Without the owner; its case does not matter.',
    },
    {
      name: 'workflow',
      label: 'Workflow filename',
      required: true,
      hint: 'The file name under .github/workflows of the workflow that is started, not that of one that it calls.',
    },
    {
      name: 'environment',
      label: 'Environment name (optional)',
      required: false,
      hint: 'Left empty, a job in any environment, or in none, may publish.',
    },
  ],
  minting: [cratesIoAuthAction],
  severities: {},
};

/** @public */
export const page: RegistryPage = {
  mistakes: [
    {
      symptom: 'The Trusted Publishing config … does not match the workflow filename `x.yml` in the JWT',
      cause:
        'The file was renamed, or the publisher names the called workflow: crates.io compares the one that is started.',
      cure: 'Register the file name of the workflow that the event starts.',
    },
    {
      symptom: 'Trusted Publishing tokens do not support creating new crates. Publish the crate manually, first',
      cause: 'A new crate of the workspace has never been published.',
      cure: 'Publish its first version with a token that may `publish-new`, then register the publisher.',
    },
    {
      symptom: 'Invalid authentication token, after a long build',
      cause: 'The token lives 30 minutes and was minted before the build.',
      cure: 'Verify with a dry run first, mint the token, then publish with `--no-verify`.',
    },
    {
      symptom: 'New versions of this crate can only be published using Trusted Publishing',
      cause: 'Publishing by token is switched off, and the workflow still passes one.',
      cure: 'Remove the secret and use the output of crates-io-auth-action.',
    },
    {
      symptom: 'The provided access token is not valid for crate `x`',
      cause: 'This crate of the workspace has no publisher of its own.',
      cure: 'Register the same publisher for each crate.',
    },
    {
      symptom: '… requires an environment, but the JWT does not specify one',
      cause: 'The publisher names an environment and the job does not.',
      cure: 'Add `environment:` to the publishing job.',
    },
    {
      symptom: 'Workflow filename must be a filename only, without directories',
      cause: 'The form was given `.github/workflows/release.yml`.',
      cure: 'Enter `release.yml`.',
    },
  ],
  sources: [
    {
      title: 'crates.io: validation of a GitHub publisher',
      url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/crates/crates_io_trustpub/src/github/validation.rs',
      checked: '2026-11-22',
    },
    {
      title: 'crates.io: registration of a GitHub publisher',
      url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/src/controllers/trustpub/github_configs/create.rs',
      checked: '2026-11-22',
    },
    {
      title: 'crates.io: exchange of the OIDC token',
      url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/src/controllers/trustpub/tokens/exchange/mod.rs',
      checked: '2026-11-22',
    },
    {
      title: 'crates.io: Trusted Publishing',
      url: 'https://crates.io/docs/trusted-publishing',
      checked: '2026-11-22',
    },
    {
      title: 'rust-lang/crates-io-auth-action',
      url: 'https://github.com/rust-lang/crates-io-auth-action/tree/a1c979f',
      checked: '2026-11-22',
    },
  ],
};
