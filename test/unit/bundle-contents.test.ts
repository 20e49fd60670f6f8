import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../scripts/root.ts';

const page = /^(?:var|const) page\d* = \{$/m;

describe('a bundle', () => {
  it('leaves out what only the pages of the rules show', async () => {
    assert.doesNotMatch(await bundled('analysis/rules/index.ts'), page);
  });

  it('has it where it is asked for', async () => {
    assert.match(await bundled('analysis/rules/missing-environment.ts'), page);
  });
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
