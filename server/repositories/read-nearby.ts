import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { namedFolders } from '../../analysis/repository/named-folders.ts';
import { referencedPaths } from '../../analysis/repository/references.ts';
import { isWorkflowPath, type RepositoryFile, repositoryFile } from '../../analysis/repository/repository.ts';
import { normalizedPath } from '../../analysis/workflow/read-parts.ts';
import type { FileAccess } from '../files/file-access.ts';
import { FOLDERS_TO_SKIP, isFoundAnywhere } from '../files/relevant-paths.ts';
import type { Location } from '../places/locations.ts';

/** Stored files by path; undefined for a path that was looked for and is not there. */
export type StoredFiles = ReadonlyMap<string, RepositoryFile | undefined>;

/** GitHub allows ten composite actions in a chain (docs.github.com, limits, 2026-11). */
const LONGEST_CHAIN = 10;

/** More folders than that are not looked into before the search. */
const MOST_FOLDERS = 20;

/**
 * Reads what the first answers about a repository rest on, without searching it: all workflows, the configuration, the
 * manifests and the action at its root, the local actions that any of them uses, and what lies in the folders in which the jobs of
 * open documents work: a package's manifest may name another index.
 *
 * @param open the texts of open documents, asked for late
 */
export async function readNearby(
  files: FileAccess,
  root: Location,
  open: () => readonly string[],
): Promise<StoredFiles> {
  const [top, workflows] = await Promise.all([files.list(root), files.list(`${root}/.github/workflows`)]);
  const known = new Map<string, RepositoryFile | undefined>();
  let wanted = [
    ...workflows.map(({ name }) => `.github/workflows/${name}`).filter(isWorkflowPath),
    configurationPath,
    ...top.map(({ name }) => name).filter(isFoundAnywhere),
  ];
  for (let round = 0; round <= LONGEST_CHAIN && wanted.length > 0; round++) {
    for (const [path, file] of await readFiles(files, root, wanted)) known.set(path, file);
    const used = wanted.flatMap((path) => known.get(path)?.references.flatMap(actionPaths) ?? []);
    const besides = round === 0 ? await listFolders(files, root, open()) : [];
    wanted = [...new Set([...used, ...besides])].filter((path) => !known.has(path));
  }
  return known;
}

/** What matters of the contents of the folders that texts name. */
async function listFolders(files: FileAccess, root: Location, texts: readonly string[]): Promise<readonly string[]> {
  const named = texts.flatMap(namedFolders).map((folder) => normalizedPath(folder) ?? '');
  const folders = [...new Set(named)].filter(
    (folder) => folder !== '' && !folder.split('/').some((name) => FOLDERS_TO_SKIP.includes(name)),
  );
  const contents = await Promise.all(
    folders.slice(0, MOST_FOLDERS).map(async (folder) => {
      const entries = await files.list(`${root}/${folder}`);
      return entries.map(({ name }) => `${folder}/${name}`);
    }),
  );
  return contents.flat().filter(isFoundAnywhere);
}

/** Where the action of a local reference can be; a workflow that is used lies with all the others. */
function actionPaths(reference: string): readonly string[] {
  return /\.ya?ml$/.test(reference) ? [] : referencedPaths(reference);
}

/** Reads what only a search finds: actions that nobody here uses, and manifests below the root. */
export async function readFound(files: FileAccess, root: Location, known: StoredFiles): Promise<StoredFiles> {
  const paths = (await files.find(root)).filter((path) => !known.has(path));
  return readFiles(files, root, paths);
}

/** Reads files by their paths. */
export async function readFiles(files: FileAccess, root: Location, paths: readonly string[]): Promise<StoredFiles> {
  const texts = await files.read(paths.map((path) => `${root}/${path}`));
  return new Map(
    paths.map((path, index) => {
      const text = texts[index];
      return [path, text === undefined ? undefined : repositoryFile(path, text)];
    }),
  );
}
