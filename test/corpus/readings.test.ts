import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { type Repository, withFile } from '../../analysis/repository/repository.ts';
import { seededRandom } from '../unit/seeded-random.ts';
import { readCorpus } from './corpus.ts';

const corpus = readCorpus();
const absent = corpus.length === 0 ? 'the corpus is not here' : false;

/** Milliseconds; far above what any file needs, and far below what a person takes for a hang. */
const longest = 60_000;

/** Analyses a repository, works out every fix, and fails when anything throws or takes too long. */
function analyzeAll(repository: Repository, what: string): void {
  const begin = performance.now();
  const { findings, failures } = createAnalyzer().analyze(repository);
  for (const { fixes } of findings) for (const fix of fixes) fix.edits();
  assert.ok(performance.now() - begin < longest, `${what} takes ${Math.round(performance.now() - begin)} ms`);
  for (const { rule, error } of failures)
    assert.fail(`${rule} threw on ${what}: ${error instanceof Error ? error.stack : error}`);
}

describe('no file of the corpus crashes or hangs the analysis', { skip: absent }, () => {
  for (const { name, repository } of corpus) {
    it(name, () => analyzeAll(repository, name));
  }
});

describe('nor do files as they are while they are typed', { skip: absent }, () => {
  for (const [index, { name, repository }] of corpus.entries()) {
    it(name, () => {
      const random = seededRandom(index);
      for (const { path, text } of repository.files.values()) {
        if (!/\.ya?ml$/.test(path)) continue;
        for (const [change, changed] of broken(text, random)) {
          analyzeAll(withFile(repository, path, changed), `${name}/${path} ${change}`);
        }
      }
    });
  }
});

/** The text with something missing, doubled or in the wrong place. */
function broken(text: string, random: (below: number) => number): readonly (readonly [change: string, text: string])[] {
  const at = random(text.length + 1);
  const lines = text.split('\n');
  const line = random(lines.length);
  const without = lines.toSpliced(line, 1).join('\n');
  const halved = lines.with(line, (lines[line] ?? '').slice(0, random((lines[line] ?? '').length + 1))).join('\n');
  const shifted = lines.with(line, ` ${lines[line] ?? ''}`).join('\n');
  const letter =
    ['{', '[', '"', "'", '#', ':', '&a ', '*a', '\t', '${{', '- ', '|', '\u0000', '\ud800'][random(14)] ?? '';
  return [
    [`cut at ${at}`, text.slice(0, at)],
    [`without line ${line + 1}`, without],
    [`with half of line ${line + 1}`, halved],
    [`with line ${line + 1} indented`, shifted],
    [`with ${JSON.stringify(letter)} at ${at}`, text.slice(0, at) + letter + text.slice(at)],
  ];
}
