import { alphabetOf } from './alphabet.ts';
import { type Automaton, walkerOf } from './automaton.ts';

/** A bound for time and memory: states looked at, times the characters tried on each. Common filters need a thousandth. */
const MAX_WORK = 400_000;

export type Exploration =
  /** Some name fits; this is one of the shortest. */
  | { readonly kind: 'found'; readonly name: string }
  /** No name fits. */
  | { readonly kind: 'none' }
  /** The bound was reached. */
  | { readonly kind: 'unknown' };

export interface ExplorationOptions {
  /** At most this much work. It is told how much was done. */
  readonly work?: { left: number };
  /** What may follow a character (undefined: stand at the start of a name); everything when left out. */
  readonly follows?: (previous: number | undefined, next: number) => boolean;
}

/**
 * Looks for a name, shortest first, that the first filter of the automaton can still match and whose states fit. The empty
 * text is no name. It decides over all names there are: each different set of states is looked at once, each class of
 * characters tried once on it.
 */
export function explore(
  automaton: Automaton,
  fits: (states: readonly number[], last: number) => boolean,
  { work = { left: MAX_WORK }, follows }: ExplorationOptions = {},
): Exploration {
  const alphabet = alphabetOf(automaton.sets);
  if (alphabet === undefined) return { kind: 'unknown' };
  const walker = walkerOf(automaton);
  const costOfFit = automaton.endings.reduce((sum, endings) => sum + endings.length, 1);
  const queue: Visit[] = [{ states: walker.start, character: undefined, before: undefined }];
  const seen = new Set<string>();
  for (const visit of queue) {
    for (const { character, sets } of alphabet) {
      if (follows !== undefined && !follows(visit.character, character)) continue;
      work.left -= visit.states.length + 1;
      if (work.left < 0) return { kind: 'unknown' };
      const states = walker.step(visit.states, (set) => sets[set] ?? false);
      if ((states[0] ?? automaton.firstFilter) >= automaton.firstFilter) continue;
      // What may follow depends on the last character; else only the states count.
      const key = (follows ? `${character}:` : '') + states.join();
      if (seen.has(key)) continue;
      seen.add(key);
      work.left -= costOfFit;
      const reached: Visit = { states, character, before: visit };
      if (fits(states, character)) return { kind: 'found', name: nameOf(reached) };
      queue.push(reached);
    }
  }
  return { kind: 'none' };
}

interface Visit {
  readonly states: readonly number[];
  readonly character: number | undefined;
  readonly before: Visit | undefined;
}

function nameOf(visit: Visit): string {
  const characters: string[] = [];
  for (let at: Visit | undefined = visit; at?.character !== undefined; at = at.before) {
    characters.push(String.fromCodePoint(at.character));
  }
  return characters.reverse().join('');
}
