import { editScalar, type FileEdit } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import type { StepRun } from '../repository/runs.ts';
import { type Command, optionValue, type Word } from '../workflow/scripts/index.ts';
import { literalStart } from '../workflow/scripts/words.ts';

/** How a tool that cannot publish by OIDC is taken apart into building and uploading. */
interface Taken {
  /** The sub-command that builds, put in the place of the one that publishes; undefined when nothing is built. */
  readonly build: string | undefined;
  /** The build happens only with this flag. */
  readonly buildFlag?: string;
  /** Options of the build, kept with their values. */
  readonly buildOptions: readonly string[];
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
const tools: Readonly<Record<string, Taken>> = {
  poetry: {
    build: 'build',
    buildFlag: '--build',
    buildOptions: [],
    dropped: credentials,
    droppedFlags: [...quiet, '--build'],
    folder: { upload: '--dist-dir', build: '--output' },
    files: false,
  },
  flit: {
    build: 'build',
    buildOptions: ['--format'],
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

/**
 * Replaces a command of a tool that cannot publish by OIDC with the tool's own build, where it built, and `pipx run twine upload`.
 *
 * twine since 6.1 exchanges by itself, and expands the file names itself too, so that the command works in every shell; pipx is
 * on every hosted runner of GitHub and fetches the newest twine without any further set-up. The command stays where it is, in a
 * loop, behind a condition or between others, on any system, and in a composite action, where the action of PyPA cannot run.
 * It uploads no attestations; who wants them moves the upload to that action, in a job of its own. Undefined for options of
 * which nothing is known here.
 */
export function replaceUpload(publication: Publication): readonly FileEdit[] | undefined {
  const { means, step } = publication;
  const run = step.step.run;
  if (means.kind !== 'command' || means.starter !== undefined || run === undefined) return undefined;
  const taken = tools[means.tool.id];
  const runner = twineIn(publication);
  if (taken === undefined || runner === undefined) return undefined;
  const parsed = partsOf(means.command, taken, run.value);
  if (parsed === undefined) return undefined;
  const index = publication.registry?.id === 'testpypi' ? ['--repository', 'testpypi'] : [];
  const upload = [...runner, 'upload', ...index, ...parsed.flags, ...parsed.files].join(' ');
  const build = buildOf(means.command, taken, parsed, run.value);
  const text = build === undefined ? upload : joined(build, upload, means.command, step);
  const edits = editScalar(step.file, run, [{ start: firstOf(means.command), end: lastOf(means.command), text }]);
  return edits && [{ path: step.file.path, edits }];
}

/** By what twine is run: uv where the job has it, else pipx. A container may have neither. */
function twineIn({ run, jobSteps }: Publication): readonly string[] | undefined {
  const uses = (slug: string) =>
    jobSteps.some(({ step }) => step.uses?.target.kind === 'repository' && step.uses.target.slug === slug);
  if (uses('astral-sh/setup-uv')) return ['uvx', 'twine'];
  return run.job.container === undefined ? ['pipx', 'run', 'twine'] : undefined;
}

interface Parsed {
  readonly flags: readonly string[];
  readonly files: readonly string[];
  readonly buildWords: readonly string[];
  readonly builds: boolean;
}

function partsOf(command: Command, taken: Taken, source: string): Parsed | undefined {
  const rest = command.arguments.slice(1);
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
    } else if (name === '--skip-existing') flags.push(raw(word));
    else if (taken.droppedFlags.includes(name)) continue;
    else if (taken.files && !name.startsWith('-')) files.push(raw(word));
    else return undefined;
  }
  const all = files.length > 0 ? files : [`${folder ?? 'dist'}/*`];
  const flag = taken.buildFlag;
  const builds = taken.build !== undefined && (flag === undefined || rest.some((word) => word.text === flag));
  return { flags, files: all, buildWords, builds };
}

/** The command as it stands, with the sub-command that builds. */
function buildOf(command: Command, taken: Taken, parsed: Parsed, source: string): string | undefined {
  if (!parsed.builds || taken.build === undefined) return undefined;
  const program = source.slice(firstOf(command), command.programWord.end);
  return [program, taken.build, ...parsed.buildWords].join(' ');
}

function firstOf(command: Command): number {
  const words = [command.programWord, ...command.wrappers.flatMap((wrapping) => wrapping.words)];
  return Math.min(...words.map((word) => word.start));
}

function lastOf(command: Command): number {
  return (command.arguments.at(-1) ?? command.programWord).end;
}

/** On two lines where the command has its line to itself, in a script of several lines for a shell that stops at a failure. */
function joined(build: string, upload: string, command: Command, step: StepRun): string {
  const run = step.step.run;
  const source = run?.value ?? '';
  const lineStart = source.lastIndexOf('\n', firstOf(command) - 1) + 1;
  const before = source.slice(lineStart, firstOf(command));
  const after = source.slice(lastOf(command)).split('\n')[0] ?? '';
  const stops = command.shell === 'bash' || command.shell === 'sh';
  const alone =
    before.trim() === '' && after.trim() === '' && run?.style === 'literal' && stops && !command.conditional;
  return alone ? `${build}\n${before}${upload}` : `${build} && ${upload}`;
}
