import { mkdir, stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';
import { VSIX_BUDGET } from './bundles.ts';
import { inRoot, root } from './root.ts';

/**
 * Packs what `.vscodeignore` allows into `dist/trusted-publishing.vsix`. Needs a built `dist/`, but no network.
 * @returns the file's path
 * @throws when the file is past its budget
 */
export async function packageVsix(): Promise<string> {
  const packagePath = inRoot('dist', 'trusted-publishing.vsix');
  await mkdir(inRoot('dist'), { recursive: true });
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  const kilobytes = (await stat(packagePath)).size / 1000;
  console.log(`extension           ${kilobytes.toFixed(0).padStart(5)} KB  of ${VSIX_BUDGET} KB`);
  if (kilobytes > VSIX_BUDGET) throw new Error(`The extension is past its budget of ${VSIX_BUDGET} KB`);
  return packagePath;
}
