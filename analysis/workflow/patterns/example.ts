import { accepts, automatonOf } from './automaton.ts';
import { charactersOf } from './characters.ts';
import { literalNames } from './common-ends.ts';
import { explore } from './explore.ts';
import { matchesFilter, parseFilter } from './matches.ts';
import { plausibleNames } from './plausible-names.ts';

/**
 * A short name of a branch or tag that a filter lets through and `avoid` does not, to be shown to people and to try
 * conditions on: `1.2.3` or `v1.2.3` where that fits, else the wildcards replaced by what is likely there, else the shortest name
 * there is. Undefined when there is none, or none was found within the bound of work.
 */
export function example(patterns: readonly string[], avoid: readonly string[] = []): string | undefined {
  const candidates = [
    ...(literalNames(patterns) ?? []),
    '1.2.3',
    'v1.2.3',
    'main',
    ...patterns.flatMap(plausibleNames),
  ];
  const fitting = candidates.find(
    (name) => isRefName(name) && matchesFilter(patterns, name) && !matchesFilter(avoid, name),
  );
  return fitting ?? shortest(patterns, avoid);
}

function shortest(patterns: readonly string[], avoid: readonly string[]): string | undefined {
  const [filter, avoided] = [parseFilter(patterns), parseFilter(avoid)];
  if (filter === undefined || avoided === undefined) return undefined;
  const automaton = automatonOf([filter, avoided]);
  const found = explore(
    automaton,
    (states, last) => last !== SLASH && last !== DOT && accepts(automaton, states, 0) && !accepts(automaton, states, 1),
    { follows },
  );
  return found.kind === 'found' && isRefName(found.name) ? found.name : undefined;
}

const SLASH = 47;
const DOT = 46;
const forbidden: ReadonlySet<number> = new Set(charactersOf(' ~^:?*[\\'));

/** What may stand next to each other in the name of a ref. Source: git-check-ref-format(1), 2026-11. */
function follows(previous: number | undefined, next: number): boolean {
  if (next <= 32 || next === 127 || forbidden.has(next)) return false;
  if (next === SLASH) return previous !== undefined && previous !== SLASH && previous !== DOT;
  return next !== DOT || (previous !== undefined && previous !== SLASH && previous !== DOT);
}

function isRefName(name: string): boolean {
  const characters = charactersOf(name);
  const last = characters.at(-1);
  if (last === undefined || last === SLASH || last === DOT) return false;
  if (name.includes('@{') || name === '@' || /\.lock(?:\/|$)/.test(name)) return false;
  return characters.every((character, index) => follows(characters[index - 1], character));
}
