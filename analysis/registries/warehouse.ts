import type { FormField, MintingAction, Registry, RegistryId, RegistryPage } from './types.ts';

/** What differs between the two sites that run Warehouse, PyPI's server software. */
interface WarehouseSite {
  readonly id: RegistryId;
  readonly name: string;
  /** Host of the site, whose pages and whose exchange of tokens lie there. */
  readonly host: string;
  readonly test: boolean;
  readonly index: Registry['index'];
  readonly environmentName: string;
  readonly tokenPattern: string;
  readonly severities: Registry['severities'];
  readonly minting: readonly MintingAction[];
}

const notFound = 'valid token, but no corresponding publisher (Publisher with matching claims was not found)';

/**
 * A registry that runs Warehouse. Both sites have the same forms, the same checks and the same lives; users and
 * projects are apart.
 */
export function warehouse(site: WarehouseSite): Registry {
  const address = `https://${site.host}`;
  return {
    id: site.id,
    name: site.name,
    ecosystem: 'python',
    test: site.test,
    trustedPublishing: 'yes',
    packageWord: 'project',
    index: site.index,
    environmentName: site.environmentName,
    pages: {
      package: `${address}/p/{package}`,
      publishers: `${address}/manage/project/{package}/settings/publishing/`,
      pending: `${address}/manage/account/publishing/`,
      docs: 'https://docs.pypi.org/trusted-publishers/',
      // The query survives the password prompt; the pages for pending publishers read none.
      prefill: {
        fixed: { provider: 'github' },
        owner: 'owner',
        repository: 'repository',
        workflow: 'workflow_filename',
        environment: 'environment',
      },
      tokens: `${address}/manage/account/#api-tokens`,
      lockdown: undefined,
    },
    matches: {
      // The filename is cut out of `job_workflow_ref`; warehouse#20083 (open in August 2026) would match the caller
      // instead.
      workflow: 'called',
      foreignWorkflow: 'refused',
      calledAtRefOfRun: true,
      // The owner is stored in GitHub's own spelling, the repository as typed, and the lookup compares exactly.
      repositoryCase: 'exact',
      workflowCase: 'exact',
      environmentCase: 'ignored',
      // The form lowers the name; the link that binds a publisher to an environment later on does not, and then nothing matches.
      environmentStoredAsTyped: true,
      blankEnvironmentMatchesAny: true,
      ref: 'any',
    },
    refusedEvents: [{ event: 'pull_request_target', severity: 'error' }],
    // warehouse/oidc/views.py: status 422, code `invalid-publisher`; a lookup without a hit names no field.
    refusals: {
      event: `valid token, but no corresponding publisher (Publishing from a workflow invoked via '{actual}' is not supported.)`,
      repository: notFound,
      workflow: notFound,
      'workflow-repository': notFound,
      environment: notFound,
    },
    environmentForm: {
      pattern: '^(?! )[^\\u0000-\\u001f\\u007f\'"`,;\\\\]{1,255}(?<! )$',
      words:
        'no quotes, backticks, commas, semicolons, backslashes or control characters, no space at either end, at most 255 characters',
    },
    runner: { githubHostedOnly: false },
    tokenMinutes: 15,
    firstPublish: {
      kind: 'pending',
      lifeHours: 30 * 24,
      words:
        'A pending publisher creates the project with the first upload. It expires after 30 days and does not reserve the name: whoever creates the project first has it.',
    },
    publisherLimit:
      'Any number per project, 100 registrations a day; at most 3 pending publishers per user, each with its own combination of repository, workflow and environment.',
    tokenPatterns: [site.tokenPattern],
    configureCommand: undefined,
    form: formFields,
    minting: site.minting,
    severities: site.severities,
  };
}

