import type { FileEdit } from '../edits/index.ts';
import type { Repository } from '../repository/repository.ts';
import { applyFileEdits, editsBetween } from './repository-edits.ts';

/** A repository while it is being changed: every change is worked out from the texts that the ones before it left. */
export interface Draft {
  /** The repository as it is now. */
  readonly repository: Repository;
  /** Applies what the function gives; false when it gives undefined, since the text does not allow it. */
  change(edits: (repository: Repository) => readonly FileEdit[] | undefined): boolean;
  /** All changes as one set of edits to the repository at the start; undefined when nothing has changed. */
  edits(): readonly FileEdit[] | undefined;
}

/** A draft that begins with a repository as it is. */
export function draftOf(before: Repository): Draft {
  let current = before;
  return {
    get repository() {
      return current;
    },
    change(edits) {
      const made = edits(current);
      if (made === undefined) return false;
      current = applyFileEdits(current, made);
      return true;
    },
    edits() {
      const changed = editsBetween(before, current);
      return changed.length === 0 ? undefined : changed;
    },
  };
}
