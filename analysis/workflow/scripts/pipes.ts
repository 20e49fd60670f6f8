import type { Command, Script } from './types.ts';

/** The commands that read the output of this one through a pipe. */
export function pipedTo(script: Script, command: Command): readonly Command[] {
  return script.commands.filter((other) => other.pipedFrom.includes(command));
}
