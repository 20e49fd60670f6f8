import { type CharacterSet, has } from './characters.ts';
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

/** What the first `*` stands for that is no single part of a version. */
const wildcards: readonly string[] = ['1.2.3', '1', 'x', ''];

function fill(elements: readonly Element[], wildcard: string): string {
  let name = '';
  // How many parts of a version stand in the name.
  let parts = 0;
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'directories') continue;
    if (element.repeat === 'anyNumber') name += star(elements[index + 1]);
    else if (isDigit(element.set)) name += digitOf(element.set, nextPart());
    else name += String.fromCodePoint(element.set[0]?.[0] ?? 0);
  }
  return name;

  function star(next: Element | undefined): string {
    if (name.endsWith('.') || isDot(next)) return String(nextPart());
    if (parts === 0) {
      parts = wildcard === '' ? 0 : 3;
      return wildcard;
    }
    // After the version: the number of a pre-release, or nothing.
    return /[-/]$/.test(name) ? '1' : '';
  }

  function nextPart(): number {
    parts = parts >= 3 ? 1 : parts + 1;
    return parts;
  }
}

const [ZERO, NINE, DOT] = [48, 57, 46];

/** A range of digits, as in `[0-9]`. */
function isDigit(set: CharacterSet): boolean {
  return set.every(([from, to]) => from >= ZERO && to <= NINE) && !set.every(([from, to]) => from === to);
}

function isDot(element: Element | undefined): boolean {
  return element?.kind === 'characters' && element.set[0]?.[0] === DOT;
}

/** The digit, if the set has it, else the first character of the set. */
function digitOf(set: CharacterSet, digit: number): string {
  return String.fromCodePoint(has(set, ZERO + digit) ? ZERO + digit : (set[0]?.[0] ?? ZERO));
}
