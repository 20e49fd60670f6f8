import type { PublishTool } from '../registries/types.ts';
import { type Command, flagState, hasFlag, positionals } from '../workflow/scripts/index.ts';

/** True when the command is one of the tool's uploads and no flag makes it a dry run. */
export function uploads(tool: PublishTool, command: Command): boolean {
  const valueOptions = new Set(tool.valueOptions);
  const words = positionals(command, valueOptions).map((word) => word.text);
  if (tool.otherSubcommands?.some((sequence) => startsWith(words, sequence)) === true) return false;
  const fits = tool.subcommands.some((sequence) =>
    tool.subcommandsAnywhere === true ? sequence.every((word) => words.includes(word)) : startsWith(words, sequence),
  );
  if (!fits || hasFlag(command, tool.dryRunFlags)) return false;
  return tool.requiredFlags === undefined || flagState(command, tool.requiredFlags, valueOptions) !== 'absent';
}

function startsWith(words: readonly (string | undefined)[], sequence: readonly string[]): boolean {
  return sequence.every((word, index) => {
    const given = words[index];
    return word.endsWith('*') ? given?.startsWith(word.slice(0, -1)) === true : given === word;
  });
}
