import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { compareMissed } from './compare-missed.ts';
import { readCorpus } from './corpus.ts';
import { missedTables } from './missed/index.ts';
import { passesThrough } from './passes-through.ts';

const corpus = readCorpus().map(({ repository, files }) => ({
  files: files.filter(({ publishes }) => publishes),
  publications: createAnalyzer().analyze(repository).publications,
}));

describe('every publication that the index of the corpus knows is found, but those with a reason', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  for (const [name, { registries, complete, publications: table }] of Object.entries(missedTables)) {
    it(name, { skip: complete ? false : 'its table is not complete' }, () => {
      const missed = corpus.flatMap(({ files, publications }) =>
        files.flatMap(({ path, indexed, registries: marked }) =>
          Object.entries(registries)
            .filter(([, indexName]) => marked.includes(indexName))
            .map(([id]) => id)
            .filter((id) => !publications.some((each) => each.registry?.id === id && passesThrough(each, path)))
            .map((id) => `${indexed} ${id}`),
        ),
      );
      compareMissed(missed, table);
    });
  }
});
