import { readFileSync } from 'node:fs';
import type { Results } from '../../test/bench/report.ts';
import { inRoot } from '../root.ts';
import { type GeneratedFile, origin } from './generated-file.ts';
import { page, table } from './markdown.ts';

const RESULTS = 'test/bench/results.json';

/** What the last `npm run bench` left. */
export function readResults(): Results {
  return JSON.parse(readFileSync(inRoot(RESULTS), 'utf8')) as Results;
}

/** The page with all figures of the benchmark. */
export function benchPage({ taken, surroundings, budgets, tables }: Results): GeneratedFile {
  const text = page(
    origin(RESULTS),
    '# Speed and size',
    `What \`npm run bench\` measured on ${taken}: ${surroundings}. The workflows are real ones of public repositories. Absolute times are those of this machine; the ratios are what to look at.`,
    table(
      ['What', 'At most', 'Measured', ''],
      budgets.map((row) => [row.what, row.budget, row.measured, row.met ? '' : 'over']),
    ),
    ...tables.flatMap(({ title, note, head, rows }) => [`## ${title}`, note, table(head, rows)]),
  );
  return { path: 'docs/bench.md', text };
}

/** How long one waits beside the other language servers, for the README: what a person who chooses an extension asks first. */
export function benchOverview({ tables }: Results): string {
  const typing = tables.find(({ title }) => title === 'From a change to its diagnostics');
  if (typing === undefined) throw new Error(`${RESULTS} has no times from a change to its diagnostics`);
  return table(typing.head, typing.rows);
}
