import { has } from './characters.ts';
import { type Element, parsePattern } from './parse-pattern.ts';

/**
 * Names that a maintainer could have had in mind with a pattern, best first: its wildcards replaced by the parts of a version.
 * Not every one need match.
 */
export function plausibleNames(text: string): readonly string[] {
  const pattern = parsePattern(text);
  if (pattern === undefined || pattern.negated) return [];
  return wildcards.map((wildcard) => fill(pattern.elements, wildcard));
}

/** What `*` stands for: between dots a part of a version, else these in turn. */
const wildcards: readonly string[] = ['1.2.3', '1', 'x', ''];

const DIGITS = { one: 49 };

function fill(elements: readonly Element[], wildcard: string): string {
  let name = '';
  let part = 0;
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'directories') continue;
    const { set, repeat } = element;
    const isDigit = has(set, DIGITS.one) && !has(set, 97);
    if (repeat === 'anyNumber') {
      const betweenDots = name.endsWith('.') || isDot(elements[index + 1]);
      // What follows a finished version is a suffix that may be left out.
      const afterVersion = part > 0 && !betweenDots && !name.endsWith('-') && !name.endsWith('/');
      if (betweenDots) name += nextPart();
      else if (!afterVersion) name += part > 0 ? '1' : wildcard;
      if (wildcard !== '' && !betweenDots) part = Math.max(part, 3);
    } else if (isDigit && set.some(([from, to]) => from < to)) name += digitOf(set, nextPart());
    else name += String.fromCodePoint(set[0]?.[0] ?? 0);
  }
  return name;

  function nextPart(): number {
    part = part >= 3 ? 1 : part + 1;
    return part;
  }
}

function isDot(element: Element | undefined): boolean {
  return element?.kind === 'characters' && has(element.set, 46) && element.set[0]?.[0] === 46;
}

/** The digit, if the set has it, else the first character of the set. */
function digitOf(set: readonly (readonly [number, number])[], digit: number): string {
  const wanted = DIGITS.one - 1 + digit;
  return String.fromCodePoint(has(set, wanted) ? wanted : (set[0]?.[0] ?? 0));
}
