import type { Position, Range, Span } from './span.ts';

/** The offsets at which the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line, as in LSP. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Finds the line starts of a text. Linear in the text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { text, starts };
  }
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 13 && text.charCodeAt(offset + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(offset + 1);
  }
  return { text, starts };
}

/** The number of the line (zero-based) that holds an offset; the end of the text belongs to the last line. */
export function lineOf(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of an offset. Offsets outside the text are moved to its nearest end. */
export function positionAt(lines: Lines, offset: number): Position {
  const bounded = Math.max(0, Math.min(offset, lines.text.length));
  const line = lineOf(lines, bounded);
  return { line, character: bounded - (lines.starts[line] ?? 0) };
}

/** The range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** The offset of a position; a character past the end of its line is moved to that end, a line past the text to its end. */
export function offsetAt(lines: Lines, position: Position): number {
  const start = lines.starts[position.line];
  if (start === undefined) return position.line < 0 ? 0 : lines.text.length;
  return Math.min(start + Math.max(0, position.character), lineEnd(lines, position.line));
}

/** The offset at which the text of a line ends, its line break not counted. */
export function lineEnd(lines: Lines, line: number): number {
  const next = lines.starts[line + 1];
  if (next === undefined) return lines.text.length;
  let end = next;
  if (end > 0 && lines.text.charCodeAt(end - 1) === 10) end--;
  if (end > 0 && lines.text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** The line break that a text uses: that of its first line, `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}
