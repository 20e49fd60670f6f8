import type { FileEdit } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import { refVersion } from '../../registries/versions/action-versions.ts';
import { atLeastVersion } from '../../registries/versions/versions.ts';
import type { Repository } from '../../repository/repository.ts';
import { locate, type PublicationKey } from '../locate.ts';
import { moveToJob } from './move-to-job.ts';
import { uvInstead } from './uv-instead.ts';

/** True for an upload by an action that stands in a composite action and, in its version, cannot start there. */
export function cannotStartNested({ means, step }: Publication): boolean {
  if (means.kind !== 'action' || means.action.notNestedSince === undefined || step.within === undefined) return false;
  const version = refVersion(means.action.releases, means.ref);
  return version.known && atLeastVersion(version.value, means.action.notNestedSince);
}

/**
 * What makes a nested upload start: `uv publish` in its place, else the step moved to the jobs. Of a whole plan only, after
 * everything else: the step may be used with a token by a job that is moved first. None where nothing can or need be done.
 */
export function startNested(repository: Repository, key: PublicationKey): readonly FileEdit[] {
  const found = locate(repository, key);
  if (found === undefined || !cannotStartNested(found.publication)) return [];
  const fixes = [uvInstead(found.subject, found.publication), moveToJob(found.subject, found.publication)];
  return fixes.map((fix) => fix.edits()).find((edits) => edits !== undefined) ?? [];
}
