import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAll } from '../../scripts/build.ts';
import { readResults } from '../../scripts/generate/bench-page.ts';
import { prettyJson } from '../../scripts/generate/json.ts';
import { packageVsix } from '../../scripts/package-vsix.ts';
import { inRoot } from '../../scripts/root.ts';
import { runShown } from '../../scripts/run-command.ts';
import { measureCommandLine } from './command-line.ts';
import { canMeasureKeyPress, measureKeyPress } from './key-press.ts';
import { measureLargeRepository } from './large-repository.ts';
import { measureLongWorkflow } from './long-workflow.ts';
import { measureMemory } from './memory.ts';
import { measureOnTopOfParse } from './on-top-of-parse.ts';
import { measureOpenPage } from './open-page.ts';
import type { BudgetRow, Measurement, Results } from './report.ts';
import { measureSizes } from './sizes.ts';
import { benchTexts } from './texts.ts';
import { measureTyping } from './typing.ts';

/**
 * Measures what the design promises about speed and size, and says what is kept. `--only NAME` runs one measurement and
 * writes nothing, unless `--keep` puts it in the place of the one that is kept; `--built` takes `dist/` as it is.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    built: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const texts = benchTexts();
if (texts === undefined) {
  console.log('The corpus of real workflows is not here (../shared/corpus), so there is nothing to measure on.');
  process.exit();
}

/** In this order: what is disturbed most by others comes first. */
const measurements: Readonly<Record<string, () => Measurement | Promise<Measurement>>> = {
  parse: () => measureOnTopOfParse(texts),
  long: () => measureLongWorkflow(),
  typing: () => measureTyping(texts),
  'command-line': () => measureCommandLine(texts),
  repository: () => measureLargeRepository(texts),
  memory: () => measureMemory(texts),
  'key-press': () => measureKeyPress(),
  'open-page': () => measureOpenPage(),
  size: () => measureSizes(),
};

if (!values.built) {
  await buildAll();
  await packageVsix();
}

const done: Measurement[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (values.only !== undefined && values.only !== name) continue;
  if ((name === 'key-press' || name === 'open-page') && !canMeasureKeyPress()) {
    console.log(`${name}: skipped, the editor is not installed; npm test installs it`);
    continue;
  }
  const measured = await measure();
  done.push(measured);
  for (const row of measured.budgets) console.log(lineOf(row));
}

if (values.only === undefined || values.keep) {
  const results: Results = values.keep
    ? withNew(readResults())
    : {
        taken: new Date().toISOString().slice(0, 10),
        surroundings: surroundings(),
        budgets: done.flatMap(({ budgets }) => budgets),
        tables: done.flatMap(({ tables }) => tables),
      };
  writeFileSync(inRoot('test', 'bench', 'results.json'), prettyJson(results));
  await runShown(process.execPath, [inRoot('scripts', 'generate.ts')]);
}

/** What is kept, with what was measured now in the place of what is called the same. */
function withNew(kept: Results): Results {
  const budgets = done.flatMap((each) => each.budgets);
  const tables = done.flatMap((each) => each.tables);
  return {
    ...kept,
    budgets: [...kept.budgets.filter(({ what }) => !budgets.some((row) => row.what === what)), ...budgets],
    tables: [...kept.tables.filter(({ title }) => !tables.some((table) => table.title === title)), ...tables],
  };
}

function lineOf({ what, budget, measured, met }: BudgetRow): string {
  return `${met ? 'ok    ' : 'OVER  '} ${what}: ${measured} (at most ${budget})`;
}

function surroundings(): string {
  const versions = ['yaml', '@actions/languageserver', 'yaml-language-server'].map((name) => {
    const { version } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    return `${name} ${version}`;
  });
  const processors = cpus();
  return `Node ${process.versions.node} on ${processors.length} × ${processors[0]?.model.trim() ?? 'an unknown processor'}; ${versions.join(', ')}`;
}
