import {
  type FileEdit,
  insertEntry,
  replaceInScalar,
  setComment,
  stepKeyOrder,
  type TextEdit,
} from '../../edits/index.ts';
import { isByOidc, type Publication } from '../../publications/types.ts';
import { inputOf } from '../../publications/values.ts';
import type { ActionReleases, PublishAction } from '../../registries/types.ts';
import { refVersion } from '../../registries/versions/action-versions.ts';
import { compareVersions } from '../../registries/versions/versions.ts';
import type { StepRun } from '../../repository/runs.ts';
import { type RaisedRef, raisedRef } from './raised-ref.ts';

/**
 * The version that the action of a publication can be raised to. One that no longer runs inside composite actions from some
 * version on stays below that there.
 */
export function raisedVersion(publication: Publication, since: string): RaisedRef | undefined {
  const { means, step } = publication;
  if (means.kind !== 'action' || means.action.releases === undefined) return undefined;
  const below = step.within === undefined ? undefined : means.action.notNestedSince;
  return raisedRef(means.action.releases, means.ref, { since, below });
}

/** Raises the action of a publication to a version at or above `since`; undefined when that cannot be done. */
export function raiseAction(publication: Publication, since: string): readonly FileEdit[] | undefined {
  const { means, step } = publication;
  const raised = raisedVersion(publication, since);
  if (means.kind !== 'action' || raised === undefined) return undefined;
  const edits = withRef(step, raised);
  const more = keepWithoutAttestations(publication, means.action, means.ref, raised);
  return edits && more && [{ path: step.file.path, edits: [...edits, ...more] }];
}

/** Gives the action of a step another ref, and the comment behind a pinned commit its version. */
export function withRef(
  { file, step }: StepRun,
  { ref, comment }: Pick<RaisedRef, 'ref' | 'comment'>,
): readonly TextEdit[] | undefined {
  const scalar = step.uses?.scalar;
  if (scalar === undefined) return undefined;
  const at = scalar.value.lastIndexOf('@') + 1;
  const uses = replaceInScalar(file, scalar, at, scalar.value.length, ref);
  const comments = comment === undefined ? [] : setComment(file, scalar, comment);
  return uses && comments && [...uses, ...comments];
}

/**
 * A version that attests without being asked changes what a called workflow does: PyPI refuses attestations whose certificate
 * names another workflow. There the upload stays without them.
 */
function keepWithoutAttestations(
  publication: Publication,
  action: PublishAction,
  ref: string,
  raised: RaisedRef,
): readonly TextEdit[] | undefined {
  const { run, step } = publication;
  const { attestations, releases } = action;
  if (attestations === undefined || !isByOidc(publication) || (run.caller === undefined && !run.hidden)) return [];
  const { input, defaultSince } = attestations;
  if (!crosses(releases, ref, raised, defaultSince) || inputOf(step.step.with, [input]) !== undefined) return [];
  const map = step.step.with?.map;
  const value = { plain: 'false' };
  return map === undefined
    ? insertEntry(step.file, step.step.map, { key: 'with', value: { [input]: value } }, stepKeyOrder)
    : insertEntry(step.file, map, { key: input, value }, []);
}

function crosses(releases: ActionReleases | undefined, ref: string, raised: RaisedRef, border: string): boolean {
  const current = refVersion(releases, ref);
  return current.known && compareVersions(current.value, border) < 0 && compareVersions(raised.version, border) >= 0;
}
