import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { compareMissed } from './compare-missed.ts';
import { type CorpusFile, readCorpus } from './corpus.ts';
import { missedTables } from './missed/index.ts';

const aboutCredentials = ['stored-credential', 'leftover-credential'];

const corpus = readCorpus().map(({ repository, files }) => ({
  files: files.filter(({ publishes, auth }) => publishes && (auth === 'token' || auth === 'mixed')),
  told: createAnalyzer()
    .analyze(repository)
    .findings.filter(({ rule }) => aboutCredentials.includes(rule)),
}));

describe('every file that publishes with a stored token is told so, but those with a reason', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  for (const [name, { registries, complete, tokenFiles: table }] of Object.entries(missedTables)) {
    const indexNames = Object.values(registries);
    const concerns = (file: CorpusFile): boolean => file.registries.some((registry) => indexNames.includes(registry));
    it(name, { skip: complete ? false : 'its table is not complete' }, () => {
      const missed = corpus.flatMap(({ files, told }) =>
        files
          .filter((file) => concerns(file) && !told.some(({ path }) => path === file.path))
          .map(({ indexed }) => indexed),
      );
      compareMissed(missed, table);
    });
  }
});
