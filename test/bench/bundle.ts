import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hostOptions } from '../../scripts/bundles.ts';
import { root } from '../../scripts/root.ts';

/** Bundles a peer for Node as the product is, with the libraries as Node gets them; the file is gone when this process ends. */
export async function bundle(entry: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-bundle-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const outfile = join(home, 'bundle.js');
  await build({
    ...hostOptions.node,
    alias: {},
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}
