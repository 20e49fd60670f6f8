import { compareSpans, type Span } from '../text/span.ts';
import { endOfLine, lineAt, startOfLine, startOfNextLine } from './file-lines.ts';
import { replacement, type TextEdit } from './text-edit.ts';

/** Lines to delete: from the start of a line to the end of one, its line break not counted. */
export interface DoomedLines extends Span {
  /** True when they are the first of their collection, so that a blank line below them would come to stand at its head. */
  readonly leads?: boolean;
}

/**
 * Deletes whole lines. Of blank lines on both sides of what goes, those below go too; so do those above at the end of the
 * text and those below at the head of a collection. A text without a final line break stays so.
 */
export function removeLines(text: string, spans: readonly DoomedLines[]): readonly TextEdit[] {
  return joined(text, spans).map(({ start, end, leads }) => {
    const head = start === startOfLine(text, 0);
    const belowBlank = !head && lineAt(text, startOfLine(text, start - 1)).kind === 'blank';
    const below = startOfNextLine(text, end);
    const next = head || belowBlank || leads ? behindBlankLines(text, below) : below;
    if (next < text.length || head) return replacement(start, next, '');
    const from = belowBlank && !keepsBlankLines(text) ? aboveBlankLines(text, start) : start;
    return text.endsWith('\n') ? replacement(from, next, '') : replacement(endOfLineAbove(text, from), next, '');
  });
}

/** Spans of neighbouring lines as one. */
function joined(text: string, spans: readonly DoomedLines[]): readonly DoomedLines[] {
  const result: DoomedLines[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= startOfNextLine(text, last.end)) {
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

/** A block scalar with `+` counts the blank lines below it as its own. */
function keepsBlankLines(text: string): boolean {
  return /[|>]\d?\+/.test(text);
}
