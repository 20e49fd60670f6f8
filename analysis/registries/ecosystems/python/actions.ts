import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';
import { maturinActions } from './maturin.ts';
import { pypiPublishAction } from './pypi-publish-action.ts';
import { semanticReleaseActions } from './python-semantic-release.ts';

const throughPypiAction = 'the action pypa/gh-action-pypi-publish in a job of its own';

/** Not one of these actions has a table of its releases: nothing is said of their versions. */
const common = {
  path: '',
  dryRun: [],
  inputsComplete: false,
  inputMistakes: {},
  releases: undefined,
  linuxOnly: false,
  builds: true,
} as const;

/**
 * Version 1.10 and 2.1, https://github.com/JRubics/poetry-publish, checked 2026-11-22; OIDC refused in its issue 45.
 */
const poetryPublish: PublishAction = {
  ...common,
  slug: 'JRubics/poetry-publish',
  when: { kind: 'always' },
  inputs: inputs(`
    python_version poetry_version pypi_token repository_name repository_url repository_username
    repository_password build_format ignore_dev_requirements allow_poetry_pre_release
    extra_build_dependency_packages plugins
  `),
  credentials: { tokenInputs: ['pypi_token', 'repository_password'], usernameInputs: ['repository_username'] },
  index: { urlInputs: ['repository_url'], default: 'pypi' },
  oidc: { kind: 'never', replacement: `\`poetry build\` and ${throughPypiAction}` },
  linuxOnly: true,
};

/**
 * https://github.com/code-specialist/pypi-poetry-publish, checked 2026-11-22. Its own default is a read index, as the
 * name for poetry.
 */
const pypiPoetryPublish: PublishAction = {
  ...common,
  slug: 'code-specialist/pypi-poetry-publish',
  when: { kind: 'always' },
  inputs: inputs(`
    PACKAGE_DIRECTORY ACTIONS_ACCESS_TOKEN ACCESS_TOKEN PYTHON_VERSION POETRY_VERSION POETRY_CORE_VERSION
    PYPI_PASSWORD PYPI_USERNAME PYPI_USER BRANCH REGISTRY PUBLISH_REGISTRY
  `),
  credentials: { tokenInputs: ['PYPI_PASSWORD'], usernameInputs: ['PYPI_USERNAME', 'PYPI_USER'] },
  index: { urlInputs: ['REGISTRY', 'PUBLISH_REGISTRY'], default: 'pypi', anyAddress: true },
  oidc: { kind: 'never', replacement: `\`poetry build\` and ${throughPypiAction}` },
};

/** https://github.com/etils-actions/pypi-auto-publish, checked 2026-11-22. Without a token it uploads nothing. */
const etils = (slug: string): PublishAction => ({
  ...common,
  slug,
  when: { kind: 'filled', input: 'pypi-token' },
  inputs: inputs('pypi-token gh-token parse-changelog pkg-name module-name release'),
  credentials: { tokenInputs: ['pypi-token'] },
  index: { default: 'pypi' },
  oidc: { kind: 'never', replacement: `\`python -m build\` and ${throughPypiAction}` },
});

/**
 * https://github.com/casperdcl/deploy-pypi, checked 2026-11-22. It asks for the audience `pypi` at the address in
 * `registry_domain`, so that TestPyPI always refuses the exchange.
 */
const deployPypi: PublishAction = {
  ...common,
  slug: 'casperdcl/deploy-pypi',
  when: { kind: 'value', input: 'upload', values: ['', 'true'] },
  inputs: inputs(`
    user password registry_domain requirements setup build pip check upload dist_dir url gpg_key
    skip_existing
  `),
  credentials: { tokenInputs: ['password'], usernameInputs: ['user'] },
  index: { urlInputs: ['url'], default: 'pypi' },
  oidc: { kind: 'itself', since: '2', behaviour: 'token-wins', losesAttestations: false },
};

/**
 * https://github.com/tempoxyz/changelogs at 0531e21, checked 2026-11-22: PyPI only when the input names the
 * ecosystem.
 */
const changelogs: PublishAction = {
  ...common,
  slug: 'tempoxyz/changelogs',
  when: { kind: 'value', input: 'ecosystem', values: ['python'] },
  inputs: ['ecosystem', 'pypi-token', 'python-version', 'github-token'].map((name) => ({ name })),
  credentials: { tokenInputs: ['pypi-token'] },
  index: { default: 'pypi' },
  oidc: { kind: 'itself', since: '0.7.0', behaviour: 'token-wins', losesAttestations: false },
  many: true,
};

/** Actions that upload Python packages, the one of PyPA first. */
export const pythonActions: readonly PublishAction[] = [
  pypiPublishAction,
  ...maturinActions,
  poetryPublish,
  pypiPoetryPublish,
  etils('etils-actions/pypi-auto-publish'),
  etils('etils-actions/pypi-build-publish'),
  deployPypi,
  changelogs,
  ...semanticReleaseActions,
];
