import { facts } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';

/** Programs for .NET, Ruby, Dart, Go and containers, and those that install packages of the system. */
export const otherPrograms: readonly ProgramTable[] = [
  // https://github.com/dotnet/docs/blob/0119ad8c5/docs/core/tools/index.md, 2026-11-28.
  {
    programs: 'dotnet',
    build: 'build, pack, publish, msbuild',
    install: 'restore, add, workload restore, package add',
    test: 'test, format, vstest',
    minutes: 'build, publish, test, msbuild',
    tools: 'tool, workload',
    other: `
      nuget, clean, new, sln, list, remove, build-server, dev-certs, help, package search, solution, store,
      user-secrets
    `,
  },
  // https://learn.microsoft.com/nuget/reference/nuget-exe-cli-reference, 2026-11-28.
  {
    programs: 'nuget',
    build: 'pack',
    install: 'restore, install, update',
    other: `
      push, setapikey, sources, spec, sign, verify, config, locals, list, search, add, init, delete, trusted-signers,
      help
    `,
  },
  { programs: 'msbuild xbuild', special: () => facts('build', { takesMinutes: true }) },
  // https://github.com/rubygems/rubygems/tree/2a85f4a5c/lib/rubygems/commands, 2026-11-28.
  {
    programs: 'gem',
    build: 'build',
    tools: 'install, update, pristine, rdoc',
    other: `
      push, list, owner, signin, signout, cert, fetch, environment, yank, sources, search, info, specification,
      contents, which, unpack, help, cleanup, uninstall
    `,
  },
  // https://bundler.io/v4.0/docs.html, 2026-11-28.
  {
    programs: 'bundle bundler',
    bare: 'install',
    install: 'install, update, package, cache, add',
    other: 'config, lock, check, list, show, info, clean, platform, version, env, outdated, doctor, plugin',
  },
  // https://github.com/dart-lang/site-www/blob/381c2880d/src/content/tools/dart-tool.md and pub/cmd beside it, 2026-11-28.
  {
    programs: 'dart',
    install: 'pub get, pub upgrade, pub downgrade, pub add, pub remove',
    tools: 'pub global activate, pub global deactivate, pub global list, pub cache',
    build: 'compile, doc',
    test: 'analyze, format, test, fix',
    minutes: 'test',
    other: 'pub publish, pub deps, pub outdated, pub token, pub login, pub logout, pub unpack, create, info',
  },
  // https://github.com/flutter/website/blob/b61a5ef05/src/content/reference/flutter-cli.md, 2026-11-28.
  {
    programs: 'flutter',
    install: 'pub get, pub upgrade, pub add, packages get',
    tools: 'precache, config, upgrade, channel, pub global activate, pub cache',
    build: 'build, gen-l10n, assemble',
    test: 'analyze, test, format, drive',
    minutes: 'build, test, drive',
    other: `
      pub publish, pub deps, pub outdated, pub token, packages publish, doctor, clean, create, devices, emulators
    `,
  },
  // https://github.com/invertase/melos/tree/c07b3974a/docs/commands, 2026-11-28.
  {
    programs: 'melos',
    install: 'bootstrap, bs',
    test: 'analyze, format',
    other: 'publish, version, list, clean',
  },
  // https://go.googlesource.com/go/+/b26d325cb/src/cmd/go/alldocs.go, 2026-11-28.
  {
    programs: 'go',
    build: 'build',
    test: 'test, vet, fmt',
    minutes: 'build, test',
    install: 'get, mod download, mod vendor, mod tidy',
    tools: 'install',
    other: 'env, version, list, mod edit, mod verify, clean, help, doc, mod graph, work sync',
  },
  // https://github.com/docker/cli/blob/0a8bb6e5b/docs/reference/commandline/docker.md, for Docker's own, 2026-11-28.
  {
    programs: 'docker podman buildah',
    build: 'build, buildx build, buildx bake, compose build, bud',
    minutes: 'build, buildx build, buildx bake, compose build, bud',
    other: `
      pull, images, image ls, image inspect, ps, inspect, load, save, tag, version, info, buildx create, buildx use,
      buildx ls, logs, rm, rmi, manifest inspect, system prune
    `,
  },
  {
    programs: `
      apt-get apt apk yum dnf microdnf brew choco winget scoop snap pacman zypper port pkg add-apt-repository
      xcode-select xcrun
    `,
    special: () => facts('tool-install'),
  },
  // https://github.com/conda/conda/blob/0caa2f429/docs/source/commands/index.rst, 2026-11-28.
  {
    programs: 'conda mamba micromamba',
    install: 'install, env, create, update, activate',
    other: 'info, list, config, clean',
  },
  // https://github.com/prefix-dev/pixi/blob/0b70f78df/docs/reference/cli/pixi.md, 2026-11-28.
  {
    programs: 'pixi',
    install: 'install, add, update, lock',
    other: 'info, list, search, tree',
    tools: 'global install, self-update',
  },
  { programs: 'pyenv rbenv asdf goenv', special: () => facts('tool-install') },
];
