import { registries } from '../registries/index.ts';
import type { Registry, Source } from '../registries/types.ts';

/** A kind of token that tells by its looks what it is. */
export interface TokenKind {
  /** "an npm token", to stand in a message. */
  readonly words: string;
  /** Where it is revoked. */
  readonly revoke: string;
  readonly registry: Registry | undefined;
  /** Regular expression (source text), without bounds on either side. */
  readonly pattern: string;
}

/** Formats of GitHub's own tokens, and of signed tokens of anyone. */
export const tokenSources: readonly Source[] = [
  {
    title: 'GitHub: GitHub credential types',
    url: 'https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/github-credential-types',
    checked: '2026-11-22',
  },
  { title: 'RFC 7519: JSON Web Token', url: 'https://www.rfc-editor.org/rfc/rfc7519', checked: '2026-11-22' },
];

const githubTokens = 'https://github.com/settings/tokens';

/** Those of the registries, in their order, then GitHub's, then any signed token. */
export const tokenKinds: readonly TokenKind[] = [
  ...registries.flatMap((registry) =>
    registry.tokenPatterns.map(
      (pattern): TokenKind => ({
        words: `${/^[AEIOU]|^N[A-Z]|^npm/.test(registry.name) ? 'an' : 'a'} ${registry.name} token`,
        revoke: registry.pages.tokens,
        registry,
        pattern,
      }),
    ),
  ),
  { words: 'a GitHub token', revoke: githubTokens, registry: undefined, pattern: 'gh[pousr]_[A-Za-z0-9]{36,}' },
  { words: 'a GitHub token', revoke: githubTokens, registry: undefined, pattern: 'github_pat_\\w{82}' },
  {
    words: 'a signed token (JWT)',
    revoke: '',
    registry: undefined,
    pattern: 'eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{16,}',
  },
];
