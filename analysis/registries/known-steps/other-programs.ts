import { facts } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';

/** Programs for .NET, Ruby, Dart, Go and containers, and those that install packages of the system. */
export const otherPrograms: readonly ProgramTable[] = [
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
  {
    programs: 'gem',
    build: 'build',
    tools: 'install, update, pristine, rdoc',
    other: `
      push, list, owner, signin, signout, cert, fetch, environment, yank, sources, search, info, specification,
      contents, which, unpack, help, cleanup, uninstall
    `,
  },
  {
    programs: 'bundle bundler',
    bare: 'install',
    install: 'install, update, package, cache, add',
    other: 'config, lock, check, list, show, info, clean, platform, version, env, outdated, doctor, plugin',
  },
  {
    programs: 'dart',
    install: 'pub get, pub upgrade, pub downgrade, pub add, pub remove',
    tools: 'pub global activate, pub global deactivate, pub global list, pub cache',
    build: 'compile, doc',
    test: 'analyze, format, test, fix',
    minutes: 'test',
    other: 'pub publish, pub deps, pub outdated, pub token, pub login, pub logout, pub unpack, create, info',
  },
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
  {
    programs: 'melos',
    install: 'bootstrap, bs',
    test: 'analyze, format',
    other: 'publish, version, list, clean',
  },
  {
    programs: 'go',
    build: 'build',
    test: 'test, vet, fmt',
    minutes: 'build, test',
    install: 'get, mod download, mod vendor, mod tidy',
    tools: 'install',
    other: 'env, version, list, mod edit, mod verify, clean, help, doc, mod graph, work sync',
  },
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
  {
    programs: 'conda mamba micromamba',
    install: 'install, env, create, update, activate',
    other: 'info, list, config, clean',
  },
  {
    programs: 'pixi',
    install: 'install, add, update, lock',
    other: 'info, list, search, tree',
    tools: 'global install, self-update',
  },
  { programs: 'pyenv rbenv asdf goenv', special: () => facts('tool-install') },
];
