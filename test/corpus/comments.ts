import { Lexer } from 'yaml';
import type { TextEdit } from '../../analysis/edits/index.ts';

interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The comments of a YAML text, in their order; a `#` in a scalar is none. */
function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // The lexer marks the start of a scalar by U+001F and of a document by U+0002, which are not in the text.
    const isMark = token === '\u001f' || token === '\u0002' || token === '\u0018';
    if (isMark && text[offset] !== token) {
      before = token;
      continue;
    }
    if (token.startsWith('#') && before !== '\u001f')
      comments.push({ text: token, start: offset, end: offset + token.length });
    offset += token.length;
    before = token;
  }
  return comments;
}

/**
 * The comments that edits take away although what they speak of stays: a comment may go with the rest of its line, and with
 * the line below when it has lines of its own. One that only moved has not gone.
 */
export function orphanedComments(before: string, edits: readonly TextEdit[], after: string): readonly string[] {
  const isEdited = (start: number, end: number): boolean =>
    edits.some(({ span }) => span.start < end && start < span.end);
  const all = commentsIn(before);
  const touched = all.filter(({ start, end }) => isEdited(start, end));
  const left = commentsIn(after).map(({ text }) => text);
  for (const { text } of all.filter((comment) => !touched.includes(comment))) left.splice(left.indexOf(text), 1);
  const lost = touched.filter(({ text }) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return lost.filter((comment) => !isEdited(...subjectOf(before, comment))).map(({ text }) => text);
}

/** The range of what a comment speaks of: the rest of its line, else the next line that is no comment. */
function subjectOf(text: string, { start, end }: Comment): readonly [number, number] {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  if (text.slice(lineStart, start).trim() !== '') return [lineStart, start];
  let from = end;
  for (;;) {
    const next = text.indexOf('\n', from) + 1;
    if (next === 0) return [end, text.length];
    const lineEnd = text.indexOf('\n', next);
    const line = text.slice(next, lineEnd < 0 ? undefined : lineEnd);
    if (!/^\s*#/.test(line)) return [next, next + Math.max(1, line.length)];
    from = next;
  }
}
