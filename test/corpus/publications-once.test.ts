import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import type { JobRun } from '../../analysis/repository/runs.ts';
import { readCorpus } from './corpus.ts';

const corpus = readCorpus();

it('every publication on real workflows is there once', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  const keys = corpus.flatMap(({ name, repository }) =>
    createAnalyzer([])
      .analyze(repository)
      .publications.map(({ file, span, run, registry, index, means }) => {
        const calls: string[] = [];
        for (let each: JobRun | undefined = run; each !== undefined; each = each.caller)
          calls.push(`${each.workflow.file.path} ${each.job.id}`);
        return JSON.stringify([name, file.path, span, calls, registry?.id, index, means.name]);
      }),
  );
  assert.ok(keys.length > 0);
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  );
});
