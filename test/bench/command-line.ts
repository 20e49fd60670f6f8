import { inRoot } from '../../scripts/root.ts';
import { alternating } from './alternating.ts';
import { bundle } from './bundle.ts';
import { checkoutOf, MANY } from './many-workflows.ts';
import type { Measurement } from './report.ts';
import { median, ms, times } from './statistics.ts';
import type { BenchText } from './texts.ts';

const ROUNDS = 9;

/** The command line over a repository of 300 workflows, whole processes, beside a program that only parses them. */
export async function measureCommandLine(texts: readonly BenchText[]): Promise<Measurement> {
  const checkout = checkoutOf(texts);
  const bare = await bundle('test/bench/bare-run.ts');
  const check = [inRoot('dist', 'cli.js'), 'check', '--fail-on', 'never'];
  try {
    const [parse = [], text = [], json = []] = alternating(
      [
        { args: [bare, checkout.folder] },
        { args: [...check, checkout.folder] },
        { args: [...check, '--format', 'json', checkout.folder] },
      ],
      ROUNDS,
    );
    const ratio = median(text) / median(parse);
    const row = (name: string, values: readonly number[]): readonly string[] => [
      name,
      ms(median(values)),
      times(median(values) / median(parse)),
    ];
    return {
      budgets: [
        {
          what: `Command line over ${MANY} files, whole process`,
          budget: '1.6 × a bare `yaml` run',
          measured: times(ratio),
          met: ratio <= 1.6,
        },
      ],
      tables: [
        {
          title: 'Command line',
          note: `${MANY} workflows of the corpus as one repository; from the start of the process to its end, the median of ${ROUNDS} runs, in turn.`,
          head: ['Process', 'Median', 'Against the bare run'],
          rows: [
            row('reads and parses by `yaml`, nothing else', parse),
            row('`trusted-publishing check`', text),
            row('`trusted-publishing check --format json`', json),
          ],
        },
      ],
    };
  } finally {
    checkout.remove();
  }
}
