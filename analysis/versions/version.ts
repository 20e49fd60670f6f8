import { atLeastVersion, compareVersions } from '../registries/versions/versions.ts';
import type { Known } from '../text/known.ts';

/** The end of a range of versions. */
export interface Limit {
  readonly version: string;
  /** The version itself still belongs to the range. */
  readonly included: boolean;
}

/** What the files show of a version. */
export type Version =
  | { readonly kind: 'exact'; readonly version: string }
  /** The newest there is when the job runs, up to a limit where one is set. */
  | { readonly kind: 'newest'; readonly limit: Limit | undefined }
  /** Some version within the bounds: a lock file, an image or a runner decides which. */
  | { readonly kind: 'between'; readonly atLeast: string | undefined; readonly limit: Limit | undefined };

/** Whether a version is high enough; `perhaps` when the bounds allow both. */
export type Verdict = 'able' | 'too-old' | 'perhaps' | 'unknown';

/**
 * Judges a version by the first one that is able. A range that is resolved to its newest version is able when the range reaches
 * that far, since the version named by `since` has been released.
 */
export function verdictOf(version: Known<Version>, since: string): Verdict {
  if (!version.known) return 'unknown';
  const { value } = version;
  switch (value.kind) {
    case 'exact':
      return atLeastVersion(value.version, since) ? 'able' : 'too-old';
    case 'newest':
      return value.limit !== undefined && endsBelow(value.limit, since) ? 'too-old' : 'able';
    case 'between':
      if (value.atLeast !== undefined && atLeastVersion(value.atLeast, since)) return 'able';
      return value.limit !== undefined && endsBelow(value.limit, since) ? 'too-old' : 'perhaps';
  }
}

function endsBelow(limit: Limit, since: string): boolean {
  const order = compareVersions(limit.version, since);
  return order < 0 || (order === 0 && !limit.included);
}

/** "5.1.1", "below 6", "10.8.2 or older": to stand behind the name of a tool in a message; undefined where there is nothing to say. */
export function versionWords(version: Version): string | undefined {
  switch (version.kind) {
    case 'exact':
      return version.version;
    case 'newest':
    case 'between':
      if (version.limit === undefined) return undefined;
      return version.limit.included ? `${version.limit.version} or older` : `below ${version.limit.version}`;
  }
}
