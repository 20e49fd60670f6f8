import type { Repository, RepositoryFile } from './repository.ts';
import { isIncludedAlike, isSelected, type Selection } from './selections.ts';

/** In what a state of a repository differs from the one before it, in a few files. */
export interface Changes {
  readonly before: Repository;
  /** The paths at which there is another text, a new file, or none any more. */
  readonly paths: readonly string[];
  /** True when there are the same files as before, with other texts. */
  readonly leavesList: boolean;
  /** True when every file uses the same files as before. */
  readonly leavesReferences: boolean;
  /** True when a selection picks the same paths as before. */
  leavesPaths(selection: Selection): boolean;
  /** True when it picks the same files, with the same texts. */
  leavesFiles(selection: Selection): boolean;
}

/** More changes than that are not looked at one by one. */
const mostChanged = 20;

/** The changes from one state to another; undefined when there are many. The answers may be no where they could be yes. */
export function changesBetween(before: Repository, now: Repository): Changes | undefined {
  const paths = changedPaths(before, now);
  if (paths === undefined) return undefined;
  const pairs = paths.map((path) => [before.files.get(path), now.files.get(path)] as const);
  const samePaths = new Map<Selection, boolean>();
  const sameFiles = new Map<Selection, boolean>();
  const leavesList = pairs.every(([old, file]) => old !== undefined && file !== undefined);
  const leavesReferences = pairs.every(([old, file]) => hasSameReferences(old, file));
  const leavesPaths = (selection: Selection): boolean => {
    const known = samePaths.get(selection);
    if (known !== undefined) return known;
    // Other files may reach these.
    const answer =
      (selection.reaching === undefined || leavesReferences) &&
      pairs.every(([old, file]) => old !== undefined && file !== undefined && isIncludedAlike(selection, old, file));
    samePaths.set(selection, answer);
    return answer;
  };
  return {
    before,
    paths,
    leavesList,
    leavesReferences,
    leavesPaths,
    leavesFiles(selection) {
      const answer =
        sameFiles.get(selection) ??
        (leavesPaths(selection) && !pairs.some(([, file]) => file !== undefined && isSelected(now, file, selection)));
      sameFiles.set(selection, answer);
      return answer;
    },
  };
}

function changedPaths(before: Repository, { files }: Repository): readonly string[] | undefined {
  const changed: string[] = [];
  let areNew = 0;
  for (const [path, file] of files) {
    const old = before.files.get(path);
    if (old === file) continue;
    if (old === undefined) areNew++;
    if (changed.push(path) > mostChanged) return undefined;
  }
  // Some are gone when there are fewer than what was there and what is new.
  if (files.size < before.files.size + areNew) {
    for (const path of before.files.keys()) if (!files.has(path)) changed.push(path);
  }
  return changed.length > mostChanged ? undefined : changed;
}

function hasSameReferences(old: RepositoryFile | undefined, file: RepositoryFile | undefined): boolean {
  const [one, other] = [old?.references ?? [], file?.references ?? []];
  return one.length === other.length && one.every((reference, index) => reference === other[index]);
}
