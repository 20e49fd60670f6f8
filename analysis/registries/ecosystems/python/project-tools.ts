import type { PublishTool, RegistryId } from '../../types.ts';
import { words } from '../../words.ts';

const help = ['-h', '--help'];

/** Names of indexes in the variables of poetry, in upper case with `_` for what is neither letter nor digit. */
const poetryIndexes: readonly (readonly [string, RegistryId])[] = [
  ['PYPI', 'pypi'],
  ['TESTPYPI', 'testpypi'],
  ['TEST_PYPI', 'testpypi'],
  ['PYPI_TEST', 'testpypi'],
];

const tokensOf = (index: string) => [`POETRY_PYPI_TOKEN_${index}`, `POETRY_HTTP_BASIC_${index}_PASSWORD`];
const userOf = (index: string) => `POETRY_HTTP_BASIC_${index}_USERNAME`;

/** Poetry 2.4.1; OIDC is asked for in https://github.com/python-poetry/poetry/issues/7940 (open), checked 2026-11-22. */
const poetry: PublishTool = {
  id: 'poetry',
  name: 'poetry publish',
  programs: ['poetry'],
  subcommands: [['publish']],
  valueOptions: words(`
    -r --repository -u --username -p --password --cert --client-cert --dist-dir -C --directory -P --project
  `),
  dryRunFlags: ['--dry-run', ...help],
  credentials: {
    tokenOptions: ['-p', '--password'],
    usernameOptions: ['-u', '--username'],
    tokenVariables: poetryIndexes.flatMap(([index]) => tokensOf(index)),
    usernameVariables: poetryIndexes.map(([index]) => userOf(index)),
    variableRegistries: Object.fromEntries(
      poetryIndexes.flatMap(([index, registry]) =>
        [...tokensOf(index), userOf(index)].map((variable) => [variable, registry]),
      ),
    ),
    files: ['pypoetry/auth.toml'],
    logins: [
      {
        program: 'poetry',
        words: ['config'],
        key: '^pypi-token\\.(?<index>.+)$',
        credential: { kind: 'positional', index: 0 },
      },
      {
        program: 'poetry',
        words: ['config'],
        key: '^http-basic\\.(?<index>.+)$',
        credential: { kind: 'positional', index: 1 },
      },
    ],
  },
  index: {
    nameOptions: ['-r', '--repository'],
    nameCommands: [
      {
        program: 'poetry',
        words: ['config'],
        key: '^repositories\\.(?<index>.+?)(?:\\.url)?$',
        credential: { kind: 'positional', index: 0 },
      },
    ],
    default: 'pypi',
  },
  oidc: { kind: 'never', replacement: '`poetry build` and the action pypa/gh-action-pypi-publish' },
  installedAs: ['poetry'],
  builds: true,
  buildFlags: ['--build'],
};

/** Hatch 1.18, https://hatch.pypa.io/latest/how-to/publish/auth/, checked 2026-11-22. */
const hatch: PublishTool = {
  id: 'hatch',
  name: 'hatch publish',
  programs: ['hatch'],
  subcommands: [['publish']],
  valueOptions: words(`
    -r --repo -u --user -a --auth --ca-cert --client-cert --client-key -p --publisher --project -o --option
    -e --env --data-dir --cache-dir --config
  `),
  dryRunFlags: help,
  credentials: {
    tokenOptions: ['-a', '--auth'],
    usernameOptions: ['-u', '--user'],
    tokenVariables: ['HATCH_INDEX_AUTH'],
    usernameVariables: ['HATCH_INDEX_USER'],
    files: ['.pypirc'],
    logins: [
      {
        program: 'hatch',
        words: ['config', 'set'],
        key: '^publish\\.index(?:\\.repos\\.(?<index>.+))?\\.auth$',
        credential: { kind: 'positional', index: 0 },
      },
    ],
  },
  index: {
    nameOptions: ['-r', '--repo'],
    nameVariables: ['HATCH_INDEX_REPO'],
    default: 'pypi',
    names: { main: 'pypi', test: 'testpypi' },
  },
  oidc: { kind: 'never', replacement: '`hatch build` and the action pypa/gh-action-pypi-publish' },
  installedAs: ['hatch'],
  builds: false,
};

/** src/pdm/cli/commands/publish of PDM, https://github.com/pdm-project/pdm, checked 2026-11-22. */
const pdm: PublishTool = {
  id: 'pdm',
  name: 'pdm publish',
  programs: ['pdm'],
  subcommands: [['publish']],
  valueOptions: words(`
    -r --repository -u --username -P --password -i --identity -c --comment -d --dest --ca-certs -p --project
    -k --skip
  `),
  dryRunFlags: help,
  credentials: {
    tokenOptions: ['-P', '--password'],
    usernameOptions: ['-u', '--username'],
    tokenVariables: ['PDM_PUBLISH_PASSWORD'],
    usernameVariables: ['PDM_PUBLISH_USERNAME'],
    logins: [
      {
        program: 'pdm',
        words: ['config'],
        key: '^repository\\.(?<index>.+)\\.password$',
        credential: { kind: 'positional', index: 0 },
      },
    ],
  },
  // The option and the variable take an address as well as a name.
  index: { nameOptions: ['-r', '--repository'], nameVariables: ['PDM_PUBLISH_REPO'], default: 'pypi' },
  oidc: { kind: 'itself', since: '2.13.0', behaviour: 'token-wins', losesAttestations: false },
  installedAs: ['pdm'],
  builds: true,
  noBuildFlags: ['--no-build'],
};

/** Flit 4.0.0, https://flit.pypa.io/en/stable/upload.html, checked 2026-11-22. */
const flit: PublishTool = {
  id: 'flit',
  name: 'flit publish',
  programs: ['flit'],
  subcommands: [['publish']],
  valueOptions: words('--repository --pypirc --format -f --ini-file'),
  dryRunFlags: help,
  credentials: {
    tokenVariables: ['FLIT_PASSWORD'],
    usernameVariables: ['FLIT_USERNAME'],
    files: ['.pypirc'],
    logins: [{ program: 'keyring', words: ['set'], key: '^(?<index>https?://\\S+)$', credential: { kind: 'stdin' } }],
  },
  index: { nameOptions: ['--repository'], urlVariables: ['FLIT_INDEX_URL'], default: 'pypi' },
  oidc: { kind: 'never', replacement: '`flit build` and the action pypa/gh-action-pypi-publish' },
  installedAs: ['flit'],
  builds: true,
};

/** Rye, whose last release is 0.44 of 2025, https://github.com/astral-sh/rye, checked 2026-11-22. */
const rye: PublishTool = {
  id: 'rye',
  name: 'rye publish',
  programs: ['rye'],
  subcommands: [['publish']],
  valueOptions: words('-r --repository --repository-url -u --username --token -i --identity --cert'),
  dryRunFlags: help,
  credentials: {
    tokenOptions: ['--token'],
    usernameOptions: ['-u', '--username'],
    files: ['.rye/credentials'],
  },
  index: { urlOptions: ['--repository-url'], nameOptions: ['-r', '--repository'], default: 'pypi' },
  oidc: { kind: 'never', replacement: '`rye build` and the action pypa/gh-action-pypi-publish, or `uv publish`' },
  installedAs: ['rye'],
  builds: false,
};

/** Programs that manage a project and publish it too. */
export const pythonProjectTools: readonly PublishTool[] = [poetry, hatch, pdm, flit, rye];
