import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';
import { type Bundle, bundles, hostOptions } from './bundles.ts';
import { writeNotices } from './notices.ts';
import { inRoot, root } from './root.ts';

interface Built {
  readonly bundle: Bundle;
  readonly bytes: number;
  readonly metafile: Metafile;
}

/**
 * Builds `dist/`: every bundle, its metafile (`dist/meta/`, for esbuild's analyzer) and the notices of what is inside.
 * @param debug readable code with source maps
 * @throws when an entry is missing, does not compile or is past its budget (which a debug build may be)
 */
export async function buildAll(debug = false): Promise<void> {
  await rm(inRoot('dist'), { recursive: true, force: true });
  await mkdir(inRoot('dist', 'meta'), { recursive: true });
  const missing = bundles.filter(({ entry }) => !existsSync(inRoot(entry)));
  for (const { entry } of missing) console.warn(`MISSING, not built: ${entry}`);
  const present = bundles.filter((bundle) => !missing.includes(bundle));
  const built = await Promise.all(present.map((bundle) => buildOne(bundle, debug)));
  await writeNotices(built.map(({ metafile }) => metafile));
  console.log(table(built));
  const fat = built.filter(({ bundle, bytes }) => bytes > bundle.budget * 1000);
  if (fat.length > 0 && !debug) throw new Error(`Past the budget: ${fat.map(({ bundle }) => bundle.file).join(', ')}`);
}

async function buildOne(bundle: Bundle, debug: boolean): Promise<Built> {
  const outfile = inRoot('dist', bundle.file);
  const { metafile } = await build({
    ...hostOptions[bundle.host],
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile,
    bundle: true,
    minify: !debug,
    sourcemap: debug ? 'linked' : false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  if (bundle.host === 'node' || bundle.host === 'server') await chmod(outfile, 0o755);
  await writeFile(inRoot('dist', 'meta', `${bundle.file}.json`), JSON.stringify(metafile));
  return { bundle, bytes: (await stat(outfile)).size, metafile };
}

function table(built: readonly Built[]): string {
  const rows = built.map(({ bundle, bytes }) =>
    [
      bundle.file.padEnd(20),
      kilobytes(bytes),
      `of ${bundle.budget} KB`.padStart(11),
      ` ${bundle.ships.join(', ')}`,
    ].join(''),
  );
  return ['bundle                  size     budget ships in', ...rows].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`.padStart(8);
