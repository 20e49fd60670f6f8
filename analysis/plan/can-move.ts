import { isByOidc, type Publication } from '../publications/types.ts';

/**
 * True when the publication can be moved: its registry has trusted publishing, the credential is stored, and the workflow is
 * not one that others may call where the registry looks at the called file in its own repository only.
 */
export function canMove(publication: Publication): boolean {
  const { registry, run } = publication;
  if (registry === undefined || registry.trustedPublishing === 'beta') return false;
  if (isByOidc(publication) || publication.credential.kind === 'fallback' || publication.credential.kind === 'unknown')
    return false;
  return !(run.hidden && run.job.id !== '' && registry.matches.foreignWorkflow === 'refused');
}
