import { compareSpans, type Span } from '../text/span.ts';

/** Replaces a span of a file's text; an empty span inserts, an empty text deletes. Offsets are those of the unedited text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edits of one file of the repository (path with `/`, relative to the repository's root). */
export interface FileEdit {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The edits in the order of the text. Insertions at one offset keep their order and stand before what replaces the text
 * behind that offset. Throws when two edits overlap: that is a mistake of the program, never of a file.
 */
export function orderEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = edits.toSorted((a, b) => compareSpans(a.span, b.span));
  let done = 0;
  for (const { span } of ordered) {
    if (span.start < done)
      throw new Error(`Overlapping text edits: one ends at ${done}, the next starts at ${span.start}`);
    if (span.end < span.start) throw new Error(`A text edit ends at ${span.end}, before its start at ${span.start}`);
    done = span.end;
  }
  return ordered;
}

/** The text after all edits, each given in offsets of the text as it is. Throws when edits overlap or leave the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of orderEdits(edits)) {
    if (edit.span.end > text.length)
      throw new Error(`A text edit ends at ${edit.span.end}, behind the text (${text.length})`);
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

/** True when two edits overlap: in a broken text, nodes may be read as lying within each other's lines. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const ordered = edits.toSorted((a, b) => compareSpans(a.span, b.span));
  return ordered.some(({ span }, index) => span.start < (ordered[index - 1]?.span.end ?? 0));
}

/** An edit that puts a text at an offset. */
export function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** An edit that puts a text in the place of another. */
export function replacement(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}
