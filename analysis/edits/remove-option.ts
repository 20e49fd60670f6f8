import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { editScalar, type ValueChange } from './edit-scalar.ts';
import { type Continuation, isContinuation, isContinued, lineEnd, lineStart } from './script-lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Takes words out of a script or condition, each with the blank before it. A line continuation that would be left dangling
 * goes too; words at the head of a line that goes on take the blank behind them instead. The spans are offsets in the
 * decoded value. Undefined when nothing of a line's command would be left, or when the scalar does not allow it.
 */
export function removeOption(
  file: ActionsFile,
  scalar: YamlScalar,
  wordSpans: readonly Span[],
  continuation: Continuation = '\\',
): readonly TextEdit[] | undefined {
  const changes: ValueChange[] = [];
  for (const words of groups(scalar.value, wordSpans, continuation)) {
    const change = withBlank(scalar.value, words, continuation);
    if (change === undefined) return undefined;
    changes.push({ ...change, text: '' });
  }
  return editScalar(file, scalar, changes);
}

/** Spans with nothing but blanks and continuations between them, as one. */
function groups(value: string, spans: readonly Span[], continuation: Continuation): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    const between = last === undefined ? undefined : value.slice(last.end, span.start);
    if (last !== undefined && between !== undefined && blankLength(between, continuation) === between.length) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function withBlank(value: string, words: Span, continuation: Continuation): Span | undefined {
  const line = lineStart(value, words.start);
  const startsLine = value.slice(line, words.start).trim() === '';
  const behind = /^[ \t]*/.exec(value.slice(words.end, lineEnd(value, words.end)))?.[0].length ?? 0;
  const next = words.end + behind;
  const goesOn = next < value.length && value[next] !== '\n' && !isContinuation(value, next, continuation);
  if (startsLine && goesOn) return { start: words.start, end: next };
  if (startsLine && !isContinued(value, line - 1, continuation)) {
    // Only continued lines are left of the command: they move up.
    return isContinuation(value, next, continuation)
      ? { start: words.start, end: behindBlank(value, next, continuation) }
      : undefined;
  }
  return { start: aboveBlank(value, words.start, continuation), end: words.end };
}

/** The offset behind the blanks and continuations at an offset. */
function behindBlank(value: string, offset: number, continuation: Continuation): number {
  return offset + blankLength(value.slice(offset), continuation);
}

function blankLength(text: string, continuation: Continuation): number {
  let at = 0;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t') at++;
    else if (text[at] === continuation && text[at + 1] === '\n') at += 2;
    else return at;
  }
}

/** The offset at which the blanks and continuations before an offset start. */
function aboveBlank(value: string, offset: number, continuation: Continuation): number {
  let at = offset;
  for (;;) {
    if (value[at - 1] === ' ' || value[at - 1] === '\t') at--;
    else if (value[at - 1] === '\n' && isContinued(value, at - 1, continuation)) at -= 2;
    else return at;
  }
}
