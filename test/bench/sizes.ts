import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundles, VSIX_BUDGET } from '../../scripts/bundles.ts';
import { inRoot } from '../../scripts/root.ts';
import type { Measurement } from './report.ts';

/** The size of the packaged extension and of what is in it. */
export function measureSizes(): Measurement {
  const vsix = inRoot('dist', 'trusted-publishing.vsix');
  const size = existsSync(vsix) ? statSync(vsix).size : Number.NaN;
  return {
    budgets: [
      {
        what: 'The packaged extension',
        budget: `${VSIX_BUDGET} KB`,
        measured: kilobytes(size),
        met: size <= VSIX_BUDGET * 1000,
      },
    ],
    tables: [
      {
        title: 'Sizes',
        note: 'The bundles, minified and compressed, and the packages they ship in. The extension starts the server of the host that it runs in.',
        head: ['Bundle', 'Size', 'Compressed', 'Budget', 'Ships in'],
        rows: [
          ...bundles
            .filter(({ file }) => existsSync(inRoot('dist', file)))
            .map(({ file, budget, ships }) => {
              const bytes = readFileSync(inRoot('dist', file));
              const compressed = gzipSync(bytes).length;
              return [`\`${file}\``, kilobytes(bytes.length), kilobytes(compressed), `${budget} KB`, ships.join(', ')];
            }),
          ['the extension (.vsix)', '', kilobytes(size), `${VSIX_BUDGET} KB`, ''],
        ],
      },
    ],
  };
}

const kilobytes = (bytes: number): string => (Number.isFinite(bytes) ? `${(bytes / 1000).toFixed(0)} KB` : '–');
