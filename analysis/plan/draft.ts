import { type FileEdit, lineEdits } from '../edits/index.ts';
import type { Repository } from '../repository/repository.ts';
import { applyFileEdits } from './carry-out.ts';

/** A repository while it is being changed: every change is worked out from the texts that the ones before it left. */
export interface Draft {
  /** The repository as it is now. */
  readonly repository: Repository;
  /** Applies what the function gives; false when it gives undefined, since the text does not allow it. */
  change(edits: (repository: Repository) => readonly FileEdit[] | undefined): boolean;
  /** All changes as one set of edits to the repository at the start; undefined when nothing has changed. */
  edits(): readonly FileEdit[] | undefined;
}

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
      const changed = [...current.files.values()].flatMap((file): readonly FileEdit[] => {
        const old = before.files.get(file.path);
        return old === undefined || old.text === file.text
          ? []
          : [{ path: file.path, edits: lineEdits(old.text, file.text) }];
      });
      return changed.length === 0 ? undefined : changed;
    },
  };
}
