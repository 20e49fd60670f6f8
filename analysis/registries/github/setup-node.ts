import type { ActionReleases } from '../types.ts';

/** What actions/setup-node does that matters for publishing. Source: its source and change log, checked 2026-11-22. */
export const setupNode = {
  slug: 'actions/setup-node',
  inputs: {
    version: 'node-version',
    versionFile: 'node-version-file',
    registry: 'registry-url',
    scope: 'scope',
    /** A package manager whose cache is restored. */
    cache: 'cache',
    /** Switches off the cache that is restored without being asked for. */
    automaticCache: 'package-manager-cache',
  },
  /** From here on a cache is restored unasked: for any package manager in 5, only where `package.json` names npm from 6 on. */
  automaticCacheSince: '5.0.0',
  automaticCacheForNpmOnlySince: '6.0.0',
  /** Below, `registry-url` exports a placeholder as `NODE_AUTH_TOKEN` (0355742c, 2026-05-28). */
  placeholderTokenBelow: '7.0.0',
  /** From here on the input `always-auth` is gone. */
  withoutAlwaysAuthSince: '6.1.0',
  releases: {
    latest: { tag: 'v7.0.0', commit: '820762786026740c76f36085b0efc47a31fe5020' },
    movingRef: 'v7',
    tags: [
      { tag: 'v2.5.1', commit: '1f8c6b94b26d0feae1e387ca63ccbdc44d27b561' },
      { tag: 'v3.9.1', commit: '3235b876344d2a9aa001b8d1453c930bba69e610' },
      { tag: 'v4.4.0', commit: '49933ea5288caeca8642d1e84afbd3f7d6820020' },
      { tag: 'v6.3.0', commit: '53b83947a5a98c8d113130e565377fae1a50d02f' },
      { tag: 'v6.4.0', commit: '48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e' },
      { tag: 'v7.0.0', commit: '820762786026740c76f36085b0efc47a31fe5020' },
    ],
    refs: {
      v1: { version: '1.4.6' },
      v2: { version: '2.5.2' },
      v3: { version: '3.9.1' },
      v4: { version: '4.4.0' },
      v5: { version: '5.0.0' },
      v6: { version: '6.4.0' },
      v7: 'latest',
      main: 'latest',
    },
  },
} as const satisfies { readonly releases: ActionReleases } & Record<string, unknown>;
