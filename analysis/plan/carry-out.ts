import type { FileEdit } from '../edits/index.ts';
import { withoutFallback } from '../publications/fallbacks.ts';
import type { Repository } from '../repository/repository.ts';
import { locate, type PublicationKey } from './locate.ts';
import type { Part } from './part.ts';
import { applyFileEdits, editsBetween } from './repository-edits.ts';

/** A part that is not done after so many rounds never will be. */
const mostRounds = 20;

/**
 * Carries the parts out one after the other, each on the text that the ones before it left, until it has nothing left to do, and gives all of it as one set
 * of edits to the repository. Undefined when a part that is needed cannot be carried out or nothing changes.
 */
export function carryOut(
  repository: Repository,
  key: PublicationKey,
  parts: readonly Part[],
): readonly FileEdit[] | undefined {
  return carryOutAll(repository, [key], parts);
}

/** As `carryOut`, for several publications that can only be moved together, one after the other, each by its parts. */
export function carryOutAll(
  repository: Repository,
  keys: readonly PublicationKey[],
  parts: readonly Part[] | ((key: PublicationKey) => readonly Part[]),
): readonly FileEdit[] | undefined {
  let current: Repository | undefined = repository;
  for (const key of keys) {
    for (const part of typeof parts === 'function' ? parts(key) : parts) {
      current = current && carriedOut(current, key, part);
      if (current === undefined) return undefined;
    }
  }
  const result = editsBetween(repository, current);
  return result.length === 0 ? undefined : result;
}

function carriedOut(repository: Repository, key: PublicationKey, part: Part): Repository | undefined {
  let current = repository;
  for (let round = 0; round < mostRounds; round++) {
    const found = locate(current, key);
    const edits = found && part.edits(found.subject, withoutFallback(found.publication));
    if (edits === undefined) return undefined;
    if (edits.length === 0) break;
    current = applyFileEdits(current, edits);
  }
  return current;
}
