import type { Wrapper } from './wrapper.ts';

const npmValues = '--workspace -w --prefix --registry --cache --userconfig --loglevel --node-options --script-shell';
const npmFlags =
  '-y --yes --no --quiet -q --silent -s --offline --prefer-offline --prefer-online --ignore-existing --no-install --workspaces -ws ' +
  '--include-workspace-root --if-present --ignore-scripts --no-audit --no-fund';
const pnpmValues =
  '--filter -F --dir -C --workspace-concurrency --reporter --loglevel --config --allow-build --resume-from';
const pnpmFlags =
  '-r --recursive -w --workspace-root -s --silent --no-bail --parallel --stream --if-present --report-summary --prod --dev';
const bunFlags = '--bun -b --silent --no-install --verbose --if-present';

/** What runs programs of npm packages, in the order of trial. */
export const nodeWrappers: readonly Wrapper[] = [
  {
    programs: 'npx',
    values: npmValues,
    flags: npmFlags,
    packages: '-p --package',
    scriptOption: '-c --call',
    inside: 'npm-package',
  },
  {
    programs: 'npm',
    path: ['exec'],
    values: npmValues,
    flags: npmFlags,
    packages: '-p --package',
    scriptOption: '-c --call',
    inside: 'npm-package',
  },
  {
    programs: 'npm',
    path: ['x'],
    values: npmValues,
    flags: npmFlags,
    packages: '-p --package',
    scriptOption: '-c --call',
    inside: 'npm-package',
  },
  { programs: 'pnpm pn', path: ['exec'], values: pnpmValues, flags: `${pnpmFlags} -c --shell-mode`, inside: 'program' },
  {
    programs: 'pnpm pn',
    path: ['dlx'],
    values: pnpmValues,
    flags: `${pnpmFlags} -c --shell-mode`,
    packages: '-p --package',
    inside: 'npm-package',
  },
  { programs: 'pnpx pnx', values: pnpmValues, flags: pnpmFlags, packages: '-p --package', inside: 'npm-package' },
  {
    programs: 'yarn',
    path: ['dlx'],
    values: '--cwd',
    flags: '-q --quiet',
    packages: '-p --package',
    inside: 'npm-package',
  },
  { programs: 'yarn', path: ['exec'], values: '--cwd', flags: '-s --silent -q --quiet', inside: 'program' },
  {
    programs: 'yarn',
    path: ['workspaces', 'foreach'],
    values: '--from --include --exclude -j --jobs --cwd',
    flags:
      '-A --all -W --worktree -R --recursive --since -p --parallel -i --interlaced -t --topological --topological-dev ' +
      '--no-private -v --verbose -n --dry-run',
    inside: 'same-program',
  },
  { programs: 'yarn', path: ['workspace'], values: '--cwd', positionals: 1, inside: 'same-program' },
  {
    programs: 'yarn',
    path: ['run'],
    values: '--cwd',
    flags: '-s --silent -q --quiet -T --top-level -B --binaries-only',
    scriptsFirst: true,
    inside: 'program',
  },
  { programs: 'yarn', values: '--cwd', flags: '-s --silent', scriptsFirst: true, own: 'npm node', inside: 'program' },
  { programs: 'pnpm pn', path: ['run'], values: pnpmValues, flags: pnpmFlags, scriptsFirst: true, inside: 'program' },
  { programs: 'pnpm pn', values: pnpmValues, flags: pnpmFlags, scriptsFirst: true, own: 'npm node', inside: 'program' },
  { programs: 'bunx', flags: bunFlags, packages: '-p --package', inside: 'npm-package' },
  { programs: 'bun', path: ['x'], flags: bunFlags, packages: '-p --package', inside: 'npm-package' },
  {
    programs: 'bun',
    path: ['run'],
    values: '--cwd --filter -F',
    flags: bunFlags,
    scriptsFirst: true,
    inside: 'program',
  },
  { programs: 'bun', values: '--cwd --filter -F', flags: bunFlags, scriptsFirst: true, inside: 'program' },
  {
    programs: 'corepack',
    own: 'enable disable prepare use up pack install hydrate cache',
    flags: '--version',
    inside: 'npm-package',
  },
  { programs: 'lerna', path: ['exec'], dashes: 'required', inside: 'program' },
];
