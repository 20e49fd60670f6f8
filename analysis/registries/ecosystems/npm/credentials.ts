import type { CredentialSources, IndexSources, LoginCommand } from '../../types.ts';

/**
 * What the key of an npm setting looks like that holds a credential; `index` is the registry in front of it, which npm's
 * documentation asks for. https://github.com/npm/cli/blob/0d06c0bea/docs/lib/content/configuring-npm/npmrc.md, 2026-11-28.
 */
const credentialKey = '^(?<index>(?:https?:)?//[^/]+(?:/.*?)?)?/*:?(?:_authToken|_auth|_password)$';

/**
 * npm's commands and their aliases: https://github.com/npm/cli/blob/1aa14262f/lib/utils/cmd-list.js; pnpm's:
 * https://github.com/pnpm/pnpm/blob/00a5bcfa7/pnpm/src/cmd/index.ts. Both 2026-11-28.
 */
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

/**
 * `yarn config set npmAuthToken VALUE` (Berry), also for one registry, and Yarn Classic's copy of npm's settings.
 * https://github.com/yarnpkg/berry/blob/009f85dbf/packages/plugin-npm/sources/index.ts, 2026-11-28.
 */
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
 * which `publishConfig` of a manifest and `.npmrc` files of the repository count too. `NODE_AUTH_TOKEN`:
 * https://github.com/actions/setup-node/blob/0355742c9/src/authutil.ts; `NPM_CONFIG_TOKEN`, which Bun reads:
 * https://github.com/oven-sh/bun/blob/11f0f4d9b/docs/pm/cli/publish.mdx (both 2026-11-28). `NPM_TOKEN` and `NPM_AUTH_TOKEN` are
 * the names that workflows and release tools give it (semantic-release, lerna, changesets).
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
