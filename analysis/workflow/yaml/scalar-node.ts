import type { Span } from '../../text/span.ts';
import { type ScalarText, scalarText } from './scalar-text.ts';
import type { YamlScalar } from './tree.ts';

/** A scalar of the tree; its text with the map of offsets is worked out when somebody asks for it. */
export function scalarNode(
  source: string,
  span: Span,
  style: YamlScalar['style'],
  value: string,
  anchored: boolean,
): YamlScalar {
  return new ReadScalar(source, span, style, value, anchored);
}

/** The scalar that stands where a value is missing. */
export function emptyScalar(source: string, offset: number): YamlScalar {
  return new ReadScalar(source, { start: offset, end: offset }, 'empty', '', false);
}

/** The span from `start` to `end` without white space at its end: a block scalar or collection ends behind its last line break. */
export function trimmedSpan(source: string, start: number, end: number): Span {
  let at = end;
  while (at > start && isSpace(source.charCodeAt(at - 1))) at--;
  return { start, end: at };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** A class, since every file has thousands of these: one shape, and no closure for each. */
class ReadScalar implements YamlScalar {
  readonly kind = 'scalar';
  readonly span: Span;
  readonly style: YamlScalar['style'];
  readonly value: string;
  readonly anchored: boolean;
  readonly #source: string;
  #text: ScalarText | undefined;

  constructor(source: string, span: Span, style: YamlScalar['style'], value: string, anchored: boolean) {
    this.#source = source;
    this.span = span;
    this.style = style;
    this.value = value;
    this.anchored = anchored;
  }

  get text(): ScalarText {
    this.#text ??= scalarText(this.#source, this);
    return this.#text;
  }
}
