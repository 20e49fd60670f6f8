import { conditionParts } from '../edits/index.ts';

/**
 * Whether two conditions of steps can never hold together, as far as their words tell: one asks whether something is a text,
 * the other whether it is not, or is another text. Both are joined by `&&` alone. What is compared has the same value in both
 * as long as no step between them sets it, which an input, a matrix or the event cannot be.
 */
export function excludeEachOther(a: string, b: string): boolean {
  const others = comparisonsOf(b);
  return comparisonsOf(a).some((one) =>
    others.some(
      (other) =>
        one.what === other.what &&
        (one.equal && other.equal ? one.text !== other.text : one.equal !== other.equal && one.text === other.text),
    ),
  );
}

interface Comparison {
  /** In lower case, as GitHub compares names and texts. */
  readonly what: string;
  readonly equal: boolean;
  readonly text: string;
}

const comparison = /^(?<what>(?:inputs|matrix|github)(?:\.[\w-]+)+)\s*(?<operator>[!=]=)\s*'(?<text>[^']*)'$/i;

function comparisonsOf(condition: string): readonly Comparison[] {
  const source = condition.trim().replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const parts = conditionParts(source);
  if (parts === undefined || parts.isAlternative) return [];
  return parts.conjuncts.flatMap(({ start, end }) => {
    const groups = comparison.exec(source.slice(start, end))?.groups;
    if (groups === undefined) return [];
    const { what = '', operator, text = '' } = groups;
    return [{ what: what.toLowerCase(), equal: operator === '==', text: text.toLowerCase() }];
  });
}
