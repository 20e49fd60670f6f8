import type { PublishAction, PublishTool } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Variable } from '../workflow/model.ts';
import { type Command, optionValue, readScript } from '../workflow/scripts/index.ts';
import type { StepInJob } from './step-in-job.ts';
import { traceWord } from './trace-word.ts';
import { scopeOf } from './trace-written.ts';
import type { ReceivedCredential } from './types.ts';
import { inputOf } from './values.ts';

/** The command that an action runs, with the words of the input that passes them on. */
export interface ActionCommand {
  readonly command: Command;
  readonly input: Variable | undefined;
  /** How many characters of the command stand before those of the input. */
  readonly before: number;
}

/** The tool that an action runs, as a command; undefined for a tool without a program. */
export function commandOfAction(action: PublishAction, tool: PublishTool, step: StepRun): ActionCommand | undefined {
  const program = tool.programs[0];
  if (program === undefined) return undefined;
  const input = action.runs?.arguments === undefined ? undefined : inputOf(step.step.with, [action.runs.arguments]);
  const start = `${[program, ...(tool.subcommands[0] ?? [])].join(' ')} `;
  const own = input?.value.text;
  // A folded or literal scalar of several lines is one command all the same.
  const line = (text: string): string => text.replaceAll('\n', ' ');
  const [command] = readScript(
    'bash',
    {
      text: start + line(own?.value ?? ''),
      masked: start + line(own?.masked ?? ''),
      expressions: (own?.expressions ?? []).map((each) => ({
        ...each,
        start: each.start + start.length,
        end: each.end + start.length,
      })),
    },
    new Set([program]),
    true,
  ).commands;
  return command && { command, input, before: start.length };
}

/** The credentials that options in that input give. */
export function fromActionCommand(
  place: StepInJob,
  { credentials }: PublishTool,
  { command, input, before }: ActionCommand,
): readonly ReceivedCredential[] {
  if (input === undefined) return [];
  const { step } = place;
  const take = (names: readonly string[] = [], role: ReceivedCredential['role']) =>
    names.flatMap((name): readonly ReceivedCredential[] => {
      const word = optionValue(command, [name]);
      if (word === undefined) return [];
      const span = input.value.text.span(Math.max(0, word.start - before), Math.max(0, word.end - before));
      const words = [word];
      const carrier = { kind: 'option', name, words, command, step, input: { variable: input, before } } as const;
      return [{ role, ...traceWord(word, command, scopeOf(place)), carrier, file: step.file, span }];
    });
  return [...take(credentials.tokenOptions, 'token'), ...take(credentials.usernameOptions, 'username')];
}
