import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import type { Known } from '../../analysis/text/known.ts';

const path = '.github/workflows/release.yml';
const calledPath = '.github/workflows/called.yml';
const scopes = ['id-token', 'contents', 'packages'];

/** `permissions` blocks as they stand in a file, on one line; absent: no block. */
interface Case {
  readonly name: string;
  readonly workflow?: string;
  readonly job?: string;
  /** Access of `id-token`, `contents` and `packages`; `?` when it is not known. */
  readonly has: string;
}

interface CalledCase extends Case {
  readonly calledWorkflow?: string;
  readonly calledJob?: string;
}

const block = (permissions: string | undefined, indent: string): readonly string[] =>
  permissions === undefined ? [] : [`${indent}permissions: ${permissions}`];

function inWords(of: (scope: string) => Known<string>): string {
  return scopes
    .map((scope) => of(scope))
    .map((access) => (access.known ? access.value : '?'))
    .join(' ');
}

describe('the permissions of a job', () => {
  const cases: readonly Case[] = [
    { name: 'by default never hold id-token', has: 'none ? ?' },
    { name: 'are those of its block', job: '{ contents: read }', has: 'none read none' },
    {
      name: 'are those of its block, whatever the workflow says',
      workflow: 'write-all',
      job: '{}',
      has: 'none none none',
    },
    { name: 'are else those of the workflow', workflow: '{ id-token: write }', has: 'write none none' },
    { name: 'read-all holds no id-token', workflow: 'read-all', has: 'none read read' },
    { name: 'write-all holds everything', job: 'write-all', has: 'write write write' },
    { name: 'id-token cannot be read', job: '{ id-token: read }', has: 'none none none' },
    { name: 'a word that is none is not known', job: '{ id-token: wri }', has: '? none none' },
    { name: 'a block that is none is not known', job: '', has: '? ? ?' },
    { name: 'the last of two equal keys counts', job: '{ contents: read, contents: write }', has: 'none write none' },
  ];
  for (const { name, workflow, job, has } of cases) {
    it(name, () => {
      const text = ['on: push', ...block(workflow, ''), 'jobs:', '  a:', ...block(job, '    '), '    steps: []', ''];
      const [only] = subjectAt(repositoryOf([[path, text.join('\n')]]), path, false)?.jobs ?? [];
      assert.equal(only && inWords(only.permissions.of), has);
    });
  }
});

describe('the permissions of a called job', () => {
  const cases: readonly CalledCase[] = [
    { name: 'without any block are those of the caller', job: '{ id-token: write }', has: 'write none none' },
    { name: 'without any block anywhere hold no id-token', has: 'none ? ?' },
    {
      name: 'are at most what the caller has',
      job: '{ contents: read }',
      calledJob: 'write-all',
      has: 'none read none',
    },
    { name: 'are at most what they declare', job: 'write-all', calledJob: '{ contents: read }', has: 'none read none' },
    {
      name: 'may hold what they declare where the caller leaves it to the default',
      calledWorkflow: '{ id-token: write, contents: read }',
      has: '? ? none',
    },
    {
      name: 'hold what they declare where the workflow of the caller grants it',
      workflow: '{ id-token: write }',
      calledJob: '{ id-token: write, packages: write }',
      has: 'write none none',
    },
  ];
  for (const { name, workflow, job, calledWorkflow, calledJob, has } of cases) {
    it(name, () => {
      const uses = `    uses: ./${calledPath}`;
      const caller = ['on: push', ...block(workflow, ''), 'jobs:', '  a:', ...block(job, '    '), uses, ''];
      const head = ['on: workflow_call', ...block(calledWorkflow, ''), 'jobs:', '  b:'];
      const called = [...head, ...block(calledJob, '    '), '    steps: []', ''];
      const repository = repositoryOf([
        [path, caller.join('\n')],
        [calledPath, called.join('\n')],
      ]);
      const found = subjectAt(repository, path, false)?.jobs.find(({ run }) => run.caller !== undefined);
      assert.equal(found && inWords(found.permissions.of), has);
    });
  }
});
