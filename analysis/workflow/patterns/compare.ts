import { accepts, automatonOf } from './automaton.ts';
import { explore } from './explore.ts';
import { parseFilter } from './matches.ts';

/**
 * Whether every name that `inner` lets through is let through by `outer` too. Decided over all names, not guessed;
 * `unknown` only for patterns that GitHub refuses and for filters past the bound of work. An `inner` that lets nothing
 * through is included in everything.
 */
export function includes(outer: readonly string[], inner: readonly string[]): 'yes' | 'no' | 'unknown' {
  switch (findName(inner, outer, false)) {
    case 'found':
      return 'no';
    case 'none':
      return 'yes';
    case 'unknown':
      return 'unknown';
  }
}

/** Whether some name is let through by both filters. Decided as in `includes`. */
export function intersects(a: readonly string[], b: readonly string[]): 'yes' | 'no' | 'unknown' {
  switch (findName(a, b, true)) {
    case 'found':
      return 'yes';
    case 'none':
      return 'no';
    case 'unknown':
      return 'unknown';
  }
}

/**
 * True when a filter of branches or tags holds back no name that has no `/`, as `*`, `**` and `[*, !a/**]` do. For the
 * names with one as well, ask `includes(patterns, ['**'])`.
 */
export function matchesEverything(patterns: readonly string[]): boolean {
  return includes(patterns, ['*']) === 'yes';
}

/** Looks for a name that the first filter lets through, and the second does or does not. */
function findName(
  first: readonly string[],
  second: readonly string[],
  inSecond: boolean,
): 'found' | 'none' | 'unknown' {
  const [a, b] = [parseFilter(first), parseFilter(second)];
  if (a === undefined || b === undefined) return 'unknown';
  const automaton = automatonOf([a, b]);
  return explore(automaton, (states) => accepts(automaton, states, 0) && accepts(automaton, states, 1) === inSecond)
    .kind;
}
