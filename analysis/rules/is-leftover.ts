import { decliningOf } from '../publications/declining.ts';
import { mintedBefore } from '../publications/effective-credential.ts';
import { oidcOf, type Publication } from '../publications/types.ts';

/**
 * True when the publication would use OIDC if its stored credential were gone: the job has `id-token: write`, and the tool
 * exchanges by itself or a minting step of the registry runs before it.
 */
export function isLeftover(publication: Publication): boolean {
  const access = publication.permissions.of('id-token');
  if (!access.known || access.value !== 'write' || decliningOf(publication) !== undefined) return false;
  switch (oidcOf(publication.means).kind) {
    case 'never':
      return false;
    case 'itself':
      return true;
    case 'minted':
      return mintedBefore(publication.registry, publication.step, publication.jobSteps).length > 0;
  }
}
