import { toolsNamed } from '../registries/index.ts';
import type { PublishTool } from '../registries/types.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';
import type { Circumstances } from '../repository/circumstances.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import { type Command, flagState, hasFlag, optionValue, positionals } from '../workflow/scripts/index.ts';
import { flagOn } from './flags.ts';

/** The tools that a command may be an upload of, by its program and sub-commands. `version`: that of a program, when it is known. */
export function toolsOf(command: Command, version: (tool: PublishTool) => string | undefined): readonly PublishTool[] {
  if (command.program === undefined || command.unreachable) return [];
  return toolsNamed(command.program).filter((tool) => isUpload(tool, command) && hasCommand(tool, version));
}

/** True when the sub-commands are those of one of the tool's uploads. */
function isUpload(tool: PublishTool, command: Command): boolean {
  const words = positionals(command, new Set(tool.valueOptions)).map((word) => word.text);
  if (tool.otherSubcommands?.some((sequence) => startsWith(words, sequence)) === true) return false;
  return tool.subcommands.some((sequence) =>
    tool.subcommandsAnywhere === true
      ? sequence.every((word) => words.some((given) => isWord(given, word)))
      : startsWith(words, sequence),
  );
}

function hasCommand(tool: PublishTool, version: (tool: PublishTool) => string | undefined): boolean {
  if (tool.versions === undefined) return true;
  const { since, below } = tool.versions;
  const own = version(tool);
  if (own === undefined) return true;
  return (since === undefined || atLeastVersion(own, since)) && (below === undefined || !atLeastVersion(own, below));
}

/** Whether a command that is an upload of the tool uploads on an occasion: no dry run, and with the flags that it needs. */
export function uploadsOn(tool: PublishTool, command: Command, step: StepRun, occasion: Circumstances): Truth {
  const valueOptions = new Set(tool.valueOptions);
  const dry = flagOn(command, { names: tool.dryRunFlags, valueOptions, otherwise: 'no' }, step, occasion);
  if (dry === 'yes') return 'no';
  const { requiredFlags: names } = tool;
  const needed =
    names === undefined ? 'yes' : flagOn(command, { names, valueOptions, otherwise: 'maybe' }, step, occasion);
  if (needed === 'no') return 'no';
  return dry === 'no' && needed === 'yes' ? 'yes' : 'maybe';
}

/** True when the command is one of the tool's uploads and no flag that stands in it makes it a dry run. */
export function uploads(tool: PublishTool, command: Command): boolean {
  if (!isUpload(tool, command) || hasFlag(command, tool.dryRunFlags)) return false;
  return (
    tool.requiredFlags === undefined || flagState(command, tool.requiredFlags, new Set(tool.valueOptions)) !== 'absent'
  );
}

/** True when an option or its value switches OIDC off. */
export function declinesOidc(tool: PublishTool, command: Command): boolean {
  const { declinesOidc: declined } = tool;
  return declined !== undefined && optionValue(command, [declined.option])?.text === declined.value;
}

function startsWith(words: readonly (string | undefined)[], sequence: readonly string[]): boolean {
  return sequence.every((word, index) => isWord(words[index], word));
}

/** `word` may end in `*`, which stands for anything. */
function isWord(given: string | undefined, word: string): boolean {
  return word.endsWith('*') ? given?.startsWith(word.slice(0, -1)) === true : given === word;
}
