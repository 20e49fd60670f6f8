import { compareLines, splitLines } from './compare-lines.ts';
import { replacement, type TextEdit } from './text-edit.ts';

/**
 * The text edits that lead from one text to the other, line by line; where a line changed by itself, only the changed part
 * of it. For turning a sequence of applied edits into one set. Linear in the texts for a bounded number of differences.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const beforeLines = splitLines(before);
  const afterLines = splitLines(after);
  const beforeOffsets = offsetsOf(beforeLines);
  return compareLines(beforeLines, afterLines).map((change) => {
    const start = beforeOffsets[change.beforeStart] ?? before.length;
    const end = beforeOffsets[change.beforeEnd] ?? before.length;
    const text = afterLines.slice(change.afterStart, change.afterEnd).join('');
    const oneLine = change.beforeEnd - change.beforeStart === 1 || change.afterEnd - change.afterStart === 1;
    return oneLine ? trimmed(before, start, end, text) : replacement(start, end, text);
  });
}

/** The offset of each line, and that of the end. */
function offsetsOf(lines: readonly string[]): readonly number[] {
  const offsets = [0];
  let offset = 0;
  for (const line of lines) {
    offset += line.length;
    offsets.push(offset);
  }
  return offsets;
}

/** The edit without what is equal at its start and end. A surrogate pair or a CRLF is never cut in two. */
function trimmed(before: string, start: number, end: number, text: string): TextEdit {
  const old = before.slice(start, end);
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === text.charCodeAt(head)) head++;
  while (head > 0 && (splitsPair(old, head) || splitsPair(text, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail))
    tail++;
  while (tail > 0 && (splitsPair(old, old.length - tail) || splitsPair(text, text.length - tail))) tail--;
  return replacement(start + head, end - tail, text.slice(head, text.length - tail));
}

function splitsPair(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  const surrogates = left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
  return surrogates || (left === 13 && right === 10);
}
