import { compareSpans, type Span } from '../text/span.ts';
import { endOfLine, lineAt, startOfLine, startOfNextLine } from './file-lines.ts';
import { replacement, type TextEdit } from './text-edit.ts';

/** Lines to delete: from the start of a line to the end of one, its line break not counted. */
export interface DoomedLines extends Span {
  /** True when blank lines below have to go too: they would come to stand at the head of a collection, or below a `|+`. */
  readonly withBlanks?: boolean;
}

/**
 * Deletes whole lines. Of blank lines on both sides of what goes, those below go too; so do those above at the end of the
 * text and those below where a span asks for it. A text without a final line break stays so.
 */
export function removeLines(text: string, spans: readonly DoomedLines[]): readonly TextEdit[] {
  return joined(text, spans).map(({ start, end, withBlanks }) => {
    const head = start === startOfLine(text, 0);
    const belowBlank = !head && lineAt(text, startOfLine(text, start - 1)).kind === 'blank';
    const below = startOfNextLine(text, end);
    const next = head || belowBlank || withBlanks ? behindBlankLines(text, below) : below;
    if (next < text.length || head) return replacement(start, next, '');
    if (keepsBlankLines(text)) return replacement(start, next, '');
    const from = belowBlank ? aboveBlankLines(text, start) : start;
    return text.endsWith('\n') ? replacement(from, next, '') : replacement(endOfLineAbove(text, from), next, '');
  });
}

/** Spans of lines with at most blank ones between, as one. */
function joined(text: string, spans: readonly DoomedLines[]): readonly DoomedLines[] {
  const result: DoomedLines[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = result.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '') {
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The start of the first of the blank lines that stand above a line. */
function aboveBlankLines(text: string, start: number): number {
  let first = start;
  while (first > 0) {
    const above = startOfLine(text, first - 1);
    if (above >= first || lineAt(text, above).kind !== 'blank') break;
    first = above;
  }
  return first;
}

function behindBlankLines(text: string, from: number): number {
  let next = from;
  while (next < text.length && lineAt(text, next).kind === 'blank') next = startOfNextLine(text, next);
  return next;
}

function endOfLineAbove(text: string, start: number): number {
  return endOfLine(text, startOfLine(text, start - 1));
}

/** A block scalar with `+` counts the line breaks below it as its own. */
function keepsBlankLines(text: string): boolean {
  return /[|>]\d?\+/.test(text);
}
