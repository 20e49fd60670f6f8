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

/** Signing by the identity of the run. */
function signs(commands: ReadonlySet<string>) {
  return (args: Arguments): CommandFacts | undefined => {
    const [command] = positionals(args, new Set());
    if (command === undefined || !commands.has(command)) return undefined;
    return facts('other', {
      usesOidc: true,
      needs: [need('oidc', 'write', 'id-token', 'it signs with the identity of the run')],
    });
  };
}

/** Tools that make tags and push them, unless they are told not to. */
function releases(words: readonly string[], requires: readonly string[], without: readonly string[]) {
  return (args: Arguments): CommandFacts | undefined => {
    const found = positionals(args, new Set(['-Z', '--config', '-C']));
    if (!words.every((word, at) => found[at] === word)) return undefined;
    if (requires.length > 0 && !hasOption(args, requires)) return facts('other');
    if (hasOption(args, without)) return facts('other');
    return facts('other', {
      needs: [need('checkout', 'write', 'contents', `\`cargo ${words.join(' ')}\` pushes tags`)],
    });
  };
}

const cargoReleases = [
  releases(['release'], ['-x', '--execute'], ['--no-push']),
  releases(['smart-release'], ['-e', '--execute'], ['--no-push']),
  releases(['workspaces', 'publish'], [], ['--no-git-push', '--no-git-commit', '--publish-as-is', '--from-git']),
  releases(['ws', 'publish'], [], ['--no-git-push', '--no-git-commit', '--publish-as-is', '--from-git']),
];

/**
 * Programs for Python and Rust. Sub-commands that start scripts of the project (`hatch run`, `cargo run`) are left
 * out.
 */
export const pythonAndRust: readonly ProgramTable[] = [
  {
    programs: 'pip pip3',
    special: pip,
    install: 'wheel, download',
    other: 'list, freeze, show, check, config, cache, index, uninstall, hash, inspect, debug, help',
  },
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
  {
    programs: 'pdm',
    values: '-p --project',
    install: 'install, sync, update, add, remove',
    build: 'build',
    tools: 'use, venv create, self update, python install',
    other: 'publish, lock, config, list, show, info, export, cache, outdated, init, venv list',
  },
  { programs: 'flit', values: '-f --ini-file', build: 'build', install: 'install', other: 'publish, init' },
  {
    programs: 'rye',
    install: 'sync, add, remove',
    build: 'build',
    test: 'test, lint, fmt',
    tools: 'install, toolchain fetch, tools install, self update, fetch',
    other: 'publish, lock, version, list, show, config, pin, init',
  },
  { programs: 'twine', other: 'check, upload, register' },
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
  { programs: 'pipx', tools: 'install, upgrade, inject, ensurepath, reinstall', other: 'list, environment, uninstall' },
  { programs: 'sphinx-build', special: () => facts('build') },
  {
    programs: 'mkdocs',
    build: 'build',
    special: (args) =>
      args[0] === 'gh-deploy'
        ? facts('other', { needs: [need('checkout', 'write', 'contents', '`mkdocs gh-deploy` pushes the pages')] })
        : undefined,
  },
  { programs: 'sigstore', special: signs(new Set(['sign', 'attest'])), other: 'verify' },
  {
    programs: 'pypi_attestations pypi-attestations',
    special: signs(new Set(['sign', 'attest'])),
    other: 'verify, inspect, convert',
  },
  {
    programs: 'cosign',
    special: (args) =>
      hasOption(args, ['--key'])
        ? facts('other')
        : signs(new Set(['sign', 'sign-blob', 'attest', 'attest-blob']))(args),
    other: 'verify, verify-blob, verify-attestation, version, tree, initialize',
  },
  {
    programs: 'cargo',
    values: '-Z --config -C --color',
    special: (args) => cargoReleases.map((read) => read(args)).find((found) => found !== undefined),
    tools: 'install, binstall, quickinstall, uninstall, install-update',
    install: 'fetch, vendor',
    build: `
      build, b, rustc, zigbuild, xwin build, ndk, doc, rustdoc, generate-rpm, deb, wix, bundle, auditable build,
      cbuild, cinstall, dist build
    `,
    test: `
      check, c, test, t, bench, clippy, fmt, nextest, nextest run, llvm-cov, tarpaulin, hack, deny, audit, machete,
      semver-checks, outdated, msrv, udeps, miri, insta, public-api, rdme, sort, careful, fuzz, criterion,
      minimal-versions, shear, spellcheck
    `,
    minutes: `
      install, build, b, rustc, zigbuild, xwin build, ndk, doc, rustdoc, check, c, test, t, bench, clippy, nextest,
      nextest run, llvm-cov, tarpaulin, hack, miri, semver-checks, auditable build
    `,
    other: `
      publish, package, login, logout, owner, yank, metadata, tree, update, generate-lockfile, version, pkgid,
      locate-project, search, info, clean, add, remove, rm, upgrade, set-version, get, verify-project, config, help,
      init, new, read-manifest, report, hakari, publish-workspace, workspaces list, ws list, workspaces changed
    `,
  },
  { programs: 'cross', build: 'build', test: 'test, check, clippy', minutes: 'build, test, check, clippy' },
  { programs: 'rustup rustup-init', special: () => facts('tool-install') },
  { programs: 'wasm-pack', build: 'build, pack', test: 'test', minutes: 'build, test', other: 'publish, login' },
  { programs: 'rustc rustfmt rustdoc wasm-bindgen wasm-opt', special: () => facts('build') },
];
