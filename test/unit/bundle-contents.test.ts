import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../scripts/root.ts';

const page = /^(?:var|const) page\d* = .+/gm;

describe('a bundle', () => {
  it('leaves out what only the pages of rules and registries show', async () => {
    assert.deepEqual((await bundled('analysis/analyze.ts')).match(page), null);
  });

  for (const entry of ['rules/missing-environment.ts', 'registries/npm.ts', 'registries/testpypi.ts']) {
    it(`has that of ${entry} where it is asked for`, async () =>
      assert.equal((await bundled(`analysis/${entry}`)).match(page)?.length, 1));
  }
});

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
