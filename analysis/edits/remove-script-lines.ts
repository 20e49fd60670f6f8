import type { ActionsFile } from '../workflow/model.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { editScalar } from './edit-scalar.ts';
import { type Continuation, isContinued, lineEnd, lineStart } from './script-lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Takes a command out of a script: the whole lines that the range of the decoded value lies in, with the lines that
 * continue them. Undefined when another command shares these lines, when nothing but blanks and comments would be left (the
 * step should go then), or when the scalar does not allow it. Whether the script still makes sense without the command (it
 * may be all that an `if` holds) is for the caller to know.
 */
export function removeScriptLines(
  file: ActionsFile,
  scalar: YamlScalar,
  start: number,
  end: number,
  continuation: Continuation = '\\',
): readonly TextEdit[] | undefined {
  const { value } = scalar;
  if (value.slice(start, end).trim() === '') return undefined;
  const from = firstLine(value, start, continuation);
  const to = lastLine(value, end, continuation);
  const others = value.slice(from, start) + value.slice(end, to).replace(/^\s*;?\s*(?:#.*)?$/, '');
  if (others.replaceAll(continuation, '').trim() !== '') return undefined;
  const left = value.slice(0, from) + value.slice(to);
  if (left.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return undefined;
  // The last line of a script without a final line break takes the break above it.
  if (to >= value.length && from > 0)
    return editScalar(file, scalar, [{ start: from - 1, end: value.length, text: '' }]);
  const blankAbove = from === 0 || /\n[ \t]*\n$/.test(value.slice(0, from));
  const blanks = blankAbove ? (/^(?:[ \t]*\n)*/.exec(value.slice(to + 1))?.[0].length ?? 0) : 0;
  return editScalar(file, scalar, [{ start: from, end: to + 1 + blanks, text: '' }]);
}

/** The start of the line of an offset, or of the first of the lines that it continues. */
function firstLine(value: string, offset: number, continuation: Continuation): number {
  let start = lineStart(value, offset);
  while (start > 0 && isContinued(value, start - 1, continuation)) start = lineStart(value, start - 1);
  return start;
}

/** The end of the line of an offset, its break not counted, or of the last line that continues it. */
function lastLine(value: string, offset: number, continuation: Continuation): number {
  // The range may end behind the line break.
  let end = lineEnd(value, offset > 0 && value[offset - 1] === '\n' ? offset - 1 : offset);
  while (end < value.length && isContinued(value, end, continuation)) end = lineEnd(value, end + 1);
  return end;
}
