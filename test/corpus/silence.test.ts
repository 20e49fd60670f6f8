import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { lineOf, linesOf } from '../../analysis/text/lines.ts';
import { readCorpus } from './corpus.ts';

const corpus = readCorpus();

/** The index counts no publications to the VS Marketplace and Open VSX; these files make some, with tokens. */
const publishesExtensions = 'vscode-market';

describe('files that publish nothing give nothing', {
  skip: corpus.length === 0 ? 'the corpus is not here' : false,
}, () => {
  for (const { name, repository, files } of corpus) {
    for (const { path } of files.filter((file) => !file.publishes && !file.notable.includes(publishesExtensions))) {
      it(`${name}/${path}`, () => {
        const { findings, publications } = createAnalyzer().analyze(repository);
        const lines = linesOf(repository.files.get(path)?.text ?? '');
        const said = [
          ...findings
            .filter((finding) => finding.path === path)
            .map(({ rule, span, message }) => `${lineOf(lines, span.start) + 1}: ${rule}: ${message}`),
          ...publications
            .filter(({ file, registry }) => file.path === path && registry !== undefined)
            .map(
              ({ span, registry, means }) =>
                `${lineOf(lines, span.start) + 1}: publishes to ${registry?.id} by ${means.name}`,
            ),
        ];
        assert.equal(said.join('\n'), '');
      });
    }
  }
});
