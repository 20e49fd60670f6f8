import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import type { TextEdit } from '../../analysis/edits/index.ts';
import { ignoreInFile, ignoreOnLine } from '../../analysis/ignores/index.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { applyFix } from './apply-fix.ts';
import { readCorpus } from './corpus.ts';
import { changedRoutes } from './tree-changes.ts';

const corpus = readCorpus();

describe('an ignore comment for every finding', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  for (const { name, repository } of corpus) {
    const analyzer = createAnalyzer();
    const { findings } = analyzer.analyze(repository);
    if (findings.length === 0) continue;

    /** Puts the comment in, and checks that the YAML says the same and that only findings of the rule are gone. */
    const testComment = (finding: Finding, edit: TextEdit, allOfFile: boolean): void => {
      const after = applyFix(repository, [{ path: finding.path, edits: [edit] }]);
      const text = after.files.get(finding.path)?.text ?? '';
      assert.deepEqual(changedRoutes(repository.files.get(finding.path)?.text ?? '', text), [], text);
      const left = analyzer.analyze(after).findings;
      const others = (all: readonly Finding[]): readonly string[] =>
        all.filter(({ rule, path }) => rule !== finding.rule || path !== finding.path).map(inWords);
      assert.deepEqual(others(left), others(findings), text);
      const same = (all: readonly Finding[]): number => all.length - others(all).length;
      assert.ok(allOfFile ? same(left) === 0 : same(left) < same(findings), `${inWords(finding)}\n${text}`);
    };

    it(`${name}: on its line`, () => {
      for (const finding of findings) {
        const file = repository.files.get(finding.path);
        if (file !== undefined) testComment(finding, ignoreOnLine(file, finding), false);
      }
    });

    it(`${name}: in its file`, () => {
      for (const finding of findings) {
        const file = repository.files.get(finding.path);
        if (file !== undefined) testComment(finding, ignoreInFile(file, finding.rule), true);
      }
    });
  }
});

function inWords({ rule, path, message }: Finding): string {
  return `${path} ${rule}: ${message}`;
}
