import type { MintingAction } from '../types.ts';

/**
 * Mints a PyPI token, always on pypi.org. Its author has declared it obsolete since the PyPI action exchanges by
 * itself, so that no fix inserts it. https://github.com/tschm/token-mint-action, checked 2026-11-22.
 */
export const tokenMintAction: MintingAction = {
  slug: 'tschm/token-mint-action',
  outputs: ['api-token'],
  exports: [],
  inputs: [{ name: 'audience' }],
  credentialInputs: [],
  insertWith: {},
  insertId: 'mint',
  insertName: 'Mint a PyPI token',
  releases: undefined,
  // `testpypi` is the right audience for TestPyPI, but the exchange goes to pypi.org all the same.
  server: { input: 'audience', values: ['', 'pypi'] },
  obsolete: true,
};
