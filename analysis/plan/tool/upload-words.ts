import { type Command, optionValue, type Word } from '../../workflow/scripts/index.ts';
import { literalStart } from '../../workflow/scripts/words.ts';

/** How a tool that cannot publish by OIDC is taken apart into building and uploading. */
export interface Taken {
  /** The sub-command that builds, put in the place of the one that publishes; undefined when nothing is built. */
  readonly build: string | undefined;
  /** The build happens only with this flag. */
  readonly buildFlag?: string;
  /** Options and flags of the build, kept with their values. */
  readonly buildOptions: readonly string[];
  readonly buildFlags?: readonly string[];
  /** Options in front of the sub-command that say where the project is: a folder, or its `pyproject.toml`. */
  readonly projectOptions?: readonly string[];
  /** Options with a value that go: the index and the credentials. */
  readonly dropped: readonly string[];
  readonly droppedFlags: readonly string[];
  /** The option that names the folder of the files, and the build's own name for it. */
  readonly folder?: { readonly upload: string; readonly build: string };
  /** Files may be named on the command. */
  readonly files: boolean;
}

const credentials = ['-u', '--username', '-p', '--password', '-r', '--repository'];
const quiet = ['-n', '--no-interaction', '-v', '-vv', '-vvv', '-q', '--verbose', '--quiet', '--ansi', '--no-ansi'];

/** The options of poetry 2.4, flit 4, hatch 1.18 and rye 0.44 as their own help gives them, 2026-11-22. */
export const takenApart: Readonly<Record<string, Taken>> = {
  poetry: {
    build: 'build',
    buildFlag: '--build',
    buildOptions: [],
    dropped: credentials,
    droppedFlags: [...quiet, '--build'],
    folder: { upload: '--dist-dir', build: '--output' },
    projectOptions: ['-C', '--directory', '-P', '--project'],
    files: false,
  },
  flit: {
    build: 'build',
    buildOptions: ['--format'],
    buildFlags: ['--setup-py', '--no-setup-py', '--use-vcs', '--no-use-vcs'],
    projectOptions: ['-f', '--ini-file'],
    dropped: ['--repository', '--pypirc'],
    droppedFlags: [],
    files: false,
  },
  hatch: {
    build: undefined,
    buildOptions: [],
    dropped: ['-r', '--repo', '-u', '--user', '-a', '--auth', '-p', '--publisher'],
    droppedFlags: ['-n', '--no-prompt', '-y', '--yes', '-q', '-v'],
    files: true,
  },
  rye: {
    build: undefined,
    buildOptions: [],
    dropped: ['-r', '--repository', '--repository-url', '-u', '--username', '--token'],
    droppedFlags: ['-y', '--yes', '-q', '-v', '--quiet', '--verbose'],
    files: true,
  },
};

/** The words of such a command, sorted. */
export interface Parsed {
  readonly flags: readonly string[];
  readonly files: readonly string[];
  readonly buildWords: readonly string[];
  readonly builds: boolean;
  /** The options of the program in front of the sub-command, for the build. */
  readonly project: readonly string[];
}

/** Where the project is, as the options in front of the sub-command say. */
interface Project {
  readonly words: readonly string[];
  /** Its folder, with a final slash; empty for the working folder. */
  readonly folder: string;
}

/** What stands in front of the sub-command at `end`; undefined for options of which nothing is known here. */
function projectOf(command: Command, end: number, taken: Taken, source: string): Project | undefined {
  const words: string[] = [];
  let folder = '';
  for (let at = 0; at < end; at++) {
    const word = command.arguments[at];
    const name = word === undefined ? '' : (literalStart(word).split('=')[0] ?? '');
    if (taken.droppedFlags.includes(name)) continue;
    const separate = word?.text === name;
    if (taken.dropped.includes(name)) at += separate ? 1 : 0;
    else if (taken.projectOptions?.includes(name) === true) {
      const value = optionValue(command, [name])?.text;
      if (word === undefined || value === undefined || !/^[\w./-]+$/.test(value)) return undefined;
      const last = separate ? command.arguments[at + 1] : word;
      words.push(source.slice(word.start, last?.end ?? word.end));
      folder = value.endsWith('.toml') ? value.slice(0, value.lastIndexOf('/') + 1) : `${value.replace(/\/+$/, '')}/`;
      at += separate ? 1 : 0;
    } else return undefined;
  }
  return { words, folder };
}

/** Sorts the words of a command; undefined for options of which nothing is known here. */
export function partsOf(command: Command, taken: Taken, source: string): Parsed | undefined {
  const at = command.arguments.findIndex(({ text }) => text === 'publish');
  const project = at < 0 ? undefined : projectOf(command, at, taken, source);
  if (project === undefined) return undefined;
  const rest = command.arguments.slice(at + 1);
  const flags: string[] = [];
  const files: string[] = [];
  const buildWords: string[] = [];
  let folder: string | undefined;
  const raw = (word: Word): string => source.slice(word.start, word.end);
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at];
    if (word === undefined) break;
    const name = literalStart(word).split('=')[0] ?? '';
    const separate = word.text === name;
    const value = separate ? rest[at + 1] : undefined;
    if (taken.dropped.includes(name)) at += separate ? 1 : 0;
    else if (taken.buildOptions.includes(name)) {
      buildWords.push(raw(word), ...(value === undefined ? [] : [raw(value)]));
      at += separate ? 1 : 0;
    } else if (name === taken.folder?.upload) {
      folder = optionValue(command, [name])?.text;
      if (folder === undefined || /\s/.test(folder)) return undefined;
      buildWords.push(taken.folder.build, folder);
      at += separate ? 1 : 0;
    } else if (taken.buildFlags?.includes(name) === true) buildWords.push(raw(word));
    else if (name === '--skip-existing') flags.push(raw(word));
    else if (taken.droppedFlags.includes(name)) continue;
    else if (taken.files && !name.startsWith('-')) files.push(raw(word));
    else return undefined;
  }
  // Whether the folder counts from the project's differs between options.
  if (folder !== undefined && project.folder !== '') return undefined;
  const all = files.length > 0 ? files : [`${project.folder}${folder ?? 'dist'}/*`];
  const flag = taken.buildFlag;
  const builds = taken.build !== undefined && (flag === undefined || rest.some((word) => word.text === flag));
  return { flags, files: all, buildWords, builds, project: project.words };
}
