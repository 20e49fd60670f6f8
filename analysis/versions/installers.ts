/** A command that installs packages named on it, for later commands of the job. */
export interface Installer {
  readonly programs: readonly string[];
  readonly words: readonly string[];
  readonly kind: 'python' | 'npm' | 'cargo';
  /** Options that take a value, so that it is not read as a package. */
  readonly valueOptions: readonly string[];
  /** One of these flags must be there. */
  readonly flags?: readonly string[];
  /** Where what it installs is found: on the path, or only by the program that runs it there. */
  readonly place: 'path' | 'tool';
}

const pipOptions = [
  ...['-r', '--requirement', '-c', '--constraint', '-e', '--editable', '-i', '--index-url', '--extra-index-url', '-f'],
  ...['--find-links', '-t', '--target', '--python', '--prefix', '--root', '--cache-dir', '--proxy', '--trusted-host'],
  ...['--upgrade-strategy', '--platform', '--no-binary', '--only-binary', '--index', '--default-index', '--with', '-p'],
];
const npmOptions = ['--location', '--prefix', '--registry', '-C', '--loglevel', '--cache', '--userconfig', '--cwd'];
const globalFlags = ['-g', '--global', '--location=global'];

/** Read from the help of pip 26, pipx 1.8, uv 0.12, npm 12, pnpm 11, Yarn 1.22, bun 1.4, corepack 0.34 and cargo 1.92, 2026-11-22. */
export const installers: readonly Installer[] = [
  { programs: ['pip', 'pip3'], words: ['install'], kind: 'python', valueOptions: pipOptions, place: 'path' },
  { programs: ['uv'], words: ['pip', 'install'], kind: 'python', valueOptions: pipOptions, place: 'path' },
  { programs: ['uv'], words: ['tool', 'install'], kind: 'python', valueOptions: pipOptions, place: 'tool' },
  { programs: ['pipx'], words: ['install'], kind: 'python', valueOptions: pipOptions, place: 'tool' },
  ...(['install', 'i', 'in', 'add', 'update', 'up', 'upgrade'] as const).map(
    (word): Installer => ({
      programs: ['npm', 'pnpm', 'pn', 'bun'],
      words: [word],
      kind: 'npm',
      valueOptions: npmOptions,
      flags: globalFlags,
      place: 'path',
    }),
  ),
  { programs: ['yarn'], words: ['global', 'add'], kind: 'npm', valueOptions: npmOptions, place: 'path' },
  { programs: ['corepack'], words: ['prepare'], kind: 'npm', valueOptions: [], flags: ['--activate'], place: 'path' },
  {
    programs: ['corepack'],
    words: ['install'],
    kind: 'npm',
    valueOptions: [],
    flags: ['-g', '--global'],
    place: 'path',
  },
  { programs: ['corepack'], words: ['use'], kind: 'npm', valueOptions: [], place: 'path' },
  { programs: ['volta'], words: ['install'], kind: 'npm', valueOptions: [], place: 'path' },
  {
    programs: ['cargo'],
    words: ['install'],
    kind: 'cargo',
    valueOptions: ['--version', '--vers', '--root'],
    place: 'path',
  },
  {
    programs: ['cargo'],
    words: ['binstall'],
    kind: 'cargo',
    valueOptions: ['--version', '--vers', '--root'],
    place: 'path',
  },
];

/** An action that brings a tool. */
export interface SetupAction {
  readonly slug: string;
  /** The package whose version the input gives. */
  readonly brings: string;
  readonly input: string | undefined;
  /** What it brings when the input is absent: the newest, or what a file of the repository says. */
  readonly otherwise: 'newest' | 'file';
}

/** Read from each action's `action.yml`, 2026-11-22. */
export const setupActions: readonly SetupAction[] = [
  { slug: 'astral-sh/setup-uv', brings: 'uv', input: 'version', otherwise: 'newest' },
  { slug: 'yezz123/setup-uv', brings: 'uv', input: 'uv-version', otherwise: 'newest' },
  { slug: 'hynek/setup-cached-uv', brings: 'uv', input: undefined, otherwise: 'newest' },
  { slug: 'pdm-project/setup-pdm', brings: 'pdm', input: 'version', otherwise: 'newest' },
  { slug: 'pnpm/action-setup', brings: 'pnpm', input: 'version', otherwise: 'file' },
];

/** A program that runs another one, and where that comes from. */
export interface Runner {
  readonly program: string;
  /** Words behind the program; none: any. */
  readonly words: readonly string[];
  /**
   * `fresh`: downloaded, in the newest version unless one is asked for or it was installed as a tool; `project`: as the
   * project's manifest says, else downloaded; `environment`: as the project's lock file says.
   */
  readonly kind: 'fresh' | 'project' | 'environment';
}

export const runners: readonly Runner[] = [
  { program: 'uvx', words: [], kind: 'fresh' },
  { program: 'uv', words: ['tool', 'run'], kind: 'fresh' },
  { program: 'pipx', words: ['run'], kind: 'fresh' },
  { program: 'pnpm', words: ['dlx'], kind: 'fresh' },
  { program: 'pn', words: ['dlx'], kind: 'fresh' },
  { program: 'pnpx', words: [], kind: 'fresh' },
  { program: 'yarn', words: ['dlx'], kind: 'fresh' },
  { program: 'bunx', words: [], kind: 'project' },
  { program: 'bun', words: [], kind: 'project' },
  { program: 'npx', words: [], kind: 'project' },
  { program: 'npm', words: [], kind: 'project' },
  { program: 'pnpm', words: [], kind: 'project' },
  { program: 'pn', words: [], kind: 'project' },
  { program: 'yarn', words: [], kind: 'project' },
  { program: 'uv', words: ['run'], kind: 'environment' },
  ...['hatch', 'pdm', 'rye', 'pixi', 'pipenv', 'poetry', 'conda', 'mamba', 'micromamba', 'nix'].map(
    (program): Runner => ({ program, words: [], kind: 'environment' }),
  ),
];
