import { createAnalyzer } from '../../analysis/analyze.ts';
import { type RepositoryFile, repositoryFile } from '../../analysis/repository/repository.ts';
import { parseAlone } from './parse-alone.ts';
import type { Measurement } from './report.ts';
import { median, percentile, sum, timed, times } from './statistics.ts';
import type { BenchText } from './texts.ts';

const ROUNDS = 9;

interface Cost {
  readonly publishes: boolean;
  /** Milliseconds of the parse alone, and of everything else that the analysis does. */
  readonly parse: number;
  readonly onTop: number;
}

/** What the analysis costs beyond the parse, file by file, each a repository of its own, in a warm process. */
export function measureOnTopOfParse(texts: readonly BenchText[]): Measurement {
  for (const { path, text } of texts) {
    parseAlone(text);
    analyze(path, text);
  }
  const costs = texts.map(costOf);
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
        note: `Each file of the corpus as a repository of its own, in a warm process: the time of the whole analysis less that of the parse by \`yaml\`, against that parse; the median of ${ROUNDS} rounds. A file that cannot publish is not parsed at all; its ratio is the whole time against the parse that it was spared.`,
        head: ['Files', 'Number', 'Median', '90th percentile', '99th percentile', 'In sum'],
        rows: [row('that publish', publishing), row('that publish nothing', silent), row('all', costs)],
      },
    ],
  };
}

const ratioOf = ({ parse, onTop }: Cost): number => onTop / parse;

function costOf({ path, text, publishes }: BenchText): Cost {
  const parses: number[] = [];
  const wholes: number[] = [];
  let parsed = false;
  for (let round = 0; round < ROUNDS; round++) {
    parses.push(timed(() => parseAlone(text)));
    wholes.push(
      timed(() => {
        parsed = analyze(path, text);
      }),
    );
  }
  const parse = median(parses);
  return { publishes, parse, onTop: median(wholes) - (parsed ? parse : 0) };
}

/** @returns whether the text had to be parsed */
function analyze(path: string, text: string): boolean {
  let parsed = false;
  const inner = repositoryFile(path, text);
  const file: RepositoryFile = {
    ...{ path, text, selected: new Map() },
    get references() {
      return inner.references;
    },
    get reading() {
      parsed = true;
      return inner.reading;
    },
  };
  createAnalyzer().analyze({ files: new Map([[path, file]]) });
  return parsed;
}
