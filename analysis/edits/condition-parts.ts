import type { Span } from '../text/span.ts';

/** The operands of an expression at its top level. Offsets count in the expression. */
export interface ConditionParts {
  /** True when `||` joins them. */
  readonly isAlternative: boolean;
  /** What `&&` joins, blanks at the ends not counted; the whole when `||` stands beside it. */
  readonly conjuncts: readonly Span[];
}

/** Splits an expression (without `${{ }}`) at its top level; undefined when brackets or strings are not closed. */
export function conditionParts(source: string): ConditionParts | undefined {
  const cuts: number[] = [];
  let depth = 0;
  let isAlternative = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (character === "'") {
      at = source.indexOf("'", at + 1);
      if (at < 0) return undefined;
    } else if ('([{'.includes(character)) {
      depth++;
    } else if (')]}'.includes(character)) {
      if (--depth < 0) return undefined;
    } else if (depth === 0 && (character === '|' || character === '&') && source[at + 1] === character) {
      if (character === '|') isAlternative = true;
      else cuts.push(at);
      at++;
    }
  }
  if (depth !== 0) return undefined;
  const bounds = isAlternative ? [0, source.length] : [0, ...cuts.flatMap((cut) => [cut, cut + 2]), source.length];
  const conjuncts: Span[] = [];
  for (let index = 0; index < bounds.length; index += 2)
    conjuncts.push(trimmed(source, bounds[index] ?? 0, bounds[index + 1] ?? 0));
  return { isAlternative, conjuncts };
}

/**
 * True for a condition on the event alone: comparisons and `startsWith` and its kin over `github.…` and literals, in brackets also
 * several of them. Such conditions can change places, so a new one is put among them in the order of the alphabet.
 */
export function isEventGuard(source: string): boolean {
  const bare = source.replace(/'(?:[^']|'')*'/g, ' ').replace(/\b(?:startsWith|endsWith|contains)(?=\()/g, ' ');
  return /^(?:[\s!=,()&|]|\bgithub(?:\.[\w-]+)+)+$/.test(bare) && bare.includes('github.');
}

function trimmed(source: string, start: number, end: number): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
