import { compareVersions } from '../registries/versions/versions.ts';
import type { Limit, Version } from './version.ts';

/** The versions that a requirement allows. */
export interface Range {
  /** The one version, when it is pinned. */
  readonly exact: string | undefined;
  readonly atLeast: string | undefined;
  readonly limit: Limit | undefined;
}

const anything: Range = { exact: undefined, atLeast: undefined, limit: undefined };

/** The version that an installer takes from a range: the newest. */
export function resolved({ exact, limit }: Range): Version {
  return exact === undefined ? { kind: 'newest', limit } : { kind: 'exact', version: exact };
}

/** The version from a range that a lock file, or what is installed already, decides. */
export function locked({ exact, atLeast, limit }: Range): Version {
  return exact === undefined ? { kind: 'between', atLeast, limit } : { kind: 'exact', version: exact };
}

/**
 * Reads what stands behind the name in a Python requirement: `==6.1`, `~=5.0`, `>=5,<6`, `==5.*`, also a bare `6.1` or `latest`
 * as uv takes them. Undefined when it says something else. Source: packaging.python.org, version specifiers, 2026-11-22.
 */
export function pythonRange(text: string): Range | undefined {
  if (/^(?:latest)?$/.test(text.trim())) return anything;
  return text.split(',').reduce<Range | undefined>((range, part) => {
    const match =
      /^\s*(===?|~=|>=|<=|!=|<|>)?\s*v?(\d+(?:\.\d+)*)(\.(?:\*|x))?(?:[-.]?(?:a|b|rc|post|dev)\d*)*\s*$/i.exec(part);
    const version = match?.[2];
    if (range === undefined || version === undefined) return undefined;
    return narrowed(range, pythonPart(match?.[1] ?? '==', version, match?.[3] !== undefined));
  }, anything);
}

function pythonPart(operator: string, version: string, wildcard: boolean): Range {
  switch (operator) {
    case '==':
    case '===':
      return wildcard ? between(version, next(version)) : { ...anything, exact: version };
    case '~=':
      return between(version, next(version.split('.').slice(0, -1).join('.')));
    case '>=':
    case '>':
      return { ...anything, atLeast: version };
    case '<':
      return { ...anything, limit: { version, included: false } };
    case '<=':
      return { ...anything, limit: { version, included: true } };
    default:
      return anything;
  }
}

/**
 * Reads a range as npm, setup actions and manifests take it: `11`, `^11.5.1`, `>=22 <25`, `4.x || 5.x`, `latest`. Undefined for
 * another tag, an address or a protocol of a workspace. Source: docs.npmjs.com, semver, 2026-11-22.
 */
export function npmRange(text: string): Range | undefined {
  const alternatives = text.split('||').map((each) => npmAlternative(each.trim()));
  const [first, ...rest] = alternatives;
  return rest.reduce((a, b) => a && b && widened(a, b), first);
}

function npmAlternative(text: string): Range | undefined {
  if (/^(?:latest|\*|x)?$/i.test(text)) return anything;
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  const comparators =
    hyphen === null ? text.replace(/([<>=~^])\s+/g, '$1').split(/\s+/) : [`>=${hyphen[1]}`, `<=${hyphen[2]}`];
  return comparators.reduce<Range | undefined>((range, part) => {
    const match = /^(\^|~>?|>=|<=|>|<|=)?v?(\d+(?:\.\d+)*)((?:\.[x*])*)(?:[-+][\w.+-]+)?$/i.exec(part);
    const version = match?.[2];
    if (range === undefined || version === undefined) return undefined;
    return narrowed(range, npmPart(match?.[1] ?? '', version));
  }, anything);
}

function npmPart(operator: string, version: string): Range {
  const numbers = version.split('.');
  switch (operator) {
    case '^': {
      const significant = numbers.findIndex((number) => number !== '0');
      return between(version, next(numbers.slice(0, significant < 0 ? numbers.length : significant + 1).join('.')));
    }
    case '~':
    case '~>':
      return between(version, next(numbers.slice(0, 2).join('.')));
    case '>=':
    case '>':
      return { ...anything, atLeast: version };
    case '<':
      return { ...anything, limit: { version, included: false } };
    case '<=':
      // `<=11` takes in all of 11.
      return {
        ...anything,
        limit: numbers.length < 3 ? { version: next(version), included: false } : { version, included: true },
      };
    default:
      return numbers.length >= 3 ? { ...anything, exact: version } : between(version, next(version));
  }
}

function between(atLeast: string, below: string): Range {
  return { exact: undefined, atLeast, limit: { version: below, included: false } };
}

/** The first version that does not start with the same numbers: `5.1` to `5.2`. */
function next(version: string): string {
  const numbers = version.split('.').map(Number);
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1].join('.');
}

function narrowed(a: Range, b: Range): Range {
  return {
    exact: a.exact ?? b.exact,
    atLeast: highest(a.atLeast, b.atLeast),
    limit: a.limit && b.limit ? (farther(a.limit, b.limit) === a.limit ? b.limit : a.limit) : (a.limit ?? b.limit),
  };
}

/** The least range that holds both; a pinned version becomes a range of its own. */
function widened(a: Range, b: Range): Range {
  const [left, right] = [spread(a), spread(b)];
  const ends = left.atLeast !== undefined && right.atLeast !== undefined;
  return {
    exact: undefined,
    atLeast: ends ? lowest(left.atLeast, right.atLeast) : undefined,
    limit: left.limit && right.limit && farther(left.limit, right.limit),
  };
}

function farther(a: Limit, b: Limit): Limit {
  return compareVersions(a.version, b.version) >= 0 ? a : b;
}

function spread(range: Range): Range {
  const { exact } = range;
  return exact === undefined ? range : { exact: undefined, atLeast: exact, limit: { version: exact, included: true } };
}

function highest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareVersions(a, b) >= 0 ? a : b;
}

function lowest(a: string, b: string): string {
  return compareVersions(a, b) <= 0 ? a : b;
}
