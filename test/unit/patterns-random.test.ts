import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commonPrefix,
  commonSuffix,
  example,
  filterLanguage,
  includes,
  intersects,
  literalNames,
  matchesEverything,
  matchesFilter,
} from '../../analysis/workflow/patterns/index.ts';
import { seededRandom } from './seeded-random.ts';

// Random filters over few letters, so that they meet: the matcher against a plain one that goes back and tries again, and
// whatever is decided about all names against every short name.

const atoms = ['a', 'b', '/', '-', 'a?', 'b+', '[ab]', '[a-b]+', '*', '**', '**/', 'A', '\\*'];

function randomFilter(pick: (below: number) => number): readonly string[] {
  return Array.from({ length: 1 + pick(3) }, (_, index) => {
    const pattern = Array.from({ length: 1 + pick(5) }, () => atoms[pick(atoms.length)]).join('');
    return index > 0 && pick(3) === 0 ? `!${pattern}` : pattern;
  });
}

/** Whether the pattern from one place on matches the name from another on: tries every way. */
function slowlyMatches(pattern: string, at: number, name: string, from: number): boolean {
  if (at === pattern.length) return from === name.length;
  const rest = pattern.slice(at);
  const startsSegment = at === 0 || pattern[at - 1] === '/';
  const tryEach = (next: number, canTake: (character: string) => boolean) => {
    for (let to = from; ; to++) {
      if (slowlyMatches(pattern, next, name, to)) return true;
      if (to === name.length || !canTake(name.charAt(to))) return false;
    }
  };
  if (rest.startsWith('**/') && startsSegment) {
    const ends = [
      from,
      ...Array.from(name, (character, index) => (character === '/' && index >= from ? index + 1 : -1)),
    ];
    return ends.some((end) => end >= from && slowlyMatches(pattern, at + 3, name, end));
  }
  if (rest.startsWith('**')) return tryEach(at + 2, () => true);
  if (rest.startsWith('*')) return tryEach(at + 1, (character) => character !== '/');
  const atom = /^(?:\[[^\]]*\]|\\[*+?[\]!\\]|.)/su.exec(rest)?.[0] ?? '';
  const takes = (character: string) =>
    atom.startsWith('[') ? new RegExp(`^${atom}$`).test(character) : character === atom.replace(/^\\(?=.)/, '');
  const next = at + atom.length;
  const isHere = from < name.length && takes(name.charAt(from));
  if (pattern[next] === '?') {
    return slowlyMatches(pattern, next + 1, name, from) || (isHere && slowlyMatches(pattern, next + 1, name, from + 1));
  }
  if (pattern[next] === '+') {
    return isHere && (slowlyMatches(pattern, next + 1, name, from + 1) || slowlyMatches(pattern, at, name, from + 1));
  }
  return isHere && slowlyMatches(pattern, next, name, from + 1);
}

function slowlyMatchesFilter(filter: readonly string[], name: string): boolean {
  return filter.reduce((matched, pattern) => {
    const negated = pattern.startsWith('!');
    return slowlyMatches(negated ? pattern.slice(1) : pattern, 0, name, 0) ? !negated : matched;
  }, false);
}

/** Every name of up to four characters. */
const names: readonly string[] = (() => {
  const characters = ['a', 'b', '/', '-', 'A', '*', 'x'];
  let longest = [''];
  const all: string[] = [];
  for (let length = 1; length <= 4; length++) {
    longest = longest.flatMap((name) => characters.map((character) => name + character));
    all.push(...longest);
  }
  return all;
})();

