import { programNames } from '../registries/index.ts';
import { hasCommand } from '../repository/publishing-words.ts';
import type { StepRun } from '../repository/runs.ts';
import { foldersChangedTo, startedPaths } from '../repository/started-paths.ts';
import { type Command, literalStart, readScript, type Word } from '../workflow/scripts/index.ts';
import type { Session } from './session.ts';
import { type StartedScript, scriptsStarted } from './started-script.ts';
import { folderBehind, workingFolder } from './working-folder.ts';

/** A command that a step runs, by itself or through a script of the repository. */
export interface FollowedCommand {
  readonly command: Command;
  /** The command of the step that starts the script in which `command` stands; undefined for a command of the step. */
  readonly starter: Command | undefined;
  /** The folder that a script works in; undefined for a command of the step, or when the files do not show it. */
  readonly folder: string | undefined;
}

/** Scripts that start scripts are followed so deep, and so many are read for one step. */
const deepestScript = 5;
const mostScripts = 40;

/** The commands of a step, and those of the scripts of the repository (manifests, Makefiles, plain shell scripts) that they start. */
export function followedCommands(session: Session, step: StepRun): readonly FollowedCommand[] {
  const text = step.step.run?.value;
  if (text === undefined) return [];
  const starts = mayStartScript(session, step, text);
  if (!starts && !hasCommand(text) && !programByVariable.test(text)) return [];
  const script = session.wholeScript(step);
  if (script === undefined) return [];
  const own = script.commands.map((command) => ({ command, starter: undefined, folder: undefined }));
  if (!starts) return own;
  const budget = { left: mostScripts };
  return own.flatMap((each) => {
    const { command } = each;
    const inner = startedBy(session, step, command, workingFolder(session, step, command), 0, budget);
    return [each, ...inner.map((started) => ({ ...started, starter: command }))];
  });
}

/** A cheap test, before the whole script is read: some file is there that the text may mean. */
function mayStartScript(session: Session, step: StepRun, text: string): boolean {
  const folders = () => [...new Set([workingFolder(session, step) ?? '', '', ...foldersChangedTo(text)])];
  return startedPaths(text, folders).some((path) => session.files.text(path) !== undefined);
}

/** `$PM publish`, `${{ x }} publish`: the program is not there by its name. */
const programByVariable =
  /(?:^|[\n;&|])[ \t]*["']?\$(?:\{\{[^}]*\}\}|\{?\w+\}?)["']?[ \t][^\n]*\b(?:publish|upload|push|release)\b/;

type Inner = Omit<FollowedCommand, 'starter'>;

function startedBy(
  session: Session,
  step: StepRun,
  command: Command,
  folder: string | undefined,
  depth: number,
  budget: { left: number },
): readonly Inner[] {
  if (folder === undefined || depth >= deepestScript || command.unreachable) return [];
  return scriptsStarted(session, step, command, folder).flatMap((script) => {
    if (budget.left-- <= 0) return [];
    const all = commandsOf(script);
    return all.flatMap((own) => {
      const inner = asStarted(own, command, script.given);
      const place = folderBehind(script.folder, script.text, () => all, own);
      return [{ command: inner, folder: place }, ...startedBy(session, step, inner, place, depth + 1, budget)];
    });
  });
}

function commandsOf({ text, shell, passed }: StartedScript): readonly Command[] {
  const whole = [text.trimEnd(), ...passed.map(asWritten)].join(' ');
  return readScript(shell, { text: whole, masked: whole, expressions: [] }, programNames(), true).commands;
}

/** A word that is handed on: what is known of it, or something unknown that may be anything. */
function asWritten(word: Word): string {
  if (word.text !== undefined)
    return /^[\w@%+=:,./-]+$/.test(word.text) ? word.text : `'${word.text.replaceAll("'", '')}'`;
  const start = literalStart(word);
  return /^-[\w-]*=?$/.test(start) ? `${start}$__passed` : '$__passed';
}

/** What the outer command is, the inner one is too. Variables that are set for the outer one alone are set for it as well. */
function asStarted(inner: Command, outer: Command, given: Command['environment'] = []): Command {
  const own = [...inner.environment, ...given];
  return {
    ...inner,
    unreachable: inner.unreachable || outer.unreachable,
    conditional: inner.conditional || outer.conditional,
    loop: inner.loop || outer.loop,
    assignments: [...outer.assignments, ...inner.assignments],
    environment: [
      ...own,
      ...outer.environment.filter(({ exported, name }) => exported && !own.some((each) => each.name === name)),
    ],
  };
}
