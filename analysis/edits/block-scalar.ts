import { lineBreakOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { compareLines } from './compare-lines.ts';
import { decodeScalar } from './decode-scalar.ts';
import { endOfLine, startOfNextLine } from './file-lines.ts';
import { lineEdits } from './line-edits.ts';
import { contentEnd } from './node-extent.ts';
import { isPrintable } from './scalar-source.ts';
import { applyEdits, replacement, type TextEdit } from './text-edit.ts';

/** The parts of a block scalar's header: `|`, `2`, `-`, and what follows (a comment). */
interface Header {
  readonly style: string;
  readonly digit: string;
  readonly chomping: string;
  readonly rest: string;
}

/**
 * Gives a block scalar another value and keeps it a block: lines that are the same stay untouched, `-` and `+` follow the
 * line breaks at the end, and `>` becomes `|` when the value has lines. Undefined when the block cannot hold the value.
 */
export function rewriteBlock(file: ActionsFile, scalar: YamlScalar, value: string): readonly TextEdit[] | undefined {
  const { text } = file;
  const header = headerOf(text, scalar);
  const indent = blockIndent(text, scalar);
  if (header === undefined || indent === undefined || value.trim() === '' || !isPrintable(value)) return undefined;
  const bodyStart = startOfNextLine(text, scalar.span.start);
  const folds = scalar.style === 'folded' && !value.trimEnd().includes('\n');
  const oldLines = scalar.style === 'literal' ? contentLines(scalar.value) : [];
  const newLines = contentLines(value);
  const fileLines = text.slice(bodyStart, scalar.span.end).split(/\r?\n/);
  const lines =
    folds || oldLines.length !== fileLines.length
      ? newLines.map((line) => written(line, indent))
      : mergedLines(oldLines, newLines, fileLines, indent);
  const body = lines.join(lineBreakOf(text));
  const style = folds ? '>' : '|';
  const oldHead = text.slice(scalar.span.start, endOfLine(text, scalar.span.start));
  const head = `${style}${header.digit}${chompingFor(value, header.chomping)}${header.rest}`;
  const edits = [
    ...(head === oldHead ? [] : [replacement(scalar.span.start, scalar.span.start + oldHead.length, head)]),
    ...shifted(lineEdits(text.slice(bodyStart, scalar.span.end), body), bodyStart),
  ];
  return readsAs(file, scalar, edits, value) ? edits : undefined;
}

/** True when the block scalar, so edited, has the value. */
export function readsAs(file: ActionsFile, scalar: YamlScalar, edits: readonly TextEdit[], value: string): boolean {
  const { text } = file;
  const start = scalar.span.start;
  const end = contentEnd(text, scalar);
  const source = applyEdits(text.slice(start, end), shifted(edits, -start));
  const digit = headerOf(text, scalar)?.digit ?? '';
  const indent = digit === '' ? 0 : (blockIndent(text, scalar) ?? 0) - Number(digit);
  return indent >= 0 && decodeScalar(source, 'block', indent) === value;
}

/** The column at which the lines of a block scalar start; undefined when it has none. */
function blockIndent(text: string, scalar: YamlScalar): number | undefined {
  const body = text.slice(startOfNextLine(text, scalar.span.start), scalar.span.end);
  const fileLine = body.split('\n').find((line) => line.trim() !== '');
  const valueLine = scalar.value.split('\n').find((line) => line.trim() !== '');
  if (fileLine === undefined || valueLine === undefined) return undefined;
  return leadingSpaces(fileLine) - leadingSpaces(valueLine);
}

function headerOf(text: string, scalar: YamlScalar): Header | undefined {
  const line = text.slice(scalar.span.start, endOfLine(text, scalar.span.start));
  const match = /^([|>])(?:([1-9])([-+]?)|([-+]?)([1-9]?))(.*)$/.exec(line);
  if (match === null) return undefined;
  return {
    style: match[1] ?? '|',
    digit: match[2] ?? match[5] ?? '',
    chomping: match[3] ?? match[4] ?? '',
    rest: match[6] ?? '',
  };
}

/** The lines of a value without the line breaks at its end, which the chomping gives. */
function contentLines(value: string): readonly string[] {
  return value.replace(/\n+$/, '').split('\n');
}

function chompingFor(value: string, old: string): string {
  if (!value.endsWith('\n')) return '-';
  if (old === '+') return '+';
  return value.endsWith('\n\n') ? '+' : '';
}

/** The lines in the file where they are the same, else newly written. */
function mergedLines(
  oldLines: readonly string[],
  newLines: readonly string[],
  fileLines: readonly string[],
  indent: number,
): readonly string[] {
  const lines: string[] = [];
  let done = 0;
  for (const change of compareLines(oldLines, newLines)) {
    lines.push(...fileLines.slice(done, change.beforeStart));
    lines.push(...newLines.slice(change.afterStart, change.afterEnd).map((line) => written(line, indent)));
    done = change.beforeEnd;
  }
  return [...lines, ...fileLines.slice(done)];
}

function written(line: string, indent: number): string {
  return line === '' ? '' : ' '.repeat(indent) + line;
}

function leadingSpaces(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

/** Edits moved to another origin. */
export function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ span, text }) => ({ span: { start: span.start + by, end: span.end + by }, text }));
}
