import { phrases } from '../words.ts';
import { type Arguments, facts, positionals } from './command-words.ts';
import type { CommandFacts, StepPurpose } from './types.ts';

/**
 * What a command of a program does, by its sub-commands. Lists of names separated by commas. Above each table stands where its
 * commands were read, and when; programs that do one thing are known by their names.
 */
export interface ProgramTable {
  /** The names of the program. */
  readonly programs: string;
  /** Options before the sub-command that take a value. */
  readonly values?: string;
  /** What it does without a sub-command; absent: not known. */
  readonly bare?: StepPurpose;
  /** Sub-commands, of one word or more, that need nothing. */
  readonly other?: string;
  readonly tools?: string;
  readonly install?: string;
  readonly build?: string;
  readonly test?: string;
  /** Those of the sub-commands above that often take minutes. */
  readonly minutes?: string;
  /** Some of its commands read or write the contents of the repository with a token; a test holds that no other does. */
  readonly touchesContents?: true;
  /** Looks at the whole command first; undefined leaves it to the lists. */
  readonly special?: (args: Arguments) => CommandFacts | undefined;
}

/** A table made ready for look-up: what is known of a command with these arguments. */
export type CommandReader = (args: Arguments) => CommandFacts | undefined;

/** The reader of a program: the longest entry of its table that the words of a command begin with decides. */
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
  const longest = Math.max(0, ...[...commands.keys()].map((name) => name.split(' ').length));
  const valueOptions = new Set((table.values ?? '').split(/\s+/));
  const bare = table.bare === undefined ? undefined : facts(table.bare, { takesMinutes: minutes.has('') });
  return (args) => {
    const special = table.special?.(args);
    if (special !== undefined) return special;
    const words = positionals(args, valueOptions);
    if (words.length === 0) return bare;
    // The longest path counts: `dart pub global activate` before `dart pub`. What is not known ends it.
    const end = words.indexOf(undefined);
    const path = words.slice(0, Math.min(end < 0 ? words.length : end, longest));
    for (let length = path.length; length > 0; length--) {
      const found = commands.get(path.slice(0, length).join(' '));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
