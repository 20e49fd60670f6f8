import {
  type CommandFacts,
  type CommandNeed,
  commandFacts,
  commandPurpose,
  likelyNeeds,
  type StepPurpose,
} from '../../registries/known-steps/index.ts';
import type { Command } from '../../workflow/scripts/index.ts';

/** What is known of a command of a script; undefined when it may do anything: a script of the repository, a program not listed. */
export function commandFactsOf(command: Command): CommandFacts | undefined {
  const { program, programWord } = command;
  if (program === undefined || isScript(programWord.text)) return undefined;
  return commandFacts(
    program,
    command.arguments.map(({ text }) => text),
  );
}

/** What a release tool that a script runs is likely to need, though what else it does is not known. */
export function likelyNeedsOf(command: Command): readonly CommandNeed[] {
  if (command.program === undefined || isScript(command.programWord.text)) return [];
  return likelyNeeds(
    command.program,
    command.arguments.map(({ text }) => text),
  );
}

/** What a command of a script is for, the project's own scripts by their names (`npm run build`); undefined when nothing tells. */
export function purposeOf(command: Command): StepPurpose | undefined {
  const { program, programWord } = command;
  if (program === undefined || isScript(programWord.text)) return undefined;
  return commandPurpose(
    program,
    command.arguments.map(({ text }) => text),
  )?.purpose;
}

/** `./build` and `scripts/test` are files of the repository, whatever their names; `/usr/bin/git` is a program. */
function isScript(word: string | undefined): boolean {
  return word !== undefined && /[/\\]/.test(word) && !/^(?:[/~]|[A-Za-z]:[\\/])/.test(word);
}

/**
 * Whether a failure of the command fails its step for certain: it always runs, in a shell that stops at the first failure, and
 * nothing around it takes the failure up. `text` is the script that holds the command.
 */
export function failsItsStep(text: string, command: Command): boolean {
  if (command.conditional || command.loop || command.unreachable || !command.certain) return false;
  if (command.shell !== 'bash' && command.shell !== 'sh') return false;
  const before = text.slice(0, command.start);
  if (/\bset\s+\+\w*e|\bset\s+\+o\s+errexit/.test(before)) return false;
  if (/(?:\b(?:if|while|until|elif)|!|\$\(|`|<\()\s*$/.test(before)) return false;
  return !/^[^\S\n]*(?:\|(?!\|)|\|\||&(?!&))/.test(text.slice(command.end));
}
