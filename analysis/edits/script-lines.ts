/** Questions about the lines of a script; offsets are UTF-16 code units in it. */

/** What carries a command on to the next line: `\` in POSIX shells, a backtick in PowerShell, `^` in cmd. */
export type Continuation = '\\' | '`' | '^';

/** The offset at which the line of an offset starts. */
export function lineStart(value: string, offset: number): number {
  return offset > 0 ? value.lastIndexOf('\n', offset - 1) + 1 : 0;
}

/** The offset at which the line of an offset ends, its break not counted. */
export function lineEnd(value: string, offset: number): number {
  const end = value.indexOf('\n', offset);
  return end < 0 ? value.length : end;
}

/** True when the line that ends at an offset goes on below: an odd number of marks stands at its end. */
export function isContinued(value: string, end: number, continuation: Continuation): boolean {
  let marks = 0;
  while (value[end - 1 - marks] === continuation) marks++;
  return marks % 2 === 1;
}

/** True when the last character of a line, at the offset, carries it on. */
export function isContinuation(value: string, offset: number, continuation: Continuation): boolean {
  return value[offset] === continuation && (value[offset + 1] === '\n' || offset + 1 === value.length);
}
