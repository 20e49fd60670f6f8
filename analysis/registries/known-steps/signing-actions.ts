import { action, actions, filled, read, valued, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

const pushes = valued('push-to-registry', 'true');

/** Actions that sign or attest. Their READMEs, November 2026. */
export const signingActions: readonly ActionNeeds[] = [
  ...actions('actions/attest actions/attest-build-provenance actions/attest-sbom', {
    needs: [
      write('id-token', 'the attestation is signed with the identity of the run'),
      write('attestations', 'the attestation is stored'),
      write('packages', 'the attestation is pushed to the registry', pushes),
      write('artifact-metadata', 'the artifact is recorded', pushes),
    ],
    tokenInputs: ['github-token'],
    tokenDefault: 'job',
    usesOidc: true,
  }),
  action('astral-sh/attest-action', {
    needs: [write('id-token', 'astral-sh/attest-action signs with the identity of the run')],
    usesOidc: true,
  }),
  action('sigstore/gh-action-sigstore-python', {
    needs: [
      write('id-token', 'sigstore signs with the identity of the run'),
      write('contents', 'sigstore adds the signatures to the release', valued('release-signing-artifacts', 'true')),
    ],
    tokenDefault: 'job',
    usesOidc: true,
  }),
  action('sigstore/sigstore-conformance', { usesOidc: true }),
  action('sigstore/github-action', {
    needs: [write('id-token', 'sigstore signs with the identity of the run')],
    usesOidc: true,
  }),
  action('azure/trusted-signing-action'),
  action('azure/artifact-signing-action'),
  action('anchore/sbom-action', {
    needs: [
      write('contents', 'anchore/sbom-action adds the SBOM to the release', valued('upload-release-assets', 'true')),
      read('actions', 'anchore/sbom-action reads artifacts', filled('artifact-name')),
    ],
    tokenInputs: ['github-token'],
    tokenDefault: 'job',
  }),
  action('anchore/sbom-action/publish-sbom', {
    needs: [write('contents', 'anchore/sbom-action adds the SBOM to the release')],
    tokenInputs: ['github-token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('slsa-framework/slsa-verifier'),
];
