import type { FileEdit, TextEdit } from '../edits/index.ts';
import { touches } from '../text/span.ts';

/** What is left of edits when those that are already taken are not taken twice; undefined when some stand in each other's way. */
export function compatibleEdits(
  taken: ReadonlyMap<string, readonly TextEdit[]>,
  edits: readonly FileEdit[],
  textOf: (path: string) => string,
): readonly FileEdit[] | undefined {
  const left = edits.map(({ path, edits: ofFile }) => {
    const before = taken.get(path) ?? [];
    return { path, edits: ofFile.filter((edit) => !before.some((other) => isSame(other, edit))) };
  });
  const clash = left.some(({ path, edits: ofFile }) =>
    (taken.get(path) ?? []).some((other) => ofFile.some((edit) => meet(textOf(path), other, edit))),
  );
  return clash ? undefined : left;
}

/**
 * An insertion meets what lies on its line, and whatever nothing but blanks part it from: the end of a line and the start of the next
 * one are one place, where two fixes may put the same key.
 */
function meet(text: string, a: TextEdit, b: TextEdit): boolean {
  if (touches(a.span, b.span)) return true;
  if (!isInsertion(a) && !isInsertion(b)) return false;
  const between = text.slice(Math.min(a.span.end, b.span.end), Math.max(a.span.start, b.span.start));
  return between.trim() === '' || !between.includes('\n');
}

function isInsertion({ span }: TextEdit): boolean {
  return span.start === span.end;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
