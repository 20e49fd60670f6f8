import { type Arguments, facts, hasOption, positionals } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';
import type { CommandFacts } from './types.ts';

/** `npm install -g npm@11` brings a tool; without `-g` the project's dependencies, whose scripts may run. */
function installs(commands: string, values: string, globally: readonly string[]) {
  const names = new Set(commands.split(' '));
  const valueOptions = new Set(values.split(' '));
  return (args: Arguments): CommandFacts | undefined => {
    const [command] = positionals(args, valueOptions);
    if (command === undefined || !names.has(command)) return undefined;
    return facts(hasOption(args, globally) ? 'tool-install' : 'install');
  };
}

const npmValues = '--prefix -w --workspace --registry --userconfig --loglevel --cache -C';
const pnpmValues = '--filter -F -C --dir --prefix --reporter --loglevel --workspace-concurrency';

/**
 * Package managers for JavaScript. What starts a script of package.json (`npm run`, `npm test`, `pnpm build`, `yarn
 * release`) is left out, and `npx`, `pnpm dlx` and `pnpm exec` with a program that is not known.
 */
export const webPrograms: readonly ProgramTable[] = [
  // https://github.com/npm/cli/blob/1aa14262f/lib/utils/cmd-list.js, and `bin` and `adduser` of older versions, 2026-11-28.
  {
    programs: 'npm',
    values: npmValues,
    special: installs('install i add in update up', npmValues, ['-g', '--global', '--location']),
    install: 'ci, clean-install, install-ci, ic, rebuild, link, dedupe',
    other: `
      publish, pack, view, info, show, version, config, set, get, whoami, ping, ls, list, cache, dist-tag, audit,
      prune, outdated, search, pkg, access, owner, deprecate, unpublish, sbom, query, explain, login, adduser, logout,
      token, root, prefix, bin, help, doctor, fund, stage, trust, init, shrinkwrap
    `,
  },
  // https://github.com/pnpm/pnpm/blob/00a5bcfa7/pnpm/src/cmd/index.ts, 2026-11-28.
  {
    programs: 'pnpm pn',
    values: pnpmValues,
    special: installs('add install i update up', pnpmValues, ['-g', '--global']),
    install: 'ci, fetch, rebuild, import, dedupe, link',
    tools: 'env, self-update, setup, runtime',
    other: `
      publish, pack, store, config, set, get, why, list, ls, audit, licenses, outdated, root, bin, view, info, whoami,
      login, stage, dist-tag, version, patch, prune, help, deploy
    `,
  },
  // 1.x: https://github.com/yarnpkg/yarn/tree/master/src/cli/commands; later: https://github.com/yarnpkg/berry, the commands
  // of packages/plugin-essentials and plugin-npm-cli; both 2026-11-28.
  {
    programs: 'yarn yarnpkg',
    values: '--cwd',
    bare: 'install',
    install: 'install, add, remove, up, upgrade, dedupe, link',
    tools: 'global add, set version, plugin import',
    other: `
      publish, pack, config, cache, version, info, why, list, audit, npm publish, npm login, npm whoami, npm info,
      npm tag, npm audit, workspaces list, workspaces info, constraints, explain, login, logout, tag, owner, check,
      help
    `,
  },
  // https://github.com/oven-sh/bun/tree/11f0f4d9b/docs/pm/cli, 2026-11-28.
  {
    programs: 'bun',
    special: installs('install i add update', '--cwd', ['-g', '--global']),
    install: 'ci, remove, link',
    build: 'build',
    test: 'test',
    tools: 'upgrade',
    other: 'publish, pm, info, outdated, audit, why, init, patch',
  },
  // https://github.com/denoland/docs/blob/07a40d39c/runtime/reference/cli/index.md, 2026-11-28.
  {
    programs: 'deno',
    install: 'install, add, remove, cache',
    build: 'compile, bundle, doc',
    test: 'fmt, lint, check, test, bench, coverage',
    tools: 'upgrade',
    other: 'publish, info, types, completions, outdated, clean, init, audit',
  },
  { programs: 'jsr', other: 'publish' },
  { programs: 'corepack nvm n fnm volta', special: () => facts('tool-install') },
  { programs: 'tsc esbuild rollup webpack vite', special: () => facts('build') },
  { programs: 'eslint prettier jest vitest mocha ava c8 nyc biome oxlint publint attw', special: () => facts('test') },
  // https://github.com/microsoft/vscode-vsce/blob/007e4f4e4/src/main.ts, 2026-11-28.
  { programs: 'vsce', other: 'publish, package, ls, login, logout, verify-pat, show, search' },
  // https://github.com/eclipse/openvsx/tree/master/cli/src, 2026-11-28.
  { programs: 'ovsx', other: 'publish, create-namespace, verify-pat, login, get, version' },
];
