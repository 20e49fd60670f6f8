import type { Changes } from './changes.ts';
import type { Repository, RepositoryFile } from './repository.ts';
import { type Selection, selectedWorkflows } from './selections.ts';

/** What an analysis rests on: all that it looked at. */
export interface Dependencies {
  /** Files by path; undefined: absent. */
  readonly files: Map<string, RepositoryFile | undefined>;
  /** What selections picked. */
  readonly selections: Map<Selection, readonly RepositoryFile[]>;
  /** What was worked out of the workflows that selections pick: as long as it stays, their texts are no matter. */
  readonly outlines: Map<Selection, unknown>;
  /** What parts rest on that it shares with other analyses. They grow as these parts are looked at more closely. */
  readonly shared: Set<Dependencies>;
  /** It looked at the whole list. */
  wholeRepository: boolean;
  /** The state of the repository in which all of this was seen or found again last; what it shares is asked by itself. */
  heldIn: Repository | undefined;
  readonly interest: Interest;
}

/** What many analyses together look at beyond the file that each is of. It grows; outlines for which nobody asks any more are let go of. */
export interface Interest {
  readonly paths: Set<string>;
  readonly selections: Set<Selection>;
  readonly outlines: Set<Selection>;
  wholeRepository: boolean;
}

/** An interest in nothing yet. */
export function noInterest(): Interest {
  return { paths: new Set(), selections: new Set(), outlines: new Set(), wholeRepository: false };
}

/** The dependencies of an analysis that has looked at nothing of a repository yet but the file that it is of. */
export function dependenciesOf(repository: Repository, path: string, interest = noInterest()): Dependencies {
  return {
    interest,
    files: new Map([[path, repository.files.get(path)]]),
    selections: new Map(),
    outlines: new Map(),
    shared: new Set(),
    wholeRepository: false,
    heldIn: repository,
  };
}

/** The file at a path, which the analysis rests on from then on. */
export function lookUp(repository: Repository, path: string, dependencies: Dependencies): RepositoryFile | undefined {
  const found = repository.files.get(path);
  if (dependencies.files.get(path) !== found || found === undefined) {
    dependencies.files.set(path, found);
    dependencies.interest.paths.add(path);
    seenIn(repository, dependencies);
  }
  return found;
}

/** The workflows that a selection picks, likewise. */
export function lookUpSelected(
  repository: Repository,
  selection: Selection,
  dependencies: Dependencies,
): readonly RepositoryFile[] {
  const files = selectedWorkflows(repository, selection);
  dependencies.selections.set(selection, files);
  dependencies.interest.selections.add(selection);
  seenIn(repository, dependencies);
  return files;
}

/** All paths of the repository, likewise. */
export function lookUpPaths(repository: Repository, dependencies: Dependencies): readonly string[] {
  dependencies.wholeRepository = true;
  dependencies.interest.wholeRepository = true;
  return [...repository.files.keys()];
}

/** What is worked out of the workflows that a selection picks, likewise. */
export function lookUpOutlines<Outlines>(
  selection: Selection,
  outlines: Outlines,
  dependencies: Dependencies,
): Outlines {
  dependencies.outlines.set(selection, outlines);
  dependencies.interest.outlines.add(selection);
  return outlines;
}

/** A fix may look at more when its edits are asked for, in the repository of its finding, which may be an older one by then. */
function seenIn(repository: Repository, dependencies: Dependencies): void {
  if (dependencies.heldIn !== repository) dependencies.heldIn = undefined;
}

/**
 * Tells of analyses whether the repository has nothing else than what they looked at. This is the one place that knows what
 * rests on what. Of what held in the state before the changes, it asks about the paths alone that have changed.
 *
 * @param outlines what is worked out of the workflows that a selection picks
 */
export function holdingIn(
  repository: Repository,
  changes: Changes | undefined,
  outlines: (selection: Selection) => unknown,
): (dependencies: Dependencies) => boolean {
  const picked = new Map<Selection, readonly RepositoryFile[]>();
  const pick = (selection: Selection): readonly RepositoryFile[] => {
    const files = picked.get(selection) ?? selectedWorkflows(repository, selection);
    picked.set(selection, files);
    return files;
  };
  const own = (dependencies: Dependencies): boolean => {
    if (dependencies.heldIn === repository) return true;
    if (dependencies.wholeRepository) return false;
    const isLeft =
      changes !== undefined && dependencies.heldIn === changes.before && isUntouched(dependencies, changes);
    if (!isLeft && !isFoundAgain(dependencies, repository, pick)) return false;
    for (const [selection, outline] of dependencies.outlines) if (outlines(selection) !== outline) return false;
    dependencies.heldIn = repository;
    return true;
  };
  return (dependencies) => {
    if (!own(dependencies)) return false;
    for (const part of dependencies.shared) if (!own(part)) return false;
    return true;
  };
}

/**
 * True when changes leave all that analyses of other files than the changed ones rest on, but for outlines: then these analyses
 * hold, each and all.
 */
export function leavesOthers({ paths, leavesFiles }: Changes, interest: Interest): boolean {
  return (
    !interest.wholeRepository &&
    !paths.some((path) => interest.paths.has(path)) &&
    [...interest.selections].every(leavesFiles)
  );
}

/** A quick look: what it does not see may be there all the same. */
function isUntouched({ files, selections }: Dependencies, changes: Changes): boolean {
  for (const path of changes.paths) if (files.has(path)) return false;
  for (const selection of selections.keys()) if (!changes.leavesFiles(selection)) return false;
  return true;
}

function isFoundAgain(
  { files, selections }: Dependencies,
  repository: Repository,
  pick: (selection: Selection) => readonly RepositoryFile[],
): boolean {
  for (const [path, file] of files) if (repository.files.get(path) !== file) return false;
  for (const [selection, picked] of selections) if (!isSameList(picked, pick(selection))) return false;
  return true;
}

function isSameList(files: readonly RepositoryFile[], others: readonly RepositoryFile[]): boolean {
  return files.length === others.length && files.every((file, index) => file === others[index]);
}
