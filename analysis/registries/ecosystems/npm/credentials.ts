import type { CredentialSources, IndexSources, LoginCommand } from '../../types.ts';

/** What the key of an npm setting looks like that holds a credential; `index` is the registry in front of it. */
const credentialKey = '^(?<index>(?:https?:)?//[^/]+(?:/.*?)?)?/*:?(?:_authToken|_auth|_password)$';

const setCommands: readonly (readonly [program: string, words: readonly string[]])[] = [
  ['npm', ['config', 'set']],
  ['npm', ['set']],
  ['npm', ['c', 'set']],
  ['pnpm', ['config', 'set']],
  ['pnpm', ['set']],
  ['pn', ['config', 'set']],
  ['pn', ['set']],
];

/** `npm config set //registry.npmjs.org/:_authToken VALUE` in all its spellings. */
const npmLogins: readonly LoginCommand[] = setCommands.map(([program, words]) => ({
  program,
  words,
  key: credentialKey,
  valueOptions: ['--location', '-L', '--userconfig'],
  credential: { kind: 'positional', index: 0 },
}));

/** `yarn config set npmAuthToken VALUE` (Berry), also for one registry, and Yarn Classic's copy of npm's settings. */
export const yarnLogins: readonly LoginCommand[] = [
  {
    program: 'yarn',
    words: ['config', 'set'],
    key: '^(?:npmRegistries\\["?(?<index>[^"\\]]+)"?\\]\\.)?(?:npmAuthToken|npmAuthIdent)$',
    valueOptions: ['--home', '-H', '--cwd'],
    credential: { kind: 'positional', index: 0 },
  },
  {
    program: 'yarn',
    words: ['config', 'set'],
    key: credentialKey,
    valueOptions: ['--cwd'],
    credential: { kind: 'positional', index: 0 },
  },
];

/** `npm config set registry ADDRESS`: for every later command of the job. */
const npmRegistryCommands: readonly LoginCommand[] = setCommands.map(([program, words]) => ({
  program,
  words,
  key: '^registry$',
  valueOptions: ['--location', '-L', '--userconfig'],
  credential: { kind: 'positional', index: 0 },
}));

/**
 * What npm finds around a command: a stored credential under the variables that `.npmrc` files refer to, and the registry, for
 * which `publishConfig` of a manifest and `.npmrc` files of the repository count too.
 */
export const npmSurroundings = {
  credentials: {
    tokenVariables: ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'NPM_CONFIG_TOKEN'],
    files: ['.npmrc'],
    expandsVariables: true,
    logins: npmLogins,
  },
  index: {
    urlVariables: ['NPM_CONFIG_REGISTRY', 'npm_config_registry'],
    setupActions: [{ slug: 'actions/setup-node', urlInput: 'registry-url', scopeInput: 'scope' }],
    setupCommands: npmRegistryCommands,
    files: ['manifest', '.npmrc'],
    default: 'npm',
  },
} as const satisfies { readonly credentials: CredentialSources; readonly index: IndexSources };

/** The same with npm's own options. */
export const npmCredentials: CredentialSources = {
  ...npmSurroundings.credentials,
  tokenOptions: ['--//registry.npmjs.org/:_authToken', '--_authToken'],
};

export const npmIndex: IndexSources = { ...npmSurroundings.index, urlOptions: ['--registry'] };

/** Options of npm's configuration that take a value. */
export const npmValueOptions: readonly string[] = [
  '--tag',
  '--access',
  '--registry',
  '--otp',
  '--workspace',
  '-w',
  '--prefix',
  '-C',
  '--userconfig',
  '--globalconfig',
  '--cache',
  '--loglevel',
  '--provenance-file',
  '--auth-type',
  '--location',
];

/** Flags with which nothing is uploaded, of nearly every tool. */
export const dryRun: readonly string[] = ['--dry-run', '--help', '-h'];
