import type { Command, Word } from '../workflow/scripts/index.ts';
import type { StepInJob } from './step-in-job.ts';
import { texts, wordValue } from './values.ts';

/**
 * The commands that a command may be when an expression or a variable makes its program: `$PM publish`, `${{
 * steps.tools.outputs.pub }} publish`. Itself when its program stands there.
 */
export function possibleCommands(command: Command, { step, left }: StepInJob): readonly Command[] {
  const { programWord } = command;
  if (command.program !== undefined || programWord.parts.length === 0) return [command];
  const possible = texts(wordValue(programWord, command, step, { situation: undefined, left })) ?? [];
  return possible.flatMap((text) => {
    const [program, ...words] = programWord.several ? text.trim().split(/\s+/) : [text.trim()];
    if (program === undefined || !/^[\w@][\w./@-]*$/.test(program)) return [];
    const first = words.map((word) => literal(programWord, word));
    return [
      { ...command, program: program.slice(program.lastIndexOf('/') + 1), arguments: [...first, ...command.arguments] },
    ];
  });
}

function literal({ start, end }: Word, text: string): Word {
  return { start, end, text, parts: [{ kind: 'literal', text, quoted: false, start, end }], several: false };
}
