import { anyCharacter, type CharacterSet, slash } from './characters.ts';
import type { Element, Pattern } from './parse-pattern.ts';

/** A filter: patterns in their order, of which the last that matches a name decides. */
export type Filter = readonly Pattern[];

/** One nondeterministic automaton for several filters, so that they can be walked together. States are numbers. */
export interface Automaton {
  /** The different character sets of all edges. */
  readonly sets: readonly CharacterSet[];
  /** By state: what a character leads to; `set` is an index into `sets`. */
  readonly edges: readonly (readonly Edge[])[];
  /** By state: the states that it is as well, without a character. */
  readonly skips: readonly (readonly number[])[];
  readonly starts: readonly number[];
  /** By filter: where its patterns end, in their order. */
  readonly endings: readonly (readonly Ending[])[];
  /** The states of the first filter are those below this number. */
  readonly firstFilter: number;
}

interface Edge {
  readonly set: number;
  readonly to: number;
}

interface Ending {
  readonly state: number;
  readonly negated: boolean;
}

/** Builds the automaton of filters. Linear in the patterns. */
export function automatonOf(filters: readonly Filter[]): Automaton {
  const sets: CharacterSet[] = [];
  const setIndexes = new Map<string | number, number>();
  const edges: Edge[][] = [];
  const skips: number[][] = [];
  const starts: number[] = [];

  const addState = (): number => {
    skips.push([]);
    return edges.push([]) - 1;
  };
  const addEdge = (from: number, set: CharacterSet, to: number): void => {
    // Most sets are one character, which is a quicker key.
    const key = set.length === 1 && set[0]?.[0] === set[0]?.[1] ? (set[0]?.[0] ?? '') : set.join(';');
    const index = setIndexes.get(key) ?? sets.push(set) - 1;
    setIndexes.set(key, index);
    edges[from]?.push({ set: index, to });
  };
  const addSkip = (from: number, to: number): void => {
    skips[from]?.push(to);
  };

  /** Adds the states of an element after a state, and gives the state after the element. */
  const addElement = (from: number, element: Element): number => {
    if (element.kind === 'directories') {
      const within = addState();
      const after = addState();
      addSkip(from, within);
      addSkip(from, after);
      addEdge(within, anyCharacter, within);
      addEdge(within, slash, after);
      return after;
    }
    const { set, repeat } = element;
    const after = addState();
    if (repeat !== 'anyNumber') addEdge(from, set, after);
    if (repeat === 'optional' || repeat === 'anyNumber') addSkip(from, after);
    if (repeat === 'oneOrMore' || repeat === 'anyNumber') addEdge(after, set, after);
    return after;
  };

  let firstFilter = 0;
  const endings = filters.map((filter, index) => {
    const ends = filter.map(({ elements, negated }): Ending => {
      const start = addState();
      starts.push(start);
      return { state: elements.reduce(addElement, start), negated };
    });
    if (index === 0) firstFilter = edges.length;
    return ends;
  });
  return { sets, edges, skips, starts, endings, firstFilter };
}

/** Walks an automaton. Sets of states are numbers in ascending order. */
export interface Walker {
  /** The states before the first character. */
  readonly start: readonly number[];
  /** The states after a character, of which `admits` says for each set whether it is in it. */
  step(states: readonly number[], admits: (set: number) => boolean): readonly number[];
}

/** A walker through the automaton. Its steps share scratch memory; none depends on an earlier one. */
export function walkerOf({ edges, skips, starts }: Automaton): Walker {
  // Which states the set in the making has: those marked with its number.
  const marks = new Uint32Array(edges.length);
  let current = 0;
  let made: number[] = [];
  let isSorted = true;

  const begin = (): void => {
    current++;
    made = [];
    isSorted = true;
  };
  const add = (state: number): void => {
    if (marks[state] === current) return;
    marks[state] = current;
    if (state < (made.at(-1) ?? 0)) isSorted = false;
    made.push(state);
  };
  const finish = (): readonly number[] => {
    for (let index = 0; index < made.length; index++) {
      for (const skipped of skips[made[index] ?? 0] ?? []) add(skipped);
    }
    return isSorted ? made : made.sort((a, b) => a - b);
  };

  begin();
  for (const state of starts) add(state);
  return {
    start: finish(),
    step(states, admits) {
      begin();
      for (const state of states) {
        for (const { set, to } of edges[state] ?? []) if (admits(set)) add(to);
      }
      return finish();
    },
  };
}

/** Whether a filter matches a name that leads to the states. */
export function accepts(automaton: Automaton, states: readonly number[], filter: number): boolean {
  const reached = automaton.endings[filter]?.findLast(({ state }) => isIn(states, state));
  return reached !== undefined && !reached.negated;
}

/** Binary search in ascending numbers. */
function isIn(states: readonly number[], state: number): boolean {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((states[middle] ?? state) < state) low = middle + 1;
    else high = middle;
  }
  return states[low] === state;
}
