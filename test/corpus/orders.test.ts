import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { type FileEdit, unifiedDiff } from '../../analysis/edits/index.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { seededRandom } from '../unit/seeded-random.ts';
import { applyFix } from './apply-fix.ts';
import { readCorpus } from './corpus.ts';

const corpus = readCorpus();

/** Of more than three findings, so many orders are tried; of up to three, all. */
const sampledOrders = 8;

/** More fixes than that one after the other are fixes without end. */
const mostFixes = 100;

describe('every order of the fixes gives the same text', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  for (const [index, { name, repository }] of corpus.entries()) {
    const states = createStates();
    const start = states.of(repository);
    const names = start.findings.filter(([, finding]) => start.bestEdits(finding) !== undefined).map(([each]) => each);
    if (names.length === 0) continue;
    it(`${name} (${names.length})`, () => {
      const results = ordersOf(names, index).map((order) => ({
        order,
        result: applyInOrder(states, repository, order),
      }));
      const [first, ...others] = results;
      for (const { order, result } of results) {
        if (result === undefined) assert.fail(`The fixes do not come to an end in the order\n${order.join('\n')}`);
      }
      for (const { order, result } of others) {
        const difference = differenceOf(first?.result, result);
        if (difference === '') continue;
        assert.fail(`In the order\n${first?.order.join('\n')}\nand in the order\n${order.join('\n')}:\n${difference}`);
      }
    });
  }
});

/** A repository on the way: its findings by name, and what mends each. */
interface State {
  readonly findings: readonly (readonly [name: string, finding: Finding])[];
  bestEdits(finding: Finding): readonly FileEdit[] | undefined;
}

/** The states of one repository; many orders lead through the same ones, which are worked out once. */
function createStates(): { of(repository: Repository): State } {
  const analyzer = createAnalyzer();
  const known = new Map<string, State>();
  return {
    of(repository) {
      const key = JSON.stringify([...repository.files.values()].map(({ text }) => text));
      const state = known.get(key) ?? stateOf(analyzer.analyze(repository).findings);
      known.set(key, state);
      return state;
    },
  };
}

function stateOf(findings: readonly Finding[]): State {
  const edits = new Map<Finding, readonly FileEdit[] | undefined>();
  return {
    findings: named(findings),
    bestEdits(finding) {
      if (!edits.has(finding)) {
        const possible = finding.fixes.map((fix) => fix.edits());
        edits.set(
          finding,
          possible.find((each) => each?.some((file) => file.edits.length > 0)),
        );
      }
      return edits.get(finding);
    },
  };
}

/** Names that findings keep while others are mended: the rule, the file and the message, numbered where those are equal. */
function named(findings: readonly Finding[]): State['findings'] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.rule} in ${finding.path}: ${finding.message}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [count === 1 ? base : `${base} (${count})`, finding];
  });
}

/**
 * Applies the best fix of the first of the named findings that is there, again and again; those without a name come last.
 * Undefined when that does not come to an end.
 */
function applyInOrder(
  states: ReturnType<typeof createStates>,
  repository: Repository,
  order: readonly string[],
): Repository | undefined {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  let current = repository;
  for (let count = 0; count < mostFixes; count++) {
    const { findings, bestEdits } = states.of(current);
    const inOrder = findings.toSorted(([a], [b]) => rank(a) - rank(b));
    const next = inOrder.find(([, finding]) => bestEdits(finding) !== undefined);
    if (next === undefined) return current;
    current = applyFix(current, bestEdits(next[1]) ?? []);
  }
  return undefined;
}

function ordersOf(names: readonly string[], seed: number): readonly (readonly string[])[] {
  if (names.length <= 3) return permutations(names);
  const random = seededRandom(seed);
  const shuffled = (): readonly string[] =>
    names
      .map((name) => ({ name, at: random(1_000_000) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ name }) => name);
  return [names, names.toReversed(), ...Array.from({ length: sampledOrders - 2 }, shuffled)];
}

function permutations(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length <= 1) return [names];
  return names.flatMap((name, index) => permutations(names.toSpliced(index, 1)).map((rest) => [name, ...rest]));
}

function differenceOf(one: Repository | undefined, other: Repository | undefined): string {
  const files = [...(one?.files.values() ?? [])];
  return files.map(({ path, text }) => unifiedDiff(path, text, other?.files.get(path)?.text)).join('');
}
