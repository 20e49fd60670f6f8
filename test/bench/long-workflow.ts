import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { runOrThrow } from '../../scripts/run-command.ts';
import { bundle } from './bundle.ts';
import { longWorkflow } from './long-text.ts';
import type { Measurement } from './report.ts';
import { median, ms, timed, times } from './statistics.ts';

const LINES = 5000;
const WARM_ROUNDS = 15;
const COLD_ROUNDS = 7;

/** One very long workflow: the first look of a fresh process, and a later one; and whether the cost grows with the text alone. */
export async function measureLongWorkflow(): Promise<Measurement> {
  const program = await bundle('test/bench/cold-look.ts');
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    cold.push(Number(await runOrThrow(process.execPath, [program, String(LINES)])));
  }
  const half = warmTime(LINES / 2);
  const whole = warmTime(LINES);
  const double = warmTime(LINES * 2);
  const growth = double / half;
  return {
    budgets: [
      { what: `Workflow of ${LINES} lines, warm`, budget: '60 ms', measured: ms(whole), met: whole <= 60 },
      {
        what: `Workflow of ${LINES} lines, first look of a process`,
        budget: '120 ms',
        measured: ms(median(cold)),
        met: median(cold) <= 120,
      },
      {
        what: 'Cost of four times the text',
        budget: 'linear, so 4 ×; 5 × with noise',
        measured: times(growth),
        met: growth <= 5,
      },
    ],
    tables: [
      {
        title: 'Long workflows',
        note: 'A workflow made of jobs that build and jobs that publish, from the text to the findings; the median of several rounds.',
        head: ['Lines', 'Warm'],
        rows: [
          [String(LINES / 2), ms(half)],
          [String(LINES), ms(whole)],
          [String(LINES * 2), ms(double)],
        ],
      },
    ],
  };
}

function warmTime(lines: number): number {
  const text = longWorkflow(lines);
  const look = (): void => {
    createAnalyzer().analyze(repositoryOf([['.github/workflows/long.yml', text]]));
  };
  for (let round = 0; round < 3; round++) look();
  return median(Array.from({ length: WARM_ROUNDS }, () => timed(look)));
}
