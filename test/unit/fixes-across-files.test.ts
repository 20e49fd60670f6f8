import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { unifiedDiff } from '../../analysis/edits/index.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import type { Finding } from '../../analysis/rules/types.ts';
import { inRoot } from '../../scripts/root.ts';
import { applyFix } from '../corpus/apply-fix.ts';

// Repositories whose files hang together in every way that GitHub allows: actions within actions in other folders and from the
// root, chains of calls, `secrets: inherit`, a matrix at the caller, anchors, packages in folders that are passed.

const folder = inRoot('test/across-files');

function read(name: string): Repository {
  const base = join(folder, name);
  return repositoryOf(
    readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(base.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const),
  );
}

const analyzer = createAnalyzer();
const nameOf = ({ rule, path, message }: Finding): string => `${rule} in ${path}: ${message}`;

function errorsIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} in ${path}`));
}

describe('a fix in a repository whose files hang together', () => {
  for (const name of readdirSync(folder)) {
    const repository = read(name);
    const { findings, failures } = analyzer.analyze(repository);
    it(`${name}: rules do not fail`, () => assert.deepEqual(failures, []));
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        it(`${name}: ${finding.rule}: ${fix.title} (${finding.path}:${finding.span.start})`, () => {
          const edits = fix.edits();
          if (edits === undefined) return;
          const after = applyFix(repository, edits);
          const left = analyzer.analyze(after).findings;
          const changes = [...after.files.values()]
            .map(({ path, text }) => unifiedDiff(path, repository.files.get(path)?.text ?? '', text))
            .join('');
          assert.ok(!left.some((each) => nameOf(each) === nameOf(finding)), `it is still there\n${changes}`);
          const before = errorsIn(findings);
          const brought = [...errorsIn(left)].filter((each) => !before.has(each));
          assert.deepEqual(brought, [], changes);
        });
      }
    }
  }
});
