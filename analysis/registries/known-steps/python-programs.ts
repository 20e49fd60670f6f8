import { type Arguments, facts, hasOption, need, positionals } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';
import type { CommandFacts } from './types.ts';

/** Python packages that are tools of a release: installing them runs nothing of the project. */
const pythonTools = new Set(
  `
    pip setuptools wheel build twine uv poetry poetry-core hatch hatchling hatch-vcs pdm pdm-backend flit flit-core
    maturin cibuildwheel auditwheel delocate delvewheel pipx virtualenv packaging keyring pkginfo check-manifest
    check-wheel-contents setuptools-scm setuptools_scm versioneer validate-pyproject pyroma readme-renderer id
    sigstore pypi-attestations tox nox pre-commit ruff black mypy cython meson meson-python ninja cmake
    scikit-build-core pybuild toml tomli tomlkit requests bump2version bumpver commitizen towncrier awscli codecov
    coverage zizmor
`.split(/\s+/),
);

const pipValues = new Set(
  `
    -r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -f --find-links -t --target
    --prefix --root --src --python --platform --python-version --implementation --abi --no-binary --only-binary
    --progress-bar --cache-dir --timeout --retries --trusted-host --cert --log --config-settings -C --report
    --upgrade-strategy --group
`.split(/\s+/),
);

/** `pip install` of tools alone is no installation of the project's dependencies. */
function pipInstall(args: Arguments): CommandFacts {
  const packages = positionals(args, pipValues).slice(1);
  const projects = hasOption(args, ['-r', '--requirement', '-e', '--editable', '--group']);
  const isTool = (word: string | undefined) =>
    word !== undefined && pythonTools.has(/^[\w.-]*/.exec(word)?.[0]?.toLowerCase() ?? '');
  const onlyTools = !projects && packages.length > 0 && packages.every(isTool);
  return facts(onlyTools ? 'tool-install' : 'install');
}

const pip = (args: Arguments): CommandFacts | undefined =>
  positionals(args, pipValues)[0] === 'install' ? pipInstall(args) : undefined;

function uvPip(args: Arguments): CommandFacts | undefined {
  const start = args.indexOf('pip');
  return start >= 0 && args[start + 1] === 'install' ? pipInstall(args.slice(start + 1)) : undefined;
}

/** Programs for Python. Sub-commands that start scripts of the project (`hatch run`) are left out. */
export const pythonPrograms: readonly ProgramTable[] = [
  // https://github.com/pypa/pip/tree/main/src/pip/_internal/commands, 2026-11-28.
  {
    programs: 'pip pip3',
    special: pip,
    install: 'wheel, download',
    other: 'list, freeze, show, check, config, cache, index, uninstall, hash, inspect, debug, help',
  },
  // https://docs.astral.sh/uv/reference/cli, 2026-11-28.
  {
    programs: 'uv',
    values: `
      --directory --project --cache-dir --color --config-file --python-preference --allow-insecure-host -p --python
    `,
    special: uvPip,
    install: 'sync, pip sync, add, remove, pip install',
    tools: 'tool install, tool upgrade, tool update-shell, python install, python pin, self update, venv',
    build: 'build',
    test: 'format',
    other: `
      publish, lock, export, tree, version, cache, cache clean, cache prune, python list, python find, pip list,
      pip freeze, pip compile, pip show, pip check, pip tree, tool list, tool dir, help, self version, auth login,
      auth token, init
    `,
  },
  // https://github.com/python-poetry/poetry/tree/main/src/poetry/console/commands, 2026-11-28.
  {
    programs: 'poetry',
    values: '-C --directory -P --project',
    install: 'install, sync, update, add, remove',
    tools: 'self add, self update, self install, env use, python install',
    build: 'build',
    other: `
      publish, lock, check, config, version, show, export, env info, env list, env remove, cache clear, about, help,
      init, search, source
    `,
  },
  // https://github.com/pypa/hatch/tree/master/src/hatch/cli; options: https://hatch.pypa.io/1.17/cli/reference, 2026-11-28.
  {
    programs: 'hatch',
    values: '-e --env -p --project --color --data-dir --cache-dir --config',
    install: 'env create, dep show',
    build: 'build',
    test: 'test, fmt',
    other: `
      publish, version, clean, config set, config show, config find, status, project metadata, env show, env find,
      env prune, env remove, python find, python show
    `,
    tools: 'python install, self update',
  },
  // https://github.com/pdm-project/pdm/tree/f6cc4ebc3/src/pdm/cli/commands, 2026-11-28.
  {
    programs: 'pdm',
    values: '-p --project',
    install: 'install, sync, update, add, remove',
    build: 'build',
    tools: 'use, venv create, self update, python install',
    other: 'publish, lock, config, list, show, info, export, cache, outdated, init, venv list',
  },
  // https://github.com/pypa/flit/blob/0a98eabe9/doc/cmdline.rst, 2026-11-28.
  { programs: 'flit', values: '-f --ini-file', build: 'build', install: 'install', other: 'publish, init' },
  // https://github.com/astral-sh/rye/tree/main/docs/guide/commands, 2026-11-28.
  {
    programs: 'rye',
    install: 'sync, add, remove',
    build: 'build',
    test: 'test, lint, fmt',
    tools: 'install, toolchain fetch, tools install, self update, fetch',
    other: 'publish, lock, version, list, show, config, pin, init',
  },
  // https://github.com/pypa/twine/blob/011fa281b/docs/index.rst, 2026-11-28.
  { programs: 'twine', other: 'check, upload, register' },
  // https://github.com/PyO3/maturin/blob/0261d8130/README.md, 2026-11-28.
  {
    programs: 'maturin',
    build: 'build, sdist, develop',
    minutes: 'build, develop, publish',
    other: 'upload, publish, list-python, generate-ci, init, new',
  },
  {
    programs: 'setup.py',
    build: 'sdist, bdist_wheel, build, build_ext, build_py, bdist, develop',
    install: 'install',
    other: 'check, clean, upload',
  },
  {
    programs: 'build cibuildwheel auditwheel delocate-wheel delvewheel wheel pyproject-build',
    bare: 'build',
    special: () => facts('build'),
  },
  {
    programs: `
      pytest py.test unittest coverage shellcheck actionlint yamllint codespell typos mypy ruff black isort flake8
      pylint pyright basedpyright bandit pre_commit pre-commit ty
    `,
    special: () => facts('test', { takesMinutes: true }),
  },
  {
    programs: `
      check-wheel-contents validate-pyproject pyroma abi3audit check-manifest setuptools_scm venv virtualenv ensurepip
      towncrier
    `,
    special: () => facts('other'),
  },
  // https://github.com/pypa/pipx/blob/093c902b9/docs/docs.md, 2026-11-28.
  { programs: 'pipx', tools: 'install, upgrade, inject, ensurepath, reinstall', other: 'list, environment, uninstall' },
  { programs: 'sphinx-build', special: () => facts('build') },
  // https://github.com/mkdocs/mkdocs/blob/055b4b810/mkdocs/__main__.py, 2026-11-28; the push is in
  // mkdocs/commands/gh_deploy.py there.
  {
    programs: 'mkdocs',
    touchesContents: true,
    build: 'build',
    special: (args) =>
      args[0] === 'gh-deploy'
        ? facts('other', { needs: [need('checkout', 'write', 'contents', '`mkdocs gh-deploy` pushes the pages')] })
        : undefined,
  },
];
