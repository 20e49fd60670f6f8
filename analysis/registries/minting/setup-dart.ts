import type { MintingAction } from '../types.ts';

/**
 * Installs the Dart SDK and, where the job may have an OIDC token, hands it to `dart pub` as `PUB_TOKEN`; where it may not, it
 * says nothing. Read from the action of v1.8.1, https://github.com/dart-lang/setup-dart, checked 2026-11-22.
 */
export const setupDart: MintingAction = {
  slug: 'dart-lang/setup-dart',
  outputs: [],
  exports: ['PUB_TOKEN'],
  inputs: [
    { name: 'sdk' },
    { name: 'architecture' },
    { name: 'flavor' },
    { name: 'problem-matcher' },
    { name: 'cache', since: '1.8.0' },
  ],
  credentialInputs: [],
  insertWith: {},
  insertId: 'dart',
  insertName: 'Get a token for pub.dev',
  releases: {
    latest: { tag: 'v1.8.1', commit: '6afc89df92d6eb3834022f73cd65adc8cdfcb92d' },
    movingRef: 'v1',
    tags: [
      { tag: 'v1.7.2', commit: '65eb853c7ba17dde3be364c3d2858773e7144260' },
      { tag: 'v1.8.1', commit: '6afc89df92d6eb3834022f73cd65adc8cdfcb92d' },
    ],
    refs: { v1: 'latest', main: 'latest' },
  },
  incidental: true,
};
