import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Repository, repositoryOf, withFile } from '../../analysis/repository/repository.ts';
import { rules } from '../../analysis/rules/index.ts';
import { fixAll } from '../../server/fixes/fix-all.ts';
import { createRepositoryFindings, type RepositoryFindings } from '../../server/repositories/repository-findings.ts';
import { defaultSettings } from '../../server/settings.ts';
import { someEdit } from './kept-repositories.ts';
import { seededRandom } from './seeded-random.ts';

const rounds = Number(process.env['KEPT_ROUNDS'] ?? 12);
const EDITS = 30;

function findingsOf(repository: () => Repository): RepositoryFindings {
  let results = 0;
  return createRepositoryFindings({
    rules,
    repository,
    uri: (path) => `file:///${path}`,
    nextResultId: () => String(++results),
    failed: (rule, path, error) => assert.fail(`${rule} failed on ${path}: ${error}`),
  });
}

/** The diagnostics of all files of which there is something to say. */
function said(findings: RepositoryFindings): unknown {
  return Array.from(findings.all(), ([path, { diagnostics }]) => [path, diagnostics]);
}

describe('what the server says of a repository that is edited', () => {
  it('is what another says that has just been started, and has a new id when it is something else', () => {
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(round);
      let repository = repositoryOf([]);
      const findings = findingsOf(() => repository);
      const told = new Map<string, readonly [text: string, diagnostics: string]>();
      for (let edit = 0; edit < EDITS; edit++) {
        const before = repository;
        repository = withFile(repository, ...someEdit(random, (path) => before.files.get(path)?.text));
        const fresh = findingsOf(() =>
          repositoryOf(Array.from(repository.files.values(), ({ path, text }) => [path, text])),
        );
        const message = `seed ${round}, edit ${edit}`;
        const paths = [...repository.files.keys()];
        const path = paths[random(paths.length)];
        // In some order: one file is asked for, the rest is begun, all of it is asked for.
        for (let count = random(4); count > 0; count--) findings.advance();
        if (path !== undefined && random(2) === 0) {
          const of = findings.of(path);
          fresh.all();
          assert.deepEqual(of?.diagnostics, fresh.of(path)?.diagnostics, message);
          const now = [repository.files.get(path)?.text ?? '', JSON.stringify(of?.diagnostics)] as const;
          const id = `${path} ${of?.resultId}`;
          assert.deepEqual(told.get(id)?.[1] ?? now[1], now[1], message);
          told.set(id, now);
        }
        if (random(3) > 0) assert.deepEqual(said(findings), said(fresh), message);
      }
    }
  });
});

describe('all safe fixes at once', () => {
  const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';
  const publishing = (tags: string, steps: string): string =>
    `on:\n  push:\n    tags: ${tags}\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    environment: pypi\n    permissions: {id-token: write}\n    steps:\n${steps}`;
  const path = '.github/workflows/production.yml';
  const trial = publishing("['v*-dev-*']", `${upload}        with: {repository-url: https://test.pypi.org/legacy/}\n`);
  const fixed = (text: string): string | undefined => {
    const texts = [
      [path, text],
      ['.github/workflows/trial.yml', trial],
    ] as const;
    return fixAll(repositoryOf(texts), path, rules, defaultSettings)
      ?.map((edit) => edit.text)
      .join();
  };

  it('know the other workflows', () => {
    assert.match(fixed(publishing("['v*']", upload)) ?? '', /!v\*-dev-\*/);
  });

  it('leave a comment alone that ignores what another workflow brings about', () => {
    const text = publishing("['v*'] # trusted-publishing: ignore[overlapping-tags]", upload);
    assert.equal(fixed(text), undefined);
  });
});
