import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Analyzer, createAnalyzer } from '../../analysis/analyze.ts';
import { unifiedDiff } from '../../analysis/edits/index.ts';
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
    const analyzer = createAnalyzer();
    const keys = namesOf(analyzer.analyze(repository).findings.filter(isFixable)).map(([key]) => key);
    if (keys.length === 0) continue;
    it(`${name} (${keys.length})`, () => {
      const [first, ...others] = ordersOf(keys, index).map((order) => ({
        order,
        result: applyInOrder(analyzer, repository, order),
      }));
      assert.ok(first !== undefined);
      assert.ok(first.result.ended, `the fixes do not come to an end in the order\n${first.order.join('\n')}`);
      for (const { order, result } of others) {
        assert.ok(result.ended, `the fixes do not come to an end in the order\n${order.join('\n')}`);
        const difference = differenceOf(first.result.repository, result.repository);
        const inWords = (list: readonly string[]): string => list.join('\n');
        if (difference !== '') {
          assert.fail(`In the order\n${inWords(first.order)}\nand in the order\n${inWords(order)}:\n${difference}`);
        }
      }
    });
  }
});

function differenceOf(one: Repository, other: Repository): string {
  return [...one.files.values()].map(({ path, text }) => unifiedDiff(path, text, other.files.get(path)?.text)).join('');
}

function isFixable({ fixes }: Finding): boolean {
  return fixes.some((fix) => (fix.edits() ?? []).some(({ edits }) => edits.length > 0));
}

/** Names for findings that they keep while others are mended: the rule, the file and the message, numbered where those are equal. */
function namesOf(findings: readonly Finding[]): readonly (readonly [name: string, finding: Finding])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.rule} in ${finding.path}: ${finding.message}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [count === 1 ? base : `${base} (${count})`, finding];
  });
}

/** Applies the best fix of the first of the named findings that is there, again and again; those without a name come last. */
function applyInOrder(
  analyzer: Analyzer,
  repository: Repository,
  order: readonly string[],
): { readonly repository: Repository; readonly ended: boolean } {
  let current = repository;
  for (let count = 0; count < mostFixes; count++) {
    const named = namesOf(analyzer.analyze(current).findings.filter(isFixable));
    const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
    const [next] = named.toSorted(([a], [b]) => rank(a) - rank(b));
    if (next === undefined) return { repository: current, ended: true };
    const edits = next[1].fixes.map((fix) => fix.edits()).find((each) => each?.some((file) => file.edits.length > 0));
    current = applyFix(current, edits ?? []);
  }
  return { repository: current, ended: false };
}

function ordersOf(keys: readonly string[], seed: number): readonly (readonly string[])[] {
  if (keys.length <= 3) return permutations(keys);
  const random = seededRandom(seed);
  const shuffled = (): readonly string[] =>
    keys
      .map((key) => ({ key, at: random(1_000_000) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ key }) => key);
  return [keys, keys.toReversed(), ...Array.from({ length: sampledOrders - 2 }, shuffled)];
}

function permutations(keys: readonly string[]): readonly (readonly string[])[] {
  if (keys.length <= 1) return [keys];
  return keys.flatMap((key, index) => permutations(keys.toSpliced(index, 1)).map((rest) => [key, ...rest]));
}
