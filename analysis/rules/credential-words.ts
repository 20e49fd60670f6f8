import type { Credential, Publication, ReceivedCredential } from '../publications/types.ts';

/** "the secret `PYPI_TOKEN`", "a token that stands in the file": what a publication authenticates with. */
export function credentialWords(credential: Credential): string {
  if (credential.kind === 'literal') return 'a token that stands in the file';
  const names = 'names' in credential ? credential.names : [];
  if (names.length === 0) return credential.kind === 'stored' ? 'a token that is typed in by hand' : 'a stored token';
  return names.length === 1
    ? `the secret \`${names[0]}\``
    : `the secrets ${names.map((name) => `\`${name}\``).join(' or ')}`;
}

/** Whether the words speak of more than one secret. */
export function isSeveral(credential: Credential): boolean {
  return 'names' in credential && credential.names.length > 1;
}

/** The credential that a finding is about: the first token that is stored, perhaps stored, or in the file. */
export function storedToken(publication: Publication): ReceivedCredential | undefined {
  return publication.received.find(
    (each) => each.role === 'token' && ['stored', 'fallback', 'literal'].includes(each.credential.kind),
  );
}

/** The other places through which the credential comes, for related information. */
export function relatedPlaces(received: ReceivedCredential) {
  return received.links
    .filter((link) => link.variable.entry.keySpan !== received.span)
    .map((link) => ({
      file: link.file,
      span: link.variable.entry.keySpan,
      message: `The credential comes through \`${link.variable.name}\` here`,
    }));
}
