import type { FileEdit, TextEdit } from '../edits/index.ts';
import { touches } from '../text/span.ts';

/** What is left of edits when those that are already taken are not taken twice; undefined when some stand in each other's way. */
export function compatibleEdits(
  taken: ReadonlyMap<string, readonly TextEdit[]>,
  edits: readonly FileEdit[],
): readonly FileEdit[] | undefined {
  const left = edits.map(({ path, edits: ofFile }) => {
    const before = taken.get(path) ?? [];
    return { path, edits: ofFile.filter((edit) => !before.some((other) => isSame(other, edit))) };
  });
  const clash = left.some(({ path, edits: ofFile }) =>
    (taken.get(path) ?? []).some((other) => ofFile.some((edit) => meet(other, edit))),
  );
  return clash ? undefined : left;
}

/** Two insertions meet at both sides of a line break too: at the end of a line and at the start of the next one is one place. */
function meet(a: TextEdit, b: TextEdit): boolean {
  const insertions = a.span.start === a.span.end && b.span.start === b.span.end;
  return touches(a.span, b.span) || (insertions && Math.abs(a.span.start - b.span.start) <= '\r\n'.length);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