const formFields: readonly FormField[] = [
  {
    name: 'project',
    label: 'PyPI Project Name',
    required: true,
    hint: 'The name in the package metadata; another name creates an empty project and then refuses the upload.',
    onlyPending: true,
  },
  {
    name: 'owner',
    label: 'Owner',
    required: true,
    hint: 'The GitHub user or organization; PyPI stores it with its numeric id.',
  },
  {
    name: 'repository',
    label: 'Repository name',
    required: true,
    hint: 'Without the owner, in the exact case of GitHub.',
  },
  {
    name: 'workflow',
    label: 'Workflow name',
    required: true,
    hint: 'The file name under .github/workflows, not the `name:` in the file.',
  },
  {
    name: 'environment',
    label: 'Environment name',
    required: false,
    hint: 'Stored in lower case. Left empty, a job in any environment, or in none, may publish.',
  },
];

/** What the page of such a registry shows, its own mistakes first. */
export function warehousePage(mistakes: RegistryPage['mistakes']): RegistryPage {
  return { mistakes: [...mistakes, ...sharedMistakes], sources };
}

const sharedMistakes: RegistryPage['mistakes'] = [
  {
    symptom:
      '`invalid-publisher`: valid token, but no corresponding publisher (Publisher with matching claims was not found)',
    cause:
      'The environment is named on one side only, or the file was renamed, or the repository is spelled in another case.',
    cure: 'Compare the claims that the log prints with the publisher, field by field.',
  },
  {
    symptom: 'OpenID Connect token retrieval failed: missing or insufficient OIDC token permissions',
    cause: 'The job lacks `id-token: write`, or a secret that was meant as a password is empty.',
    cure: 'Grant `id-token: write` to the publishing job, and remove the password.',
  },
  {
    symptom: '`invalid-publisher` although everything matches, from a reusable workflow',
    cause: 'The file that holds the job is compared, with the repository that it lies in.',
    cure: 'Move the publishing job into the workflow that is started.',
  },
  {
    symptom: '400 Invalid attestations supplied during upload: … does not match expected Trusted Publisher',
    cause: 'In a called workflow the certificate names the caller, and the publisher the called file.',
    cure: 'Move the publishing job into the caller, or set `attestations: false`.',
  },
  {
    symptom: '`invalid-pending-publisher`: valid token, but project already exists',
    cause: 'Somebody created the project meanwhile; the pending publisher has just been deleted.',
    cure: 'Run the job again: the publisher of the project itself is tried then.',
  },
  {
    symptom: 'Non-user identities cannot create new projects',
    cause: 'The pending publisher has another project name than the package metadata.',
    cure: 'Delete the empty project and register a pending publisher with the right name.',
  },
  {
    symptom:
      'A pending trusted publisher matching this configuration has already been registered for a different project name',
    cause: 'Pending publishers of a monorepo must differ in repository, workflow or environment.',
    cure: 'Give each package its own environment, or create the projects one after the other.',
  },
  {
    symptom: 'The release succeeds, but without attestations and with a mail about a token',
    cause: 'A password is still passed, so that OIDC is not tried.',
    cure: 'Remove the password, then delete the secret and revoke the token.',
  },
  {
    symptom: 'Uploading new files to releases older than 14 days is not allowed',
    cause: 'Wheels were added to an old release.',
    cure: 'Publish them with a new version.',
  },
];

const sources: RegistryPage['sources'] = [
  {
    title: 'PyPI: form for a GitHub publisher',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/forms/github.py',
    checked: '2026-11-22',
  },
  {
    title: 'PyPI: how the claims of GitHub are matched',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/models/github.py',
    checked: '2026-11-22',
  },
  {
    title: 'PyPI: exchange of the OIDC token',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/views.py',
    checked: '2026-11-22',
  },
  {
    title: 'PyPI Docs: Publishing to PyPI with a Trusted Publisher',
    url: 'https://docs.pypi.org/trusted-publishers/',
    checked: '2026-11-22',
  },
  {
    title: 'PyPI Docs: Troubleshooting',
    url: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
    checked: '2026-11-22',
  },
];
