import type { Span } from '../../text/span.ts';
import {
  type Condition,
  type ExpressionRange,
  expressionsIn,
  parseCondition,
  parseTemplate,
  type TemplatePart,
} from '../expressions/index.ts';
import { alignScalar, type Segment } from './align-scalar.ts';
import type { YamlScalar } from './tree.ts';

/**
 * The decoded value of a YAML scalar, the map from its offsets to the file (block indent, folding, escapes, line breaks), and
 * the value with its `${{ }}` masked. Scripts, conditions, ranges and edits inside a scalar all go through it.
 */
export interface ScalarText {
  readonly value: string;
  /** The value with every character of every `${{ … }}` replaced by `x`: same length, same line breaks elsewhere. */
  readonly masked: string;
  /** The `${{ … }}` of the value, delimiters included; offsets in `value`. */
  readonly expressions: readonly ExpressionRange[];
  /** The value as a text with expressions in it, parsed. */
  readonly template: readonly TemplatePart[];
  /** The value as an `if:`, parsed. */
  readonly condition: Condition;
  /**
   * The span in the file of a range of the value. When the scalar could not be aligned with its source (which no known
   * file brings about) it is the whole scalar.
   */
  span(start: number, end: number): Span;
}

/** Makes the text of a scalar; everything but the value is worked out when first asked for, and kept. */
export function scalarText(source: string, scalar: Omit<YamlScalar, 'text'>): ScalarText {
  let expressions: readonly ExpressionRange[] | undefined;
  let masked: string | undefined;
  let template: readonly TemplatePart[] | undefined;
  let condition: Condition | undefined;
  let segments: readonly Segment[] | undefined;
  const text: ScalarText = {
    value: scalar.value,
    get expressions() {
      expressions ??= scalar.value.includes('${{') ? expressionsIn(scalar.value) : [];
      return expressions;
    },
    get masked() {
      masked ??= mask(scalar.value, text.expressions);
      return masked;
    },
    get template() {
      template ??= parseTemplate(scalar.value);
      return template;
    },
    get condition() {
      condition ??= parseCondition(scalar.value);
      return condition;
    },
    span(start, end) {
      segments ??= alignScalar(source, scalar);
      return spanIn(segments, start, end) ?? scalar.span;
    },
  };
  return text;
}

function mask(value: string, expressions: readonly ExpressionRange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of expressions) {
    result += value.slice(done, start) + 'x'.repeat(end - start);
    done = end;
  }
  return result + value.slice(done);
}

function spanIn(segments: readonly Segment[], start: number, end: number): Span | undefined {
  const first = segmentAt(segments, start);
  const last = end > start ? segmentAt(segments, end - 1) : first;
  if (first === undefined || last === undefined) return undefined;
  const from = place(first, start).start;
  return { start: from, end: end > start ? place(last, end - 1).end : from };
}

/** The last segment that starts at or before the offset. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  if (high < 0 || offset < 0) return undefined;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.valueStart ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function place(segment: Segment, offset: number): Span {
  if (segment.verbatim) {
    const at = segment.fileStart + Math.max(0, Math.min(offset - segment.valueStart, segment.fileLength));
    return { start: at, end: Math.min(at + 1, segment.fileStart + segment.fileLength) };
  }
  return { start: segment.fileStart, end: segment.fileStart + segment.fileLength };
}
