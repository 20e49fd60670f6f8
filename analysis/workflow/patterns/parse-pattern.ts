import { anyButSlash, anyCharacter, type CharacterSet, charactersOf, single, unite } from './characters.ts';

/** One filter pattern of `branches`, `tags` or `paths`. */
export interface Pattern {
  /** True when it starts with `!`: it takes back what patterns before it have matched. */
  readonly negated: boolean;
  readonly elements: readonly Element[];
}

/** `directories` is two stars and a slash at the start of a segment: any number of directories, none included. */
export type Element =
  | { readonly kind: 'characters'; readonly set: CharacterSet; readonly repeat: Repeat }
  | { readonly kind: 'directories' };

type Repeat = 'once' | 'optional' | 'oneOrMore' | 'anyNumber';

/** No name of a ref and no path is longer; a bound for time and memory. */
const MAX_LENGTH = 4096;

const SPECIAL = new Set(['*', '+', '?', '[', ']', '!', '\\']);

/**
 * Reads a filter pattern. Undefined when GitHub refuses it or its meaning is not known: empty, `[` without `]`, an empty or
 * half-open range, `[^…]`, and `?` or `+` with nothing to repeat. Never throws, linear in the text.
 *
 * `*` any characters but `/`, `**` any characters, `?` and `+` the character before at most once and at least once, `[…]`
 * one of the listed. `\` before one of these makes it an ordinary character. Source: docs.github.com, "Filter pattern cheat
 * sheet" of the workflow syntax, and the notes in `glob.go` of github.com/rhysd/actionlint on what GitHub refuses, 2026-11.
 */
export function parsePattern(text: string): Pattern | undefined {
  const negated = text.startsWith('!');
  const characters = Array.from(negated ? text.slice(1) : text);
  if (characters.length === 0 || characters.length > MAX_LENGTH) return undefined;
  const elements: Element[] = [];
  let at = 0;
  while (at < characters.length) {
    const read = readElement(characters, at);
    if (read === undefined) return undefined;
    const repeat = read.repeatable ? repeatAt(characters[read.end]) : undefined;
    elements.push(repeat && read.element.kind === 'characters' ? { ...read.element, repeat } : read.element);
    at = repeat ? read.end + 1 : read.end;
  }
  return { negated, elements };
}

interface Read {
  readonly element: Element;
  readonly end: number;
  /** Whether `?` or `+` may follow. */
  readonly repeatable: boolean;
}

function readElement(characters: readonly string[], at: number): Read | undefined {
  const character = characters[at] ?? '';
  const next = characters[at + 1];
  switch (character) {
    case '*': {
      if (next !== '*') return { element: repeated(anyButSlash), end: at + 1, repeatable: false };
      const startsSegment = at === 0 || characters[at - 1] === '/';
      if (startsSegment && characters[at + 2] === '/')
        return { element: { kind: 'directories' }, end: at + 3, repeatable: false };
      return { element: repeated(anyCharacter), end: at + 2, repeatable: false };
    }
    case '?':
    case '+':
      return undefined;
    case '[':
      return readSet(characters, at + 1);
    case '\\':
      if (next !== undefined && SPECIAL.has(next)) return { element: once(next), end: at + 2, repeatable: true };
      return { element: once(character), end: at + 1, repeatable: true };
    default:
      return { element: once(character), end: at + 1, repeatable: true };
  }
}

/** Reads what stands after a `[`, with the `]`. */
function readSet(characters: readonly string[], start: number): Read | undefined {
  const end = characters.indexOf(']', start);
  // Whether a first ^ or ! turns the set around is documented nowhere.
  if (end <= start || characters[start] === '^' || characters[start] === '!') return undefined;
  const ranges: [number, number][] = [];
  for (let at = start; at < end; at++) {
    const from = codeOf(characters[at]);
    const isRange = characters[at + 1] === '-';
    const to = isRange ? codeOf(characters[at + 2]) : from;
    if (characters[at] === '-' || (isRange && (at + 2 >= end || to < from))) return undefined;
    ranges.push([from, to]);
    if (isRange) at += 2;
  }
  return { element: { kind: 'characters', set: unite(ranges), repeat: 'once' }, end: end + 1, repeatable: true };
}

function repeatAt(character: string | undefined): Repeat | undefined {
  if (character === '?') return 'optional';
  return character === '+' ? 'oneOrMore' : undefined;
}

function once(character: string): Element {
  return { kind: 'characters', set: single(codeOf(character)), repeat: 'once' };
}

function repeated(set: CharacterSet): Element {
  return { kind: 'characters', set, repeat: 'anyNumber' };
}

function codeOf(character: string | undefined): number {
  return charactersOf(character ?? '')[0] ?? 0;
}
