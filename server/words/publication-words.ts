import type { Publication } from '../../analysis/publications/types.ts';

/** "Publishes to PyPI with a stored token": what a publication does, in one line. */
export function publicationLine(publication: Publication): string {
  return `Publishes to ${whereTo(publication)} ${authentication(publication)}`;
}

/** The registry by its name, or the index as the file names it. */
export function whereTo({ registry, index }: Publication): string {
  if (registry !== undefined) return registry.name;
  return index.known ? index.value : 'an index that the files do not show';
}

function authentication({ credential, permissions }: Publication): string {
  switch (credential.kind) {
    case 'none': {
      const access = permissions.of('id-token');
      return access.known && access.value !== 'write' ? 'without any credential' : 'by trusted publishing';
    }
    case 'minted':
      return 'by trusted publishing';
    case 'stored':
      return 'with a stored token';
    case 'literal':
      return 'with a token that stands in the file';
    case 'job-token':
      return "with the job's own token";
    case 'fallback':
      return 'with a stored token, or by trusted publishing';
    case 'unknown':
      return 'with a credential that the files do not show';
  }
}
