import { phrases } from '../words.ts';
import { type Arguments, facts, positionals } from './command-words.ts';
import type { CommandFacts, StepPurpose } from './types.ts';

/** What a command of a program does, by its sub-commands. Lists of names separated by commas. */
export interface ProgramTable {
  /** The names of the program. */
  readonly programs: string;
  /** Options before the sub-command that take a value. */
  readonly values?: string;
  /** What it does without a sub-command; absent: not known. */
  readonly bare?: StepPurpose;
  /** Sub-commands, of one word or of two, that need nothing. */
  readonly other?: string;
  readonly tools?: string;
  readonly install?: string;
  readonly build?: string;
  readonly test?: string;
  /** Those of the sub-commands above that often take minutes. */
  readonly minutes?: string;
  /** Looks at the whole command first; undefined leaves it to the lists. */
  readonly special?: (args: Arguments) => CommandFacts | undefined;
}

/** A table made ready for look-up: what is known of a command with these arguments. */
export type CommandReader = (args: Arguments) => CommandFacts | undefined;

export function readerOf(table: ProgramTable): CommandReader {
  const lists: readonly (readonly [StepPurpose, string | undefined])[] = [
    ['other', table.other],
    ['tool-install', table.tools],
    ['install', table.install],
    ['build', table.build],
    ['test', table.test],
  ];
  const minutes = new Set(phrases(table.minutes ?? ''));
  const commands = new Map(
    lists.flatMap(([purpose, list]) =>
      phrases(list ?? '').map((name) => [name, facts(purpose, { takesMinutes: minutes.has(name) })] as const),
    ),
  );
  const valueOptions = new Set((table.values ?? '').split(/\s+/));
  const bare = table.bare === undefined ? undefined : facts(table.bare, { takesMinutes: minutes.has('') });
  return (args) => {
    const special = table.special?.(args);
    if (special !== undefined) return special;
    const [first, second] = positionals(args, valueOptions);
    if (first === undefined) return positionals(args, valueOptions).length === 0 ? bare : undefined;
    return (second === undefined ? undefined : commands.get(`${first} ${second}`)) ?? commands.get(first);
  };
}
