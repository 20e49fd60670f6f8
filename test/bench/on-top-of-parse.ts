import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.ts';
import type { Cost } from './on-top-run.ts';
import type { Measurement } from './report.ts';
import { median, percentile, sum, times } from './statistics.ts';
import type { BenchText } from './texts.ts';

const ROUNDS = 9;

/** What the analysis costs beyond the parse, file by file, each a repository of its own, in a warm process. */
export async function measureOnTopOfParse(texts: readonly BenchText[]): Promise<Measurement> {
  const program = await bundle('test/bench/on-top-run.ts');
  const run = spawnSync(process.execPath, [program, String(ROUNDS)], {
    input: JSON.stringify(texts),
    maxBuffer: 1e8,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`on-top-run ended with ${run.status}: ${run.stderr}`);
  const costs = JSON.parse(run.stdout) as readonly Cost[];
  const publishing = costs.filter(({ publishes }) => publishes);
  const silent = costs.filter(({ publishes }) => !publishes);
  const ratios = publishing.map(ratioOf);
  const sumRatio = sum(costs.map(({ onTop }) => onTop)) / sum(costs.map(({ parse }) => parse));
  const row = (name: string, of: readonly Cost[]): readonly string[] => [
    name,
    String(of.length),
    times(median(of.map(ratioOf))),
    times(percentile(of.map(ratioOf), 0.9)),
    times(percentile(of.map(ratioOf), 0.99)),
    times(sum(of.map(({ onTop }) => onTop)) / sum(of.map(({ parse }) => parse))),
  ];
  return {
    budgets: [
      {
        what: 'Analysis on top of the parse, files that publish',
        budget: 'median 0.5 × the parse',
        measured: times(median(ratios)),
        met: median(ratios) <= 0.5,
      },
      {
        what: 'Analysis on top of the parse, all files together',
        budget: '0.6 × the parse',
        measured: times(sumRatio),
        met: sumRatio <= 0.6,
      },
      {
        what: 'Analysis on top of the parse, files that publish nothing',
        budget: 'median 0.1 × the parse',
        measured: times(median(silent.map(ratioOf))),
        met: median(silent.map(ratioOf)) <= 0.1,
      },
    ],
    tables: [
      {
        title: 'Analysis on top of the parse',
        note: `Each file of the corpus as a repository of its own, in a warm process, bundled as it ships: the time of the whole analysis less that of the parse by \`yaml\`, against that parse; the median of ${ROUNDS} rounds. A file that cannot publish is not parsed at all; its ratio is the whole time against the parse that it was spared.`,
        head: ['Files', 'Number', 'Median', '90th percentile', '99th percentile', 'In sum'],
        rows: [row('that publish', publishing), row('that publish nothing', silent), row('all', costs)],
      },
    ],
  };
}

const ratioOf = ({ parse, onTop }: Cost): number => onTop / parse;
