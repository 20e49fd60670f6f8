import { stepContext } from '../repository/context.ts';
import type { StepRun } from '../repository/runs.ts';
import { scalarValue } from '../repository/scalar-value.ts';
import { normalizedPath } from '../workflow/read-parts.ts';
import { type Command, optionValue } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';
import { anyCircumstances, texts, wordValue } from './values.ts';

/**
 * The folder that a step works in, or one command of it, from the root of the repository: `working-directory:`, then the `cd`s
 * before the command, then its own option. Undefined when the files do not show it, or it lies outside.
 */
export function workingFolder(session: Session, step: StepRun, command?: Command): string | undefined {
  const folder = folderOfStep(step);
  if (folder === undefined || command === undefined) return folder;
  const run = step.step.run?.value ?? '';
  const changed = folderBehind(folder, run, () => session.wholeScript(step)?.commands ?? [], command);
  if (changed === undefined) return undefined;
  const own = optionValue(command, ['--prefix', '-C', '--cwd', '--dir']);
  if (own === undefined || !packageManagers.has(command.program ?? '')) return changed;
  const [only, ...more] = texts(wordValue(own, command, step)) ?? [];
  return only === undefined || more.length > 0 ? undefined : within(changed, only);
}

/** The folder of a command of a script that starts in another one: behind the `cd`s in front of it. */
export function folderBehind(
  folder: string,
  script: string,
  commands: () => readonly Command[],
  command: Command,
): string | undefined {
  const changes = /\b(?:cd|pushd|popd|Set-Location)\b/i.test(script)
    ? commands().filter((each) => isChange(each) && each.start < command.start)
    : [];
  return changes.reduce<string | undefined>((at, change) => {
    if (at === undefined || change.conditional || isInSubshell(script, change)) return undefined;
    const [target] = change.arguments;
    return target?.text === undefined || target.text === '-' ? undefined : within(at, target.text);
  }, folder);
}

const packageManagers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'pn', 'yarn', 'bun']);

function folderOfStep(step: StepRun): string | undefined {
  const { job, workflow } = step.run;
  const directory =
    step.step.workingDirectory ??
    (step.within === undefined && step.step.uses === undefined
      ? (job.defaults.workingDirectory ?? workflow.defaults.workingDirectory)
      : undefined);
  if (directory === undefined) return '';
  if (directory.text.expressions.length === 0) return within('', directory.value);
  // One that a caller passes, or a default, is known all the same.
  const [only, ...more] = texts(scalarValue(directory, stepContext(step, anyCircumstances))) ?? [];
  return only === undefined || more.length > 0 ? undefined : within('', only);
}

function isChange({ program, unreachable }: Command): boolean {
  return !unreachable && (program === 'cd' || program === 'pushd' || program === 'popd' || program === 'set-location');
}

/** `(cd x && …)`: what follows the parenthesis is where it was before. */
function isInSubshell(run: string, change: Command): boolean {
  return /\(\s*$/.test(run.slice(0, change.start));
}

/** A path from a folder of the repository; undefined for one that is absolute or leads out. */
export function within(folder: string, path: string): string | undefined {
  if (/^(?:[/~]|[A-Za-z]:)/.test(path)) return undefined;
  const slashes = path.replaceAll('\\', '/');
  return normalizedPath(folder === '' ? slashes : `${folder}/${slashes}`);
}

/** The path of a file in a folder. */
export function pathIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
