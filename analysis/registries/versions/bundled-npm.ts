import { atLeastVersion, compareVersions } from './versions.ts';

/** npm versions from which on something works. Source: npm's documentation and npm 12.2.0, checked 2026-11-22. */
export const npmSince = {
  /** `npm publish` exchanges the OIDC token. */
  oidc: '11.5.1',
  stagedPublish: '11.15.0',
  /** `npm trust` with the flags for the allowed actions. */
  trust: '11.15.0',
} as const;

/**
 * The npm that a release of Node brings, at versions where a source shows it; within a major version npm only grows. From Node's
 * change logs, the packages of distributions that keep them together, and logs of public projects, checked 2026-11-22.
 */
const shipped: readonly (readonly [node: string, npm: string])[] = [
  ['16.0.0', '7.10.0'],
  ['16.20.2', '8.19.4'],
  ['18.0.0', '8.6.0'],
  ['18.20.8', '10.8.2'],
  ['20.0.0', '9.6.4'],
  ['20.20.2', '10.8.2'],
  ['22.0.0', '10.5.1'],
  ['22.23.2', '10.9.8'],
  ['24.0.0', '11.3.0'],
  ['24.4.1', '11.4.2'],
  ['24.5.0', '11.5.1'],
  ['24.14.1', '11.11.0'],
  ['24.15.0', '11.12.1'],
  ['24.19.0', '11.17.0'],
  ['24.21.0', '11.19.0'],
  ['25.0.0', '11.6.2'],
  ['25.8.1', '11.11.0'],
  ['26.0.0', '11.13.0'],
  ['26.3.0', '11.16.0'],
  ['26.8.2', '11.19.1'],
];

/** The first Node whose every release brings npm 11, and the highest npm that an older one brings. */
const firstWithNpm11 = 24;
const highestBefore = '10.999.0';

/** Names of Node's long-term lines, as setup-node, nvm and Volta take them. */
const lines: Readonly<Record<string, number>> = {
  fermium: 14,
  gallium: 16,
  hydrogen: 18,
  iron: 20,
  jod: 22,
  krypton: 24,
};

/** The bounds between which a version lies; undefined where nothing is known. */
export interface Bounds {
  readonly atLeast: string | undefined;
  readonly atMost: string | undefined;
}

const nothing: Bounds = { atLeast: undefined, atMost: undefined };

/**
 * The npm that comes with a version of Node, given as setup-node takes it: a full version, `22`, `22.x`, `v22`, `lts/jod`,
 * `lts/*`, `node`, `latest`. A line without an exact version stands for one of its newest releases: setup-node takes what the
 * runner's image holds, which is a few weeks old at most. Other ranges (`>=20`, `^22 || ^24`) may resolve to anything.
 */
export function npmOfNode(node: string): Bounds {
  const text = node.trim().toLowerCase();
  const alias = /^lts\/([a-z]+)$/.exec(text)?.[1];
  if (alias !== undefined) return lines[alias] === undefined ? nothing : ofLine(lines[alias]);
  if (/^(?:lts\/\*|lts|node|latest|current)$/.test(text)) return ofLine(firstWithNpm11);
  const line = /^v?(\d+)(?:\.(?:x|\*))*$/.exec(text)?.[1] ?? /^\^v?(\d+)(?:\.\d+)*$/.exec(text)?.[1];
  if (line !== undefined) return ofLine(Number(line));
  const release =
    /^v?(\d+\.\d+(?:\.\d+)?)(?:\.(?:x|\*))?$/.exec(text)?.[1] ?? /^~v?(\d+\.\d+)(?:\.\d+)?$/.exec(text)?.[1];
  return release === undefined ? nothing : ofRelease(release);
}

function ofLine(major: number): Bounds {
  if (major < firstWithNpm11) return { atLeast: undefined, atMost: highestBefore };
  return { atLeast: npmSince.oidc, atMost: undefined };
}

function ofRelease(node: string): Bounds {
  const major = node.split('.')[0];
  const known = shipped.filter(([release]) => release.split('.')[0] === major);
  const before = known.findLast(([release]) => atLeastVersion(node, release));
  const after = known.find(([release]) => compareVersions(release, node) >= 0);
  // `24.4` is the newest 24.4.z, for which the next version shown is the bound as well.
  if (Number(major) < firstWithNpm11) return { atLeast: before?.[1], atMost: after?.[1] ?? highestBefore };
  return { atLeast: before?.[1], atMost: after?.[1] };
}
