import { at, filledText } from './manifest.ts';

/** What `package.json` says of the repository that the package comes from. */
export interface PackageRepository {
  /** As it is written; undefined when there is none. */
  readonly url: string | undefined;
  /** False for a package of which npm makes no provenance: private, restricted, or told not to. */
  readonly provenance: boolean;
}

/** Reads the `repository` of a `package.json`; undefined when it cannot be read. Never throws. */
export function packageRepository(text: string): PackageRepository | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const repository = at(json, 'repository');
  const without =
    at(json, 'private') === true ||
    at(json, 'publishConfig', 'access') === 'restricted' ||
    at(json, 'publishConfig', 'provenance') === false;
  return { url: filledText(repository) ?? filledText(at(repository, 'url')), provenance: !without };
}

/**
 * The `owner/name` on github.com that a repository's address means, in its own case: `git+https://…`, `ssh`, `github:o/r` and `o/r`
 * are equal to npm. Undefined for another host. Source: hosted-git-info, as npm 12 normalizes it, 2026-11.
 */
export function githubName(url: string): string | undefined {
  const form =
    /^(?:github:)?([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:#.*)?$/.exec(url) ??
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]+@)?(?:www\.)?github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?(?:#.*)?$/i.exec(
      url,
    ) ??
    /^(?:[^@/]+@)?github\.com:([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:#.*)?$/i.exec(url);
  return form === null ? undefined : `${form[1]}/${form[2]}`;
}
