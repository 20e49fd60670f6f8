import { type CharacterSet, charactersOf, has, LAST_CHARACTER } from './characters.ts';

/** Characters that no set of an automaton tells apart; one of them stands for all. */
export interface CharacterClass {
  readonly character: number;
  /** By index of the set: whether the characters are in it. */
  readonly sets: readonly boolean[];
}

/** More work than this is not begun: a bound for patterns with thousands of different characters. */
const MAX_WORK = 200_000;

/** Divides all characters into classes by the sets. Undefined when they are too many. */
export function alphabetOf(sets: readonly CharacterSet[]): readonly CharacterClass[] | undefined {
  const cuts = new Set([0]);
  for (const set of sets) {
    for (const [from, to] of set) {
      cuts.add(from);
      if (to < LAST_CHARACTER) cuts.add(to + 1);
    }
  }
  if (cuts.size * sets.length > MAX_WORK) return undefined;
  const starts = [...cuts].sort((a, b) => a - b);
  const classes = new Map<string, CharacterClass>();
  for (const [index, start] of starts.entries()) {
    const membership = sets.map((set) => has(set, start));
    let key = '';
    for (const isMember of membership) key += isMember ? '1' : '0';
    const character = mostPleasant(start, (starts[index + 1] ?? LAST_CHARACTER + 1) - 1);
    const known = classes.get(key);
    if (known === undefined || rank(character) < rank(known.character))
      classes.set(key, { character, sets: membership });
  }
  // The most pleasant first: they make the name that is found.
  return [...classes.values()].sort((a, b) => rank(a.character) - rank(b.character));
}

/** In the order in which they are liked in a name that is shown. */
const pleasant = charactersOf('x1a0bcdefghijklmnopqrstuvwyz23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-._/');
const ranks: ReadonlyMap<number, number> = new Map(pleasant.map((character, index) => [character, index]));
const LAST_PLEASANT = 122;

function rank(character: number): number {
  return ranks.get(character) ?? pleasant.length;
}

function mostPleasant(from: number, to: number): number {
  let best = from;
  for (let character = from; character <= Math.min(to, LAST_PLEASANT); character++) {
    if (rank(character) < rank(best)) best = character;
  }
  return best;
}
