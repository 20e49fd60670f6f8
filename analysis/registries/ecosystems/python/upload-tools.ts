import type { LoginCommand, PublishTool } from '../../types.ts';
import { words } from '../../words.ts';

const help = ['-h', '--help'];

/** `keyring set https://upload.pypi.org/legacy/ __token__` reads the token from standard input. */
const keyringLogin: LoginCommand = {
  program: 'keyring',
  words: ['set'],
  key: '^(?<index>https?://\\S+)$',
  credential: { kind: 'stdin' },
};

/** twine/auth.py and twine/utils.py of 7.0.0, https://github.com/pypa/twine, checked 2026-11-22. */
const twine: PublishTool = {
  id: 'twine',
  name: 'twine',
  programs: ['twine'],
  subcommands: [['upload']],
  valueOptions: words(`
    -r --repository --repository-url --sign-with -i --identity -u --username -p --password -c --comment
    --config-file --cert --client-cert
  `),
  dryRunFlags: help,
  credentials: {
    tokenOptions: ['-p', '--password'],
    usernameOptions: ['-u', '--username'],
    tokenVariables: ['TWINE_PASSWORD'],
    usernameVariables: ['TWINE_USERNAME'],
    files: ['.pypirc'],
    fileOptions: ['--config-file'],
    logins: [keyringLogin],
  },
  index: {
    urlOptions: ['--repository-url'],
    nameOptions: ['-r', '--repository'],
    urlVariables: ['TWINE_REPOSITORY_URL'],
    nameVariables: ['TWINE_REPOSITORY'],
    default: 'pypi',
  },
  // Only when no password is found anywhere and the address is exactly that of PyPI or TestPyPI.
  oidc: { kind: 'itself', since: '6.1.0', behaviour: 'token-wins', losesAttestations: false },
  installedAs: ['twine'],
  builds: false,
};

/** crates/uv-publish and the command's own help, https://github.com/astral-sh/uv (0.12), checked 2026-11-22. */
const uv: PublishTool = {
  id: 'uv',
  name: 'uv publish',
  programs: ['uv'],
  subcommands: [['publish']],
  valueOptions: words(`
    --index --publish-url --check-url -t --token -u --username -p --password --trusted-publishing
    --keyring-provider --allow-insecure-host --cache-dir --color --config-file --directory --project
    --python-preference
  `),
  dryRunFlags: ['--dry-run', ...help],
  credentials: {
    tokenOptions: ['-t', '--token', '-p', '--password'],
    usernameOptions: ['-u', '--username'],
    tokenVariables: ['UV_PUBLISH_TOKEN', 'UV_PUBLISH_PASSWORD'],
    usernameVariables: ['UV_PUBLISH_USERNAME'],
  },
  index: {
    urlOptions: ['--publish-url'],
    nameOptions: ['--index'],
    urlVariables: ['UV_PUBLISH_URL'],
    nameVariables: ['UV_PUBLISH_INDEX'],
    files: ['uv.toml'],
    default: 'pypi',
  },
  oidc: { kind: 'itself', since: '0.4.16', behaviour: 'token-wins', losesAttestations: false },
  forcesOidc: { option: '--trusted-publishing', value: 'always' },
  declinesOidc: { option: '--trusted-publishing', value: 'never' },
  installedAs: ['uv'],
  builds: false,
};

/**
 * The `upload` command of distutils, which setuptools took over and removed in 42. The script reader gives the name
 * of the script as the program: `python setup.py sdist upload` and `./setup.py sdist upload` alike.
 */
const setupPy: PublishTool = {
  id: 'setup.py',
  name: 'setup.py upload',
  programs: ['setup.py'],
  subcommands: [['upload']],
  subcommandsAnywhere: true,
  valueOptions: words(`
    -r --repository -i --identity -d --dist-dir -b --bdist-dir -p --plat-name --formats --format
    --python-tag --tag-build
  `),
  dryRunFlags: ['-n', '--dry-run', ...help],
  credentials: { files: ['.pypirc'], logins: [keyringLogin] },
  index: { nameOptions: ['-r', '--repository'], default: 'pypi' },
  oidc: { kind: 'never', replacement: '`python -m build` and the action pypa/gh-action-pypi-publish' },
  installedAs: ['setuptools'],
  builds: true,
};

/** Programs that upload files that something else has built. */
export const pythonUploadTools: readonly PublishTool[] = [twine, uv, setupPy];
