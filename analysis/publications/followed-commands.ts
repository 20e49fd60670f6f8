import { programNames } from '../registries/index.ts';
import type { StepRun } from '../repository/runs.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import { type Command, positionals, readScript } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';

/** A command that a step runs, by itself or through a script of the repository. */
export interface FollowedCommand {
  readonly command: Command;
  /** The command of the step that starts the script in which `command` stands; undefined for a command of the step. */
  readonly starter: Command | undefined;
}

/** Scripts that start scripts are followed so deep. */
const deepestScript = 4;

/** The commands of a step, and those of the `package.json` scripts and plain shell scripts of the repository that they start. */
export function followedCommands(session: Session, step: StepRun): readonly FollowedCommand[] {
  const text = step.step.run?.value;
  if (text === undefined) return [];
  const starts = /\b(?:npm|pnpm|yarn|bun|bash|sh)\b|\.sh\b/.test(text);
  const script = starts ? session.wholeScript(step) : session.publishingScript(step);
  if (script === undefined || script.skipped) return [];
  const folder = folderOf(step);
  return script.commands.flatMap((command) => [
    { command, starter: undefined },
    ...startedBy(session, command, folder, 0).map((inner) => ({ command: inner, starter: command })),
  ]);
}

/** The folder that a step works in, from the root; undefined when an expression decides it. */
function folderOf(step: StepRun): string | undefined {
  const { job, workflow } = step.run;
  const directory =
    step.step.workingDirectory ??
    (step.within === undefined ? (job.defaults.workingDirectory ?? workflow.defaults.workingDirectory) : undefined);
  if (directory === undefined) return '';
  return directory.text.expressions.length > 0 ? undefined : normalizedPath(directory.value);
}

function startedBy(session: Session, command: Command, folder: string | undefined, depth: number): readonly Command[] {
  if (folder === undefined || depth >= deepestScript || command.unreachable) return [];
  const script = scriptText(session, command, folder);
  if (script === undefined) return [];
  const input = { text: script, masked: script, expressions: [] };
  const { commands } = readScript('bash', input, programNames(), true);
  return commands.flatMap((inner) => [
    { ...inner, unreachable: inner.unreachable || command.unreachable },
    ...startedBy(session, inner, folder, depth + 1),
  ]);
}

function scriptText(session: Session, command: Command, folder: string): string | undefined {
  const name = scriptName(command);
  if (name !== undefined) return packageScript(session.files.text(pathIn(folder, 'package.json')), name);
  const file = shellScript(command);
  const path = file === undefined ? undefined : normalizedPath(pathIn(folder, file));
  return path === undefined ? undefined : session.files.text(path);
}

/** `npm run X`, `pnpm X`, `yarn X`: the name of the `package.json` script that a command starts. */
function scriptName(command: Command): string | undefined {
  const words = positionals(command, new Set(['--prefix', '-C', '--filter', '-F', '--workspace', '-w', '--cwd'])).map(
    (word) => word.text,
  );
  const [first, second] = words;
  switch (command.program) {
    case 'npm':
      return first === 'run' || first === 'run-script' ? second : undefined;
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return first === 'run' ? second : first;
    default:
      return undefined;
  }
}

function packageScript(manifest: string | undefined, name: string): string | undefined {
  if (manifest === undefined || manifest.length > 500_000) return undefined;
  try {
    const json: unknown = JSON.parse(manifest);
    const scripts = typeof json === 'object' && json !== null && 'scripts' in json ? json.scripts : undefined;
    if (typeof scripts !== 'object' || scripts === null || !Object.hasOwn(scripts, name)) return undefined;
    const text: unknown = Object.entries(scripts).find(([key]) => key === name)?.[1];
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** `bash x.sh`, `sh x.sh`, `./x.sh`: the script of the repository that a command starts. */
function shellScript(command: Command): string | undefined {
  const { program } = command;
  const written = command.programWord.text;
  const file =
    program === 'bash' || program === 'sh'
      ? command.arguments.find((word) => !word.text?.startsWith('-'))?.text
      : written;
  return file?.endsWith('.sh') === true && !file.startsWith('/') ? file : undefined;
}

function pathIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
