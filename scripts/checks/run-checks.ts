import type { Tally } from '../tally.ts';
import type { Check } from './check.ts';
import { fileLength } from './file-length.ts';
import { layers } from './layers.ts';
import { lockFile } from './lock-file.ts';
import { tools } from './tools.ts';

const checks: readonly Check[] = [...tools, layers, fileLength, lockFile];

/** Runs all checks, prints what is wrong and a line for each. */
export async function runChecks(): Promise<Tally> {
  const results = await Promise.all(
    checks.map(async ({ name, run }) => {
      const wrong = await run().catch((error: unknown) => String(error));
      console.log(wrong === undefined ? `ok      ${name}` : `FAILED  ${name}\n${wrong.replaceAll(/^/gm, '        ')}`);
      return wrong === undefined;
    }),
  );
  const passed = results.filter((ok) => ok).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}
