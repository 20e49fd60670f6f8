import type { Span } from '../../text/span.ts';

/** The program that reads a `run:`; `other` is a custom shell, `unknown` a shell that the files do not tell. */
export type Shell = 'bash' | 'sh' | 'pwsh' | 'powershell' | 'cmd' | 'python' | 'other' | 'unknown';

/** The text of a `run:` after YAML decoding. All offsets of this folder are UTF-16 code units into `text`. */
export interface ScriptInput {
  readonly text: string;
  /** `text` with every character of every `${{ … }}` replaced by `x`. */
  readonly masked: string;
  /** The `${{ … }}`, delimiters included, in their order. */
  readonly expressions: readonly ExpressionSpan[];
}

export interface ExpressionSpan extends Span {
  readonly source: string;
}

/** One argument, value or file name as the shell sees it before it expands variables. */
export interface Word extends Span {
  /** The value with quotes and escapes removed; undefined when a part of it is not known from the word itself. */
  readonly text: string | undefined;
  readonly parts: readonly WordPart[];
  /** It may become no argument at all or several: an unquoted variable or expression, a list, a pattern of file names. */
  readonly several: boolean;
}

export type WordPart =
  | LiteralPart
  | VariablePart
  /** `${{ … }}`; `source` as in the expression range it comes from. */
  | (PartBase & { readonly kind: 'expression'; readonly source: string })
  /** The output of commands, or a computed value. */
  | (PartBase & { readonly kind: 'substitution' })
  /** A pattern of file names or a list in braces, which becomes other words. */
  | (PartBase & { readonly kind: 'glob'; readonly text: string });

interface PartBase extends Span {
  /** It stands in quotes, so that blanks in its value do not split the word. */
  readonly quoted: boolean;
}

export interface LiteralPart extends PartBase {
  readonly kind: 'literal';
  /** Quotes and escapes removed. */
  readonly text: string;
}

export interface VariablePart extends PartBase {
  readonly kind: 'variable';
  /**
   * The name as written. An environment variable has its bare name in every shell (`$X`, `$env:X`, `%X%`). A variable of
   * PowerShell that is none keeps its sigil (`$token`), as do those of `for` and the arguments of cmd (`%%i`, `%1`);
   * arguments of a bash function are `1`, `2`, `@`.
   */
  readonly name: string;
  readonly use: VariableUse;
}

export type VariableUse =
  | { readonly kind: 'plain' }
  /** `${X:-operand}`, `${X:=operand}` (`emptyCounts`), `${X-operand}` (not): the operand stands in when X is not set. */
  | { readonly kind: 'default'; readonly operand: Word; readonly emptyCounts: boolean }
  /** `${X:+operand}`: the operand when X is set, else nothing. */
  | { readonly kind: 'alternative'; readonly operand: Word; readonly emptyCounts: boolean }
  /** All elements but the first `skip`: `${X[@]}`, `$@`, `${@:2}`, `@splat`. */
  | { readonly kind: 'list'; readonly skip: number }
  /** Something made from the value: `${X%.*}`, `${#X}`, `$x.Property`, `%X:~0,3%`. */
  | { readonly kind: 'derived' };

/** A value assigned to a variable. */
export interface AssignedValue {
  readonly word: Word;
  /** The elements, where the value is an array. */
  readonly list: readonly Word[] | undefined;
}

/** `VAR=value` in front of a command, in `env`, `export`, `set` or alone. */
export interface Assignment extends Span {
  readonly name: string;
  readonly value: Word;
}

/** What earlier commands of the same script made of a variable. */
export interface Variable {
  readonly name: string;
  /** The value assigned last. */
  readonly value: Word;
  readonly list: readonly Word[] | undefined;
  /**
   * Commands see it because the script exports it. One that is not exported is seen all the same when the step, job or
   * workflow has an `env:` entry of that name.
   */
  readonly exported: boolean;
  /** True when it has `value` here on every way through the script. */
  readonly certain: boolean;
  /** The other values that it may have here; empty when `certain`. When it may also be unset, the array says nothing of it. */
  readonly alternatives: readonly AssignedValue[];
}

export interface Redirection extends Span {
  readonly operator: '>' | '>>' | '<' | '<>' | '<<<' | '&>' | '&>>' | '>|' | '<&' | '>&';
  /** The number or `{name}` in front of the operator; undefined for the operator's own default. */
  readonly descriptor: string | undefined;
  readonly target: Word;
}

/** Text that a command reads from the script itself (`<<EOF`). The range is that of the body. */
export interface Heredoc extends Span {
  readonly operator: '<<' | '<<-';
  /** The delimiter is quoted: nothing in the body is expanded. */
  readonly quoted: boolean;
  readonly body: Word;
}

/** A program that runs another one (`sudo`, `uvx`, `python -m`, `bash -c`). */
export interface Wrapping {
  readonly program: string;
  /** The version asked for of the program inside: `6.1` for `==6.1` and `@6.1`, else with its operator (`>=6.1`). */
  readonly version: string | undefined;
  /** The wrapper's own words: its program, sub-commands and options. */
  readonly words: readonly Word[];
}

/** One command that the script may run. */
export interface Command extends Span {
  /**
   * The name of the program, without path, `.exe`, `.cmd`, `.bat` and version; in lower case for PowerShell and cmd. A
   * scoped npm package keeps its scope. Undefined when it is not known.
   */
  readonly program: string | undefined;
  readonly programWord: Word;
  readonly arguments: readonly Word[];
  readonly wrappers: readonly Wrapping[];
  /** Variables set for this command alone. */
  readonly assignments: readonly Assignment[];
  /** Its own, then those of the groups around it that still apply. */
  readonly redirections: readonly Redirection[];
  readonly heredocs: readonly Heredoc[];
  /** The commands whose output it reads through a pipe; empty when there is none. */
  readonly pipedFrom: readonly Command[];
  /**
   * Whether it runs depends on something else than the success of what comes before: it stands in a branch, a trap, behind
   * `||`, behind `&&` after a test, or after an `exit 0` that is itself conditional. Loops do not count (see `loop`).
   */
  readonly conditional: boolean;
  /** In the body of a loop: it may run several times, or never when there is nothing to loop over. */
  readonly loop: boolean;
  /** In a function that nothing calls, or after an `exit` that always runs. */
  readonly unreachable: boolean;
  /** False when the script was read by guesswork here (an unknown option of a wrapper, a syntax error, an unknown shell). */
  readonly certain: boolean;
  /** What the script has assigned so far, one entry per name. */
  readonly environment: readonly Variable[];
  /** The shell whose words these are: that of the script, or of a nested `bash -c`, `pwsh -Command`, `cmd /c`. */
  readonly shell: Shell;
}

/** The commands of one script in the order in which they would run; those that are unreachable stand where they are found. */
export interface Script {
  readonly shell: Shell;
  readonly commands: readonly Command[];
  /** True when no program of interest occurs in the text, and it was therefore not read. */
  readonly skipped: boolean;
  /** False when not everything could be understood; `reason` says why. */
  readonly complete: boolean;
  readonly reason: string | undefined;
}
