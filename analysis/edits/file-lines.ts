/**
 * Questions about the lines around an offset, answered from the text alone and in the length of the line. A line ends at
 * `\n`, as for the YAML parser; `\r\n` counts as one break. A byte order mark belongs to no line.
 */

const byteOrderMark = 0xfeff;

/** The offset at which the line of an offset starts. */
export function startOfLine(text: string, offset: number): number {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  return start === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : start;
}

/** The offset at which the line of an offset ends, its line break not counted. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** The offset at which the next line starts; the end of the text when there is none. */
export function startOfNextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** The number of code units between the start of the line and an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** What the line that starts at an offset holds. */
export interface LineContent {
  readonly kind: 'blank' | 'comment' | 'other';
  /** Spaces before the first other character. */
  readonly indent: number;
  /** Where the line ends, its line break not counted. */
  readonly end: number;
}

/** Looks at the line that starts at an offset. */
export function lineAt(text: string, start: number): LineContent {
  const end = endOfLine(text, start);
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at++;
  const indent = at - start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const kind = at === end ? 'blank' : text.charCodeAt(at) === 35 ? 'comment' : 'other';
  return { kind, indent, end };
}

/** True when nothing but blanks, or blanks and a comment, stands between an offset and the end of its line. */
export function restIsComment(text: string, offset: number): boolean {
  const rest = text.slice(offset, endOfLine(text, offset));
  return /^[ \t]*$|^[ \t]+#/.test(rest);
}

/** True when only spaces stand before an offset in its line. */
export function startsLine(text: string, offset: number): boolean {
  for (let at = startOfLine(text, offset); at < offset; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

/** The offset behind white space, line breaks and comments; at most `end`. */
export function skipBlankAndComments(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === 10 || code === 13) at++;
    else if (code === 35 && (at === 0 || isSpace(text.charCodeAt(at - 1)))) at = Math.min(end, endOfLine(text, at));
    else break;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}
