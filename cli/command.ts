import type { Arguments, Option } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** 0: nothing to complain of. 1: something. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

/** One of the program's commands. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` says. */
  readonly help: string;
  /** Besides `--help`, which every command has. */
  readonly options: Readonly<Record<string, Option>>;
  /** Throws a `UsageError` when it cannot do what the arguments say. */
  run(given: Arguments, terminal: Terminal): ExitCode;
}
