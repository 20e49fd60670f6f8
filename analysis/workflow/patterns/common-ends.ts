import type { CharacterSet } from './characters.ts';
import { parseFilter } from './matches.ts';
import type { Element, Pattern } from './parse-pattern.ts';

/** A text that every name begins with which the filter lets through; '' for a filter that GitHub refuses. */
export function commonPrefix(patterns: readonly string[]): string {
  return commonStart(positives(patterns).map(({ elements }) => literalStart(elements)));
}

/** A text that every such name ends with. It and the prefix may share characters: of `ab` both are `ab`. */
export function commonSuffix(patterns: readonly string[]): string {
  const ends = positives(patterns).map(({ elements }) => literalStart(elements.toReversed()));
  return Array.from(commonStart(ends)).reverse().join('');
}

/** The names themselves when the filter is a list of them, without any wildcard; undefined when it is not. */
export function literalNames(patterns: readonly string[]): readonly string[] | undefined {
  const filter = parseFilter(patterns);
  if (filter === undefined || !filter.every(({ elements }) => elements.every(isLiteral))) return undefined;
  const names = new Set<string>();
  for (const { elements, negated } of filter) {
    const name = literalStart(elements);
    if (negated) names.delete(name);
    else names.add(name);
  }
  return [...names];
}

/** What a `!` pattern takes away changes no common end. */
function positives(patterns: readonly string[]): readonly Pattern[] {
  return (parseFilter(patterns) ?? []).filter(({ negated }) => !negated);
}

/** The characters at the start that are certain. */
function literalStart(elements: readonly Element[]): string {
  let text = '';
  for (const element of elements) {
    const character = element.kind === 'characters' ? onlyCharacter(element.set) : undefined;
    if (element.kind !== 'characters' || character === undefined) break;
    if (element.repeat === 'optional' || element.repeat === 'anyNumber') break;
    text += character;
    if (element.repeat === 'oneOrMore') break;
  }
  return text;
}

function isLiteral(element: Element): boolean {
  return element.kind === 'characters' && element.repeat === 'once' && onlyCharacter(element.set) !== undefined;
}

function onlyCharacter(set: CharacterSet): string | undefined {
  const [range] = set;
  return set.length === 1 && range?.[0] === range?.[1] && range !== undefined
    ? String.fromCodePoint(range[0])
    : undefined;
}

function commonStart(texts: readonly string[]): string {
  const characters = texts.map((text) => Array.from(text));
  const [first = []] = characters;
  const end = first.findIndex((character, index) => characters.some((other) => other[index] !== character));
  return first.slice(0, end < 0 ? first.length : end).join('');
}
