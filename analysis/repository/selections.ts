import { referencedPaths } from './references.ts';
import { isWorkflowPath, type Repository, type RepositoryFile } from './repository.ts';

/** Picks files by their text, so that an analysis can depend on these and on no others. One object for each choice. */
export interface Selection {
  /** Pure, and cheap: it is asked of every workflow. */
  includes(file: RepositoryFile): boolean;
  /** It is picked only if this picks it too, or a file that it uses, through and through. */
  readonly reaching?: Selection;
}

/** The workflows that a selection picks, in the order of the repository. What it says of a file is kept with the file. */
export function selectedWorkflows(repository: Repository, selection: Selection): readonly RepositoryFile[] {
  return [...repository.files.values()].filter((file) => isSelected(repository, file, selection));
}

/** Whether a selection picks a file of the repository. */
export function isSelected(repository: Repository, file: RepositoryFile, selection: Selection): boolean {
  // What is kept is asked first: nearly all files are not picked.
  if (!isIncluded(file, selection) || !isWorkflowPath(file.path)) return false;
  return selection.reaching === undefined || reaches(repository, file, selection.reaching);
}

/** True when a selection says the same of the texts of two files, whatever they use. */
export function isIncludedAlike(selection: Selection, file: RepositoryFile, other: RepositoryFile): boolean {
  const { reaching } = selection;
  return (
    isIncluded(file, selection) === isIncluded(other, selection) &&
    (reaching === undefined || isIncluded(file, reaching) === isIncluded(other, reaching))
  );
}

function isIncluded(file: RepositoryFile, selection: Selection): boolean {
  const kept = file.selected?.get(selection);
  if (kept !== undefined) return kept;
  const included = selection.includes(file);
  file.selected?.set(selection, included);
  return included;
}

function reaches(repository: Repository, start: RepositoryFile, wanted: Selection): boolean {
  if (start.references.length === 0) return isIncluded(start, wanted);
  // A set that grows while it is walked.
  const used = new Set([start]);
  for (const file of used) {
    if (isIncluded(file, wanted)) return true;
    for (const reference of file.references) {
      for (const path of referencedPaths(reference)) {
        const found = repository.files.get(path);
        if (found !== undefined) used.add(found);
      }
    }
  }
  return false;
}
