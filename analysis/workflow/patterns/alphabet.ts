import { type CharacterSet, charactersOf, has, LAST_CHARACTER } from './characters.ts';

/** Characters that no set of an automaton tells apart; one of them stands for all. */
export interface CharacterClass {
  readonly character: number;
  /** By index of the set: whether the characters are in it. */
  readonly sets: readonly boolean[];
}

/** The most pleasant characters come first, so that a name made of them can be shown. */
const preferred = charactersOf('x1a0bcdefghijklmnopqrstuvwyz23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-._/');

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
  const classes = new Map<string, CharacterClass>();
  for (const character of [...preferred, ...[...cuts].sort((a, b) => a - b)]) {
    const membership = sets.map((set) => has(set, character));
    const key = membership.map(Number).join('');
    if (!classes.has(key)) classes.set(key, { character, sets: membership });
  }
  return [...classes.values()];
}
