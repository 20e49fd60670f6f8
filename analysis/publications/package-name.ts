import type { Session } from './session.ts';
import type { Publication } from './types.ts';

/** The name of the package that a publication uploads, when a manifest of the repository tells it. */
export function packageNameOf(_session: Session, _publication: Omit<Publication, 'packageName'>): string | undefined {
  return undefined;
}
