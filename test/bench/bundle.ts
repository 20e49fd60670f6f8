import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { hostOptions, YAML_FOR_BROWSERS } from '../../scripts/bundles.ts';
import { inRoot, root } from '../../scripts/root.ts';

/**
 * Bundles a program for Node as the product is; what the bench itself imports is what Node would get, so that the peer is not made
 * faster by our way of bundling. The file is gone when this process ends.
 */
export async function bundle(entry: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-bundle-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const outfile = join(home, 'bundle.js');
  await build({
    ...hostOptions.node,
    alias: {},
    plugins: [libraries],
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}

const libraries: Plugin = {
  name: 'libraries',
  setup(building) {
    building.onResolve({ filter: /^yaml$/ }, ({ importer }) => ({
      path: importer.startsWith(inRoot('test'))
        ? inRoot('node_modules', 'yaml', 'dist', 'index.js')
        : YAML_FOR_BROWSERS,
    }));
  },
};
