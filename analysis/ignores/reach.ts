import type { RepositoryFile } from '../repository/repository.ts';
import type { Finding } from '../rules/types.ts';
import { type Lines, lineEnd, lineOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Step } from '../workflow/model.ts';
import { type IgnoreComment, rootOf } from './find-comments.ts';
import { scalarAt } from './scalar-at.ts';

/** The lines (zero-based) at which an ignore comment speaks of a finding. */
export interface FindingLines {
  /** The first and the last line of what is marked. */
  readonly first: number;
  readonly last: number;
  /**
   * The lines above which a comment counts as well: the first line, the first line of the command that goes on there (no
   * comment fits between its lines), and the line of the key whose value, a text of several lines, holds the place.
   */
  readonly heads: readonly number[];
  /** The line of that key, or the first line: a comment line can always be put above it. */
  readonly insertAt: number;
}

/** Where comments about a finding may stand. */
export function linesOfFinding(file: RepositoryFile, lines: Lines, span: Span): FindingLines {
  const first = lineOf(lines, span.start);
  const last = lineOf(lines, Math.max(span.start, span.end - 1));
  const around = textAround(file, lines, span.start);
  if (around === undefined) return { first, last, heads: [first], insertAt: first };
  return {
    first,
    last,
    heads: [first, continuedFrom(lines, first, around.textLine), around.keyLine],
    insertAt: around.keyLine,
  };
}

/** True when a comment stands in the lines of a finding. */
export function isAtFinding(comment: IgnoreComment, lines: Lines, at: FindingLines): boolean {
  const line = lineOf(lines, comment.span.start);
  return (line >= at.first && line <= at.last) || line === at.insertAt;
}

/** True when a comment stands on the line above a finding. Of several comment lines in a row, each counts. */
export function isAboveFinding(comment: IgnoreComment, lines: Lines, at: FindingLines): boolean {
  return at.heads.includes(lineBelow(comment, lines));
}

/** True when a comment stands within the step that holds the finding, which is where zizmor looks for its own. */
export function isInStepOf(comment: IgnoreComment, file: RepositoryFile, lines: Lines, finding: Finding): boolean {
  const line = lineOf(lines, comment.span.start);
  return stepsOf(file).some(({ span }) => {
    const first = lineOf(lines, span.start);
    const last = lineOf(lines, span.end);
    return line >= first && line <= last && finding.span.start >= span.start && finding.span.start <= span.end;
  });
}

function stepsOf({ reading }: RepositoryFile): readonly Step[] {
  switch (reading.kind) {
    case 'workflow':
      return reading.workflow.jobs.flatMap((job) => job.steps);
    case 'composite':
      return reading.action.steps;
    case 'other':
    case 'refused':
      return [];
  }
}

function lineBelow(comment: IgnoreComment, lines: Lines): number {
  let line = lineOf(lines, comment.span.start);
  if (isCommentLine(lines, line)) while (isCommentLine(lines, line + 1)) line++;
  return line + 1;
}

/** The text of a line, without its line break. */
function textOfLine(lines: Lines, line: number): string {
  return lines.text.slice(lines.starts[line] ?? lines.text.length, lineEnd(lines, line));
}

function isCommentLine(lines: Lines, line: number): boolean {
  return /^\s*#/.test(textOfLine(lines, line));
}

/** The text of several lines around an offset: the line where it starts, and that of its key. */
function textAround(file: RepositoryFile, lines: Lines, offset: number) {
  const root = rootOf(file);
  const found = root === undefined ? undefined : scalarAt(root, offset);
  if (found === undefined) return undefined;
  const { scalar, key } = found;
  const textLine = lineOf(lines, scalar.span.start);
  if (textLine === lineOf(lines, scalar.span.end)) return undefined;
  return { textLine, keyLine: key === undefined ? textLine : lineOf(lines, key.keySpan.start) };
}

/** The first of the lines that a command is written on: bash goes on behind a `\`, PowerShell a back-tick, cmd a `^`. */
function continuedFrom(lines: Lines, line: number, top: number): number {
  let first = line;
  while (first > top + 1 && /[\\`^][ \t]*$/.test(textOfLine(lines, first - 1))) first--;
  return first;
}
