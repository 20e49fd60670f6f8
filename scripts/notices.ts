import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { inRoot } from './root.ts';

/** The package of a bundled file: the part of its path after the last `node_modules/`, scope included. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Writes `dist/NOTICES.txt`: name, version and licence text of every package that went into a bundle. */
export async function writeNotices(metafiles: readonly Metafile[]): Promise<void> {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
  const notices = await Promise.all([...folders].sort().map(notice));
  const head = 'Trusted Publishing for VS Code contains the following packages.';
  await writeFile(inRoot('dist', 'NOTICES.txt'), `${[head, ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/** @param folder relative to the project, as in a metafile */
async function notice(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(inRoot(folder, 'package.json'), 'utf8'));
  const file = (await readdir(inRoot(folder))).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : (await readFile(inRoot(folder, file), 'utf8')).trim();
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}`.trim();
}