describe('random filters', () => {
  it('match what a plain matcher matches', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const pick = seededRandom(seed);
      const filter = randomFilter(pick);
      for (let sample = 0; sample < 30; sample++) {
        const name = names[pick(names.length)] ?? '';
        const expected = slowlyMatchesFilter(filter, name);
        assert.equal(matchesFilter(filter, name), expected, `seed ${seed}: ${filter.join(' ')} on ${name}`);
      }
    }
  });

  it('are compared as sampling finds', () => {
    const counts = { included: 0, apart: 0, refuted: 0 };
    for (let seed = 1; seed <= 250; seed++) {
      const pick = seededRandom(seed);
      const [a, b] = [randomFilter(pick), randomFilter(pick)];
      const say = `seed ${seed}: ${a.join(' ')} and ${b.join(' ')}`;
      const sampled = names.filter((_, index) => index % 23 === seed % 23);
      const inA = new Set(sampled.filter((name) => matchesFilter(a, name)));
      const inB = sampled.filter((name) => matchesFilter(b, name));
      const included = includes(a, b);
      const meet = intersects(a, b);
      if (inB.some((name) => !inA.has(name))) assert.equal(included, 'no', say);
      if (inB.some((name) => inA.has(name))) assert.equal(meet, 'yes', say);
      assert.notEqual(included, 'unknown', say);
      assert.notEqual(meet, 'unknown', say);
      // A `yes` is sound on every short name; for a `no` there mostly is a short one that shows it.
      const outside = names.find((name) => matchesFilter(b, name) && !matchesFilter(a, name));
      if (outside !== undefined) assert.equal(included, 'no', `${say}: ${outside}`);
      if (included === 'no' && outside !== undefined) counts.refuted++;
      if (included === 'yes') counts.included++;
      else assert.equal(includes([...a, ...b.map(escapeNegation)], b), 'yes', say);
      if (meet === 'no') counts.apart++;
      if (matchesEverything(a))
        assert.ok(
          sampled.every((name) => name.includes('/') || inA.has(name)),
          say,
        );
      const shown = example(b, a);
      if (shown !== undefined) {
        assert.ok(matchesFilter(b, shown) && !matchesFilter(a, shown), `${say}: ${shown}`);
        assert.equal(included, 'no', say);
      }
    }
    assert.ok(counts.included > 10 && counts.apart > 10 && counts.refuted > 100, JSON.stringify(counts));
  });

  it('answer questions about all their names as sampling finds', () => {
    const questions = ['contains', 'startsWith', 'endsWith', 'equals'] as const;
    let decided = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const pick = seededRandom(seed);
      const filter = randomFilter(pick);
      // A name that differs only in case from one that is taken out does not count.
      const counts = filter.some((pattern) => pattern.startsWith('!')) ? /^[^A]*$/ : /^/;
      const text = Array.from({ length: 1 + pick(3) }, () => ['a', 'B', '-', '/', '*'][pick(5)]).join('');
      const language = filterLanguage(filter, 'ab');
      const matching = names.filter(
        (name, index) => index % 17 === seed % 17 && counts.test(name) && matchesFilter(filter, name),
      );
      for (const name of literalNames(filter) ?? []) assert.ok(matchesFilter(filter, name));
      for (const name of matching) {
        assert.ok(
          name.startsWith(commonPrefix(filter)) && name.endsWith(commonSuffix(filter)),
          `seed ${seed}: ${name}`,
        );
      }
      for (const question of questions) {
        const answers = new Set(matching.map((name) => ask(question, `ab${name}`, text)));
        const answer = language?.[question](text);
        const say = `seed ${seed}: ${question} ${text} of ${filter.join(' ')}: ${answer}`;
        if (answer !== 'maybe') decided++;
        if (answers.has(true)) assert.notEqual(answer, 'no', say);
        if (answers.has(false)) assert.notEqual(answer, 'yes', say);
      }
    }
    assert.ok(decided > 200, `${decided}`);
  });
});

/** A pattern that takes nothing out. */
function escapeNegation(pattern: string): string {
  return pattern.startsWith('!') ? '\\!' : pattern;
}

function ask(question: 'contains' | 'startsWith' | 'endsWith' | 'equals', name: string, text: string): boolean {
  const [whole, part] = [name.toLowerCase(), text.toLowerCase()];
  switch (question) {
    case 'contains':
      return whole.includes(part);
    case 'startsWith':
      return whole.startsWith(part);
    case 'endsWith':
      return whole.endsWith(part);
    case 'equals':
      return whole === part;
  }
}
