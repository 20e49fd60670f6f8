import type { Span } from '../../text/span.ts';
import type { AssignedValue, Heredoc, Redirection, Word } from './types.ts';

/**
 * What the readers of the three shell languages make of a script: enough structure to tell which commands run, in which order
 * and with which variables, and nothing that differs between the languages.
 */
export type Statement =
  | SimpleCommand
  | { readonly kind: 'list'; readonly items: readonly Statement[] }
  /** `a && b || c`. */
  | { readonly kind: 'chain'; readonly first: Statement; readonly rest: readonly ChainLink[] }
  | { readonly kind: 'pipeline'; readonly stages: readonly Statement[] }
  /** `if`, `case`, `switch`, `catch`. Exhaustive: one of the arms always runs. */
  | { readonly kind: 'branch'; readonly arms: readonly Arm[]; readonly exhaustive: boolean }
  | {
      readonly kind: 'loop';
      readonly variable: string | undefined;
      /** The words that the variable goes through; undefined when they are not written here. */
      readonly words: readonly Word[] | undefined;
      readonly test: Statement | undefined;
      readonly body: Statement;
    }
  /** Changes to variables inside stay inside. */
  | { readonly kind: 'subshell'; readonly body: Statement }
  | { readonly kind: 'redirected'; readonly body: Statement; readonly redirections: readonly Redirection[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: Statement };

export interface SimpleCommand extends Span {
  readonly kind: 'command';
  /** Empty for a statement that only assigns. */
  readonly words: readonly Word[];
  readonly assignments: readonly SyntaxAssignment[];
  /** The arguments of `export`, `declare`, `local` and `readonly` that assign; they stand in `words` too. */
  readonly declared: readonly SyntaxAssignment[];
  readonly redirections: readonly Redirection[];
  readonly heredocs: readonly Heredoc[];
  /** Commands inside its words, which run before it. */
  readonly before: readonly Statement[];
}

export interface SyntaxAssignment extends Span, AssignedValue {
  readonly name: string;
  /** `X+=…`. */
  readonly append: boolean;
  /** Commands see the variable (`$env:X`, cmd's `set`). */
  readonly exported: boolean;
}

export interface ChainLink {
  readonly operator: 'and' | 'or';
  readonly statement: Statement;
}

export interface Arm {
  readonly test: Statement | undefined;
  readonly body: Statement;
}

/** A script as read, and the reason why it was not fully understood. */
export interface SyntaxTree {
  readonly body: Statement;
  /** Statements from a part that could only be read line by line. */
  readonly guessed: readonly Statement[];
  readonly trouble: string | undefined;
}

export const nothing: Statement = { kind: 'list', items: [] };

/** A list, or its only item. */
export function listOf(items: readonly Statement[]): Statement {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'list', items };
}

/** A statement of one command, or of one assignment. */
export function commandStatement(
  words: readonly Word[],
  assignments: readonly SyntaxAssignment[],
  redirections: readonly Redirection[],
  { start, end }: Span,
): SimpleCommand {
  return { kind: 'command', words, assignments, declared: [], redirections, heredocs: [], before: [], start, end };
}
