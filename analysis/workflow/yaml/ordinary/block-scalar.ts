import { scalarNode, trimmedSpan } from '../scalar-node.ts';
import type { YamlScalar } from '../tree.ts';
import { CR, type Cursor, LF, SPACE, TAB, Unusual } from './cursor.ts';
import { resolved } from './scalars.ts';

/** Reads a scalar with a `|` or `>` in front, the value of something at column `parent`. */
export function blockScalar(cursor: Cursor, parent: number): YamlScalar {
  const { text, at: start } = cursor;
  const header = /[|>]-?(?=(?: +#.*| *)\r?\n)/y;
  header.lastIndex = start;
  const match = header.exec(text)?.[0];
  if (match === undefined) throw new Unusual();
  const lines = linesOf(text, text.indexOf('\n', start) + 1, parent);
  cursor.crossedComment = false;
  cursor.toContent(lines.behind);
  const span = trimmedSpan(text, start, lines.end);
  const isFolded = match.startsWith('>');
  const value = isFolded ? folded(text, match, lines) : literal(text, lines) + (match.endsWith('-') ? '' : '\n');
  return scalarNode(text, span, isFolded ? 'folded' : 'literal', value, false);
}

interface Lines {
  readonly start: number;
  /** Behind the last line that is not blank, without its line break. */
  readonly end: number;
  /** Where the line begins that is no part of the scalar. */
  readonly behind: number;
  readonly indent: number;
  /** Whether every line is empty or has the whole indent, and ends with `\n` alone. */
  readonly even: boolean;
}

/** The lines of the scalar; its first line that is not blank sets the indent. */
function linesOf(text: string, start: number, parent: number): Lines {
  let indent = -1;
  let even = true;
  let end = start;
  let longestBlank = 0;
  let lineStart = start;
  while (lineStart < text.length) {
    let at = lineStart;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    const spaces = at - lineStart;
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    if (code === LF || code === CR || Number.isNaN(code)) {
      longestBlank = Math.max(longestBlank, spaces);
      if (spaces > 0 && (indent < 0 || spaces < indent)) even = false;
    } else {
      if (indent < 0) {
        if (longestBlank > spaces) throw new Unusual();
        indent = spaces;
        if (indent <= parent) throw new Unusual();
      }
      if (spaces < indent) {
        if (code === TAB) throw new Unusual();
        break;
      }
      end = lineEnd < 0 ? text.length : lineEnd;
      longestBlank = 0;
    }
    lineStart = next;
  }
  // Blank lines at the end that are longer than the indent belong to the value.
  if (indent < 0 || longestBlank > indent) throw new Unusual();
  if (text.charCodeAt(end - 1) === CR) end--;
  return { start, end, behind: lineStart, indent, even: even && !text.slice(start, end).includes('\r') };
}

function literal(text: string, { start, end, indent, even }: Lines): string {
  const pad = ' '.repeat(indent);
  if (even)
    return text
      .slice(start - 1, end)
      .replaceAll(`\n${pad}`, '\n')
      .slice(1);
  const source = text.slice(start, end).replaceAll('\r\n', '\n');
  return source.replace(new RegExp(`(?<=^|\n) {1,${indent}}`, 'g'), '');
}

function folded(text: string, header: string, { start, end }: Lines): string {
  const at = { offset: 0, indent: 0 };
  return resolved({
    ...at,
    type: 'block-scalar',
    props: [
      { ...at, type: 'block-scalar-header', source: header },
      { ...at, type: 'newline', source: '\n' },
    ],
    source: `${text.slice(start, end)}\n`,
  });
}
