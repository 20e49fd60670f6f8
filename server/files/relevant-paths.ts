import { isManifestPath, manifestEndings, manifestNames } from '../../analysis/repository/manifests/manifest-paths.ts';
import { isActionPath } from '../../analysis/repository/repository.ts';

/** True for a path that matters wherever in the repository it lies: an action or a manifest. */
export function isFoundAnywhere(path: string): boolean {
  return isActionPath(path) || isManifestPath(path);
}

/** The names of manifests, as globs without a folder; some files that they match do not matter. */
export const MANIFESTS: readonly string[] = [...manifestNames, ...manifestEndings.map((ending) => `*${ending}`)];

/** The names of what is found anywhere, likewise. */
export const NAMES_TO_FIND: readonly string[] = ['action.yml', 'action.yaml', ...MANIFESTS];

/** Folders that are never looked into: what lies there is downloaded or built. */
export const FOLDERS_TO_SKIP: readonly string[] = [
  '.git',
  'node_modules',
  'target',
  '.venv',
  'venv',
  '.tox',
  '__pycache__',
];
