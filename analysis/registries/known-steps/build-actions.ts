import { action, actions, valued, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

const attests = valued('attest-build-provenance-github', 'true');

/** Actions that build what is published, or test it. Their READMEs, November 2026. */
export const buildActions: readonly ActionNeeds[] = [
  action('hynek/build-and-inspect-python-package', {
    needs: [
      write('id-token', 'the attestation is signed with the identity of the run', attests),
      write('attestations', 'the attestation is stored', attests),
    ],
    usesOidc: [attests],
    purpose: 'build',
  }),
  ...actions('pypa/cibuildwheel joerick/cibuildwheel', { purpose: 'build', takesMinutes: true }),
  ...actions('OpenAstronomy/build-python-dist calysto/maintainer_tools/actions/build', { purpose: 'build' }),
  ...actions('lukka/run-cmake lukka/run-vcpkg threeal/cmake-action', { purpose: 'build', takesMinutes: true }),
  ...actions('borales/actions-yarn', { purpose: 'install' }),
];
