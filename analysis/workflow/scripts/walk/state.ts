import type { Span } from '../../../text/span.ts';
import type { Statement } from '../syntax.ts';
import type { Command, Redirection, ScriptInput, Shell, Wrapping } from '../types.ts';
import { Scope } from './scope.ts';

/** One walk through a script: what it found, and what it may use. */
export interface Walk {
  readonly input: ScriptInput;
  readonly interesting: ReadonlySet<string>;
  readonly commands: Command[];
  readonly functions: Map<string, ScriptFunction>;
  /** Every function in the order of definition, redefined ones included. */
  readonly defined: ScriptFunction[];
  /** Names of functions that stand among the arguments of some command, which may call them. */
  readonly mentioned: Set<string>;
  readonly trouble: (reason: string) => void;
  /** Counts the statements, to bound the work; false when there are too many. */
  readonly mayGoOn: () => boolean;
  /** Walks a statement in the order of its execution and gives the state behind it. */
  readonly walk: (statement: Statement, state: State, around: Surroundings) => State;
}

export interface ScriptFunction {
  readonly name: string;
  readonly body: Statement;
  readonly shell: Shell;
  called: boolean;
}

/** What holds at one place of a script. Immutable: ways that part get the same state and meet in `meet`. */
export interface State {
  readonly scope: Scope;
  /** The way ended here: the script (`exit`), with a failure (`exit 1`), the function (`return`). */
  readonly ended: 'exit' | 'failure' | 'return' | undefined;
  /** A way that parted earlier ended the script without a failure: what follows may not run. */
  readonly mayHaveExited: boolean;
  /** The same for the rest of a function. */
  readonly mayHaveReturned: boolean;
}

/** What the statements around give to those inside. */
export interface Surroundings {
  readonly shell: Shell;
  readonly conditional: boolean;
  readonly loop: boolean;
  readonly unreachable: boolean;
  readonly certain: boolean;
  readonly wrappers: readonly Wrapping[];
  /** Where the output of a group goes. */
  readonly redirections: readonly Redirection[];
  /** What a group reads through a pipe. */
  readonly pipedFrom: readonly Command[];
  /** Takes the commands whose output goes where the statement's output goes. */
  readonly outputs: Command[] | undefined;
  /** The functions being called, and the command that called the outermost. */
  readonly calls: readonly string[];
  readonly call: Span | undefined;
  /** Nested scripts and calls. */
  readonly depth: number;
}

/** The state where several ways come together. Ways that ended are gone. */
export function meet(first: State, ...others: readonly State[]): State {
  const states = [first, ...others];
  const [alive, ...rest] = states.filter((state) => state.ended === undefined);
  const mayHaveExited = states.some((state) => state.mayHaveExited || state.ended === 'exit');
  const mayHaveReturned = states.some((state) => state.mayHaveReturned || state.ended === 'return');
  if (alive === undefined) return { ...first, mayHaveExited, mayHaveReturned };
  const scope = Scope.merge(alive.scope, ...rest.map((state) => state.scope));
  return { scope, ended: undefined, mayHaveExited, mayHaveReturned };
}
