/** Where a command runs and what it writes to. */
export interface Terminal {
  /** Absolute; paths that are given and shown are relative to it. */
  readonly workingFolder: string;
  /** The checkout that GitHub Actions runs in, to which its annotations are relative; undefined elsewhere. Absolute. */
  readonly checkout?: string | undefined;
  /** Columns; undefined when the output is no terminal, so that nothing need be cut. */
  readonly width: number | undefined;
  readonly color: boolean;
  /** To standard output. */
  write(text: string): void;
  /** One line to standard error, without its line break. */
  warn(line: string): void;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Whether to write in colour: what `FORCE_COLOR` says, else not with `NO_COLOR` (no-color.org), else on a terminal. */
export function wantsColor(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Variables): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
