import type { Span } from '../../text/span.ts';
import type { Source } from './source.ts';
import type { ExpressionSpan, LiteralPart, Word, WordPart } from './types.ts';

/** A word from its parts. `span` includes the quotes. */
export function makeWord(span: Span, parts: readonly WordPart[], several: boolean): Word {
  let text: string | undefined = '';
  for (const part of parts) {
    if (part.kind !== 'literal') {
      text = undefined;
      break;
    }
    text += part.text;
  }
  return { start: span.start, end: span.end, text, parts, several };
}

/** A word whose text is known. */
export function literalWord(span: Span, text: string): Word {
  return makeWord(span, [{ kind: 'literal', text, quoted: false, start: span.start, end: span.end }], false);
}

/** A word of which nothing is known but its place. */
export function unknownWord(span: Span): Word {
  return makeWord(span, [{ kind: 'substitution', quoted: false, start: span.start, end: span.end }], true);
}

/**
 * The parts of a range of the source that holds no expansion of the shell: its text, cut where expressions stand. `decode`
 * removes the escapes of each piece.
 */
export function literalParts(
  source: Source,
  start: number,
  end: number,
  quoted: boolean,
  decode: (raw: string) => string,
): WordPart[] {
  const parts: WordPart[] = [];
  let done = start;
  const text = (to: number): void => {
    if (to <= done) return;
    const decoded = decode(source.text.slice(done, to));
    if (decoded !== '') parts.push({ kind: 'literal', text: decoded, quoted, ...source.span(done, to) });
  };
  for (const expression of expressionsWithin(source, start, end)) {
    text(expression.start);
    parts.push(expressionPart(source, expression, quoted));
    done = Math.max(done, expression.end);
  }
  text(end);
  return parts;
}

/** The part of a word that is a `${{ }}` of GitHub, which the shell sees only after it has been filled in. */
export function expressionPart(source: Source, expression: ExpressionSpan, quoted: boolean): WordPart {
  return {
    kind: 'expression',
    source: expression.source,
    quoted,
    ...source.span(expression.start, expression.end),
  };
}

/** The expressions that share characters with a range of the source, in their order. */
export function expressionsWithin(source: Source, start: number, end: number): readonly ExpressionSpan[] {
  const { expressions } = source;
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < expressions.length && (expressions[last]?.start ?? end) < end) last++;
  return last === low ? none : expressions.slice(low, last);
}

const none: readonly ExpressionSpan[] = [];

/** The known text at the front of a word, '' when it starts with something unknown. */
export function literalStart(word: Word): string {
  let text = '';
  for (const part of word.parts) {
    if (part.kind !== 'literal') break;
    text += part.text;
  }
  return text;
}

/** The known text at the back of a word: `/.npmrc` of `$HOME/.npmrc`, '' when it ends with something unknown. */
export function literalEnd(word: Word): string {
  let text = '';
  for (let index = word.parts.length - 1; index >= 0; index--) {
    const part = word.parts[index];
    if (part?.kind !== 'literal') break;
    text = part.text + text;
  }
  return text;
}

/**
 * What is left of a word behind its first `count` characters of known text: `v` of `--x=v`. The range ends before a quote that
 * was opened earlier. Undefined when the word does not start with that much known text.
 */
export function wordBehind(word: Word, count: number): Word | undefined {
  let left = count;
  for (const [index, part] of word.parts.entries()) {
    if (part.kind !== 'literal') return undefined;
    if (part.text.length < left) {
      left -= part.text.length;
      continue;
    }
    const rest = word.parts.slice(index + 1);
    const cut = cutPart(part, left);
    const parts = cut.text === '' ? rest : [cut, ...rest];
    const insideQuotes = part.quoted && cut.text !== '';
    const start =
      cut.text === '' && !part.quoted ? part.end : cut.text === '' ? (rest[0]?.start ?? part.end) : cut.start;
    const end = insideQuotes || (part.quoted && rest.length > 0) ? (parts.at(-1)?.end ?? part.end) : word.end;
    return makeWord({ start, end: Math.max(start, end) }, parts, word.several);
  }
  return left === 0 ? makeWord({ start: word.end, end: word.end }, [], false) : undefined;
}

/** A literal part without its first characters; where escapes hide their places, the range of the whole part. */
function cutPart(part: LiteralPart, count: number): LiteralPart {
  const verbatim = part.end - part.start === part.text.length;
  const start = count === part.text.length ? part.end : verbatim ? part.start + count : part.start;
  return { ...part, text: part.text.slice(count), start };
}
