import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { localReferences, referencedPaths } from '../../analysis/repository/references.ts';
import { isWorkflowPath } from '../../analysis/repository/repository.ts';
import type { FileAccess } from '../files/file-access.ts';
import { isFoundAnywhere } from '../files/relevant-paths.ts';
import type { Location } from '../places/locations.ts';

/** Texts by path; a path that was looked for and is not there has none. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** GitHub allows ten composite actions in a chain (docs.github.com, limits, 2026-11). */
const LONGEST_CHAIN = 10;

/**
 * Reads what the first answer about a repository rests on, without searching it: all workflows, the configuration, the
 * manifests and the action at its root, and the local actions that any of them uses.
 */
export async function readNearby(files: FileAccess, root: Location): Promise<Texts> {
  const [top, workflows] = await Promise.all([files.list(root), files.list(`${root}/.github/workflows`)]);
  const known = new Map<string, string | undefined>();
  let wanted = [
    ...workflows.map(({ name }) => `.github/workflows/${name}`).filter(isWorkflowPath),
    configurationPath,
    ...top.map(({ name }) => name).filter(isFoundAnywhere),
  ];
  for (let round = 0; round <= LONGEST_CHAIN && wanted.length > 0; round++) {
    const texts = await files.read(wanted.map((path) => `${root}/${path}`));
    for (const [index, path] of wanted.entries()) known.set(path, texts[index]);
    const used = wanted.flatMap((path) => localReferences(known.get(path) ?? '').flatMap(actionPaths));
    wanted = [...new Set(used)].filter((path) => !known.has(path));
  }
  return known;
}

/** Where the action of a local reference can be; a workflow that is used lies with all the others. */
function actionPaths(reference: string): readonly string[] {
  return /\.ya?ml$/.test(reference) ? [] : referencedPaths(reference);
}

/** Reads what only a search finds: actions that nobody here uses, and manifests below the root. */
export async function readFound(files: FileAccess, root: Location, known: Texts): Promise<Texts> {
  const paths = (await files.find(root)).filter((path) => !known.has(path));
  const texts = await files.read(paths.map((path) => `${root}/${path}`));
  return new Map(paths.map((path, index) => [path, texts[index]]));
}
