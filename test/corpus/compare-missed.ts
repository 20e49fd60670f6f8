import assert from 'node:assert/strict';

/** Fails for what is missed and not in the table, for an entry that is not missed, and for one without a reason in words. */
export function compareMissed(missed: readonly string[], table: Readonly<Record<string, string>>): void {
  const newlyMissed = missed.filter((key) => !(key in table)).map((key) => `missed without a reason: ${key}`);
  const found = Object.keys(table).filter((key) => !missed.includes(key));
  const wrong = found.map((key) => `found after all, or not in the corpus: ${key}`);
  const unexplained = Object.entries(table)
    .filter(([, reason]) => !/^\S+( \S+){3}/.test(reason))
    .map(([key]) => `no reason in words: ${key}`);
  assert.deepEqual([...newlyMissed, ...wrong, ...unexplained], []);
}
