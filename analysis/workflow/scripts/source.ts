import type { Span } from '../../text/span.ts';
import type { ExpressionSpan, ScriptInput } from './types.ts';

/**
 * Text that a parser reads, and where its characters stand in the script. A script inside a word (`bash -c "…"`) has a
 * source of its own, made of that word with its quotes and escapes removed.
 */
export interface Source {
  /** Expressions are masked by `x`. */
  readonly text: string;
  /** The `${{ … }}`, with offsets into `text`. */
  readonly expressions: readonly ExpressionSpan[];
  /** The place in the script of a range of `text`. */
  span(start: number, end: number): Span;
}

/** The source of a whole script. Carriage returns before a line feed are left out of what the parser reads. */
export function scriptSource(input: ScriptInput): Source {
  if (!input.masked.includes('\r\n')) return { text: input.masked, expressions: input.expressions, span };
  let text = '';
  const places: number[] = [];
  const ends: number[] = [];
  for (let offset = 0; offset < input.masked.length; offset++) {
    const code = input.masked.charCodeAt(offset);
    if (code === 13 && input.masked.charCodeAt(offset + 1) === 10) continue;
    text += input.masked[offset];
    places.push(offset);
    ends.push(offset + 1);
  }
  return mappedSource(text, places, ends, input.expressions);
}

/**
 * A source from text and, for each of its characters, the places where it starts and ends (an escape belongs to the character
 * that it gives). `expressions` are in the coordinates of those places.
 */
export function mappedSource(
  text: string,
  places: readonly number[],
  ends: readonly number[],
  expressions: readonly ExpressionSpan[],
): Source {
  const own: ExpressionSpan[] = [];
  for (const expression of expressions) {
    const from = firstAtOrAfter(places, expression.start);
    const to = firstAtOrAfter(places, expression.end);
    if (from < to) own.push({ start: from, end: to, source: expression.source });
  }
  return {
    text,
    expressions: own,
    span(start, stop) {
      const from = places[start] ?? ends.at(-1) ?? 0;
      return { start: from, end: stop > start ? (ends[stop - 1] ?? from) : from };
    },
  };
}

/** A source for a range of another one, character by character. */
export function sliceSource(outer: Source, start: number, end: number): Source {
  return {
    text: outer.text.slice(start, end),
    expressions: outer.expressions
      .filter((expression) => expression.end > start && expression.start < end)
      .map(({ source, ...range }) => ({
        start: Math.max(range.start - start, 0),
        end: Math.min(range.end, end) - start,
        source,
      })),
    span: (from, to) => outer.span(from + start, to + start),
  };
}

/** The lines of a source from an offset on, each as a source; a line that ends with the escape goes on in the next. */
export function lineSources(source: Source, from: number, escape: '\\' | '`' | '^'): readonly Source[] {
  const lines: Source[] = [];
  let start = from;
  for (let at = from; at <= source.text.length; at++) {
    if (at < source.text.length && source.text[at] !== '\n') continue;
    if (at > start && source.text[at - 1] === escape && at < source.text.length) continue;
    if (at > start) lines.push(sliceSource(source, start, at));
    start = at + 1;
  }
  return lines;
}

function span(start: number, end: number): Span {
  return { start, end };
}

function firstAtOrAfter(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
