import type { ActionReleases } from '../../registries/types.ts';
import { refVersion } from '../../registries/versions/action-versions.ts';
import { atLeastVersion, compareVersions, isVersion } from '../../registries/versions/versions.ts';

/** What stands behind the `@` of a raised action. */
export interface RaisedRef {
  readonly ref: string;
  /** The version that the comment behind a pinned commit names. */
  readonly comment: string | undefined;
  /** The version that the ref stands for, without `v`. */
  readonly version: string;
}

/** What the raised version has to be: at least `since`, and below `below` where that is given. */
export interface Wanted {
  readonly since: string;
  readonly below?: string | undefined;
}

/**
 * The ref that an action is raised to: a branch or moving tag becomes the action's own moving ref, a tag the newest tag, a commit
 * the newest tag's commit. The newest of the same major version is taken, since others may have other inputs; when none of
 * these will do, the newest there is. Undefined when no table holds what is needed.
 */
export function raisedRef(releases: ActionReleases, ref: string, wanted: Wanted): RaisedRef | undefined {
  const current = refVersion(releases, ref);
  const pinned = /^[0-9a-f]{40}$/i.test(ref);
  if (!pinned && !isTag(ref)) {
    const moving = movingRefs(releases, ref).find((each) => fits(each.version, wanted));
    if (moving !== undefined) return { ...moving, comment: undefined };
  }
  const tag = tagFor(releases, current.known ? current.value : undefined, wanted, pinned);
  if (tag === undefined) return undefined;
  const version = tag.tag.replace(/^v/, '');
  if (!pinned) return { ref: tag.tag, comment: undefined, version };
  return tag.commit === undefined ? undefined : { ref: tag.commit, comment: tag.tag, version };
}

function isTag(ref: string): boolean {
  return isVersion(ref) && ref.split('.').length >= 3;
}

/** The moving refs that may stand in the place of one, the best first: of the same form and major version, then the action's own. */
function movingRefs(
  releases: ActionReleases,
  ref: string,
): readonly { readonly ref: string; readonly version: string }[] {
  const own = refVersion(releases, releases.movingRef);
  const current = refVersion(releases, ref);
  const all = Object.keys(releases.refs).flatMap((each) => {
    const version = refVersion(releases, each);
    return version.known ? [{ ref: each, version: version.value }] : [];
  });
  const similar = all
    .filter((each) => shape(each.ref) === shape(ref) && current.known && major(each.version) === major(current.value))
    .sort((a, b) => compareVersions(b.version, a.version));
  const preferred = own.known ? [{ ref: releases.movingRef, version: own.value }] : [];
  const sameMajor = preferred.filter((each) => !current.known || major(each.version) === major(current.value));
  return [...sameMajor, ...similar, ...preferred];
}

function shape(ref: string): string {
  return ref.replace(/\d+/g, '0');
}

function tagFor(
  releases: ActionReleases,
  current: string | undefined,
  wanted: Wanted,
  pinned: boolean,
): { readonly tag: string; readonly commit?: string } | undefined {
  const fitting = [releases.latest, ...releases.tags]
    .filter((each) => fits(each.tag, wanted) && (!pinned || each.commit !== undefined))
    .sort((a, b) => compareVersions(b.tag, a.tag));
  return fitting.find((each) => current !== undefined && major(each.tag) === major(current)) ?? fitting[0];
}

function fits(version: string, { since, below }: Wanted): boolean {
  return atLeastVersion(version, since) && (below === undefined || compareVersions(version, below) < 0);
}

function major(version: string): string {
  return /^v?(\d+)/.exec(version)?.[1] ?? '';
}
