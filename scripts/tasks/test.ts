import { runInEditor } from '../../test/editor/host/run-in-editor.ts';
import { buildAll } from '../build.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { Host } from '../editor/start-editor.ts';
import { packageVsix } from '../package-vsix.ts';
import { runEditorTests, runNodeTests } from '../run-node-tests.ts';
import { inWords, sum, type Tally } from '../tally.ts';

/** In this order: the later ones test what `build` has built. */
const SUITES: Readonly<Record<string, () => Promise<Tally>>> = {
  check: runChecks,
  build: async () => {
    await buildAll();
    await packageVsix();
    return { passed: 1, failed: 0, skipped: 0 };
  },
  unit: () => runNodeTests('test/**/*.test.ts', ['test/editor/**']),
  'in the editor, desktop host': () => inEditor('desktop'),
  'in the editor, web host': () => inEditor('web'),
  'in a browser': () => runEditorTests('test/editor/browser/*.test.ts'),
};

/** `npm test -- unit build` runs the suites whose name starts so; without a name, all. */
const wanted = process.argv.slice(2);
const names = Object.keys(SUITES).filter((name) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
if (names.length === 0) {
  console.error(`No such suite. There are: ${Object.keys(SUITES).join('; ')}`);
  process.exit(2);
}

const tallies: Tally[] = [];
for (const name of names) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  tallies.push(await runSuite(name));
}
const total = sum(tallies);
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A suite that cannot run at all counts as one failure. */
async function runSuite(name: string): Promise<Tally> {
  const begin = performance.now();
  const tally = await SUITES[name]?.().catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  const result = tally ?? { passed: 0, failed: 1, skipped: 0 };
  console.log(`${name}: ${inWords(result)} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return result;
}

async function inEditor(host: Host): Promise<Tally> {
  const { passed, failed } = await runInEditor(host);
  for (const title of passed) console.log(`ok      ${title}`);
  for (const { title, stack } of failed) console.log(`FAILED  ${title}\n${stack}`);
  return { passed: passed.length, failed: failed.length, skipped: 0 };
}
