import { accepts, automatonOf, type Filter, walkerOf } from './automaton.ts';
import { charactersOf, has } from './characters.ts';
import { type Pattern, parsePattern } from './parse-pattern.ts';

/** Whether a pattern matches a whole name, its `!` not regarded. Case counts, as on GitHub. Linear in the name. */
export function matches(pattern: Pattern, name: string): boolean {
  return filterMatches([{ ...pattern, negated: false }], name);
}

/**
 * Whether a filter lets a name through: the last pattern that matches decides, one with `!` against it. A filter that has
 * only such patterns lets nothing through. A pattern that GitHub refuses matches nothing.
 * Source: docs.github.com, workflow syntax, `on.<push>.<branches|tags>`, 2026-11.
 */
export function matchesFilter(patterns: readonly string[], name: string): boolean {
  return filterMatches(
    patterns.map(parsePattern).filter((pattern) => pattern !== undefined),
    name,
  );
}

function filterMatches(filter: Filter, name: string): boolean {
  const automaton = automatonOf([filter]);
  const walker = walkerOf(automaton);
  let states = walker.start;
  for (const character of charactersOf(name)) {
    states = walker.step(states, (set) => has(automaton.sets[set] ?? [], character));
    if (states.length === 0) return false;
  }
  return accepts(automaton, states, 0);
}

/** All patterns of a filter; undefined when GitHub refuses one of them, or its meaning is not known. */
export function parseFilter(patterns: readonly string[]): Filter | undefined {
  const parsed = patterns.map(parsePattern).filter((pattern) => pattern !== undefined);
  return parsed.length === patterns.length ? parsed : undefined;
}

/** The filter that lets through what `branches-ignore` or `tags-ignore` with these patterns does not stop. */
export function allExcept(ignored: readonly string[]): readonly string[] {
  return ['**', ...ignored.map((pattern) => (pattern.startsWith('!') ? pattern.slice(1) : `!${pattern}`))];
}
