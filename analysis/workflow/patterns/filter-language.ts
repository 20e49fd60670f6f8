import { accepts, automatonOf, type Filter } from './automaton.ts';
import { anyCharacter, type CharacterSet, charactersOf, single, unite } from './characters.ts';
import { explore } from './explore.ts';
import { parseFilter } from './matches.ts';
import type { Element, Pattern } from './parse-pattern.ts';

/** `maybe`: some names answer yes and others no, or the bound of work was reached. */
type Answer = 'yes' | 'no' | 'maybe';

/**
 * Answers about all names together that a filter lets through. Case is ignored, as expressions ignore it. A name that
 * differs only in case from one that the filter takes out is not counted.
 */
interface FilterLanguage {
  equals(text: string): Answer;
  contains(text: string): Answer;
  startsWith(text: string): Answer;
  endsWith(text: string): Answer;
}

/** No name of a ref is longer. */
const MAX_QUESTION = 1000;

/** A bound for the time of all questions together, in the measure of `explore`; one about a common filter takes 2,000. */
const MAX_WORK = 150_000;

/**
 * The names that a filter lets through, each with the prefix before it. Undefined when GitHub refuses a pattern. Answers are
 * decided over all names and kept; the work that all questions together may cause is bounded, later ones are then `maybe`.
 */
export function filterLanguage(patterns: readonly string[], prefix = ''): FilterLanguage | undefined {
  const parsed = parseFilter(patterns);
  if (parsed === undefined) return undefined;
  const filter = withPrefix(parsed, prefix);
  const answers = new Map<string, Answer>();
  const work = { left: MAX_WORK };

  const ask = (text: string, { before = false, after = false }): Answer => {
    // Which other letters are equal without case is too long a story to be exact about.
    if (text.length > MAX_QUESTION || !/^[ -~]*$/.test(text)) return 'maybe';
    const key = `${Number(before)}${Number(after)}${text}`;
    const kept = answers.get(key);
    if (kept !== undefined || work.left <= 0) return kept ?? 'maybe';
    const answer = decide(filter, [{ negated: false, elements: question(text, before, after) }], work);
    answers.set(key, answer);
    return answer;
  };
  return {
    equals: (text) => ask(text, {}),
    contains: (text) => ask(text, { before: true, after: true }),
    startsWith: (text) => ask(text, { after: true }),
    endsWith: (text) => ask(text, { before: true }),
  };
}

/** Whether every name of the filter, or none, is one of the question. */
function decide(filter: Filter, question: Filter, work: { left: number }): Answer {
  const automaton = automatonOf([filter, question]);
  work.left -= automaton.edges.length;
  let yes = false;
  let no = false;
  const { kind } = explore(
    automaton,
    (states) => {
      if (!accepts(automaton, states, 0)) return false;
      if (accepts(automaton, states, 1)) yes = true;
      else no = true;
      return yes && no;
    },
    { work },
  );
  // With neither, no name gets through, and nothing can be said of it.
  if (kind !== 'none' || yes === no) return 'maybe';
  return yes ? 'yes' : 'no';
}

function withPrefix(filter: Filter, prefix: string): Filter {
  const start = charactersOf(prefix).map((character): Element => once(single(character)));
  const prefixed = filter.map(({ elements, negated }): Pattern => {
    // Nobody means v1-DEV-1 to get through !v*-dev-*, though a filter regards case and so lets it.
    return { negated, elements: [...start, ...(negated ? elements.map(ignoringCase) : elements)] };
  });
  // The prefix alone is no name, even where the filter would let the empty text through.
  return [...prefixed, { negated: true, elements: start }];
}

function question(text: string, before: boolean, after: boolean): readonly Element[] {
  const anything: Element = { kind: 'characters', set: anyCharacter, repeat: 'anyNumber' };
  return [
    ...(before ? [anything] : []),
    ...charactersOf(text).map((character) => ignoringCase(once(single(character)))),
    ...(after ? [anything] : []),
  ];
}

function ignoringCase(element: Element): Element {
  if (element.kind === 'directories') return element;
  const otherCase = element.set.flatMap(([from, to]) => [
    ...shifted(from, to, 'A', 'Z', 32),
    ...shifted(from, to, 'a', 'z', -32),
  ]);
  return { ...element, set: unite([...element.set, ...otherCase]) };
}

/** The part of a range that lies between two letters, moved to the other case. */
function shifted(from: number, to: number, first: string, last: string, by: number): CharacterSet {
  const [low, high] = [Math.max(from, first.charCodeAt(0)), Math.min(to, last.charCodeAt(0))];
  return low <= high ? [[low + by, high + by]] : [];
}

function once(set: CharacterSet): Element {
  return { kind: 'characters', set, repeat: 'once' };
}
