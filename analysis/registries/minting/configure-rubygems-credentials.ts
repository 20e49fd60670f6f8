import type { LoginAction, MintingAction } from '../types.ts';

/**
 * Exchanges the OIDC token for a key that `gem push` finds in the environment and in `~/.gem/credentials`. With `role-to-assume`
 * it takes an API key role instead, which is an exchange by OIDC as well and needs the same permission. Read from the action of
 * v2.1.0, https://github.com/rubygems/configure-rubygems-credentials, checked 2026-11-22.
 */
export const configureRubygemsCredentials: MintingAction = {
  slug: 'rubygems/configure-rubygems-credentials',
  outputs: [],
  exports: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY', 'BUNDLE_GEM__PUSH_KEY'],
  // `api_key` of lib/rubygems/gemcutter_utilities.rb, https://github.com/rubygems/rubygems, checked 2026-11-28.
  exportsForAllServers: true,
  inputs: [
    { name: 'gem-server' },
    { name: 'audience' },
    { name: 'role-to-assume' },
    { name: 'api-token' },
    { name: 'trusted-publisher' },
  ],
  credentialInputs: ['api-token'],
  besideCredential: ['audience'],
  insertWith: {},
  insertId: 'rubygems',
  insertName: 'Get a short-lived key from RubyGems.org',
  releases: {
    latest: { tag: 'v2.1.0', commit: 'dc5a8d8553e6ee01fc26761a49e99e733d17954a' },
    // There is no moving tag for a major version.
    movingRef: 'v2.1.0',
    tags: [{ tag: 'v2.1.0', commit: 'dc5a8d8553e6ee01fc26761a49e99e733d17954a' }],
    refs: { main: 'latest' },
  },
  server: { input: 'gem-server', values: ['', 'https://rubygems.org', 'https://rubygems.org/'] },
};

/** The same action with `api-token` hands a stored key on to later steps. */
export const rubygemsLogin: LoginAction = {
  slug: configureRubygemsCredentials.slug,
  tokenInputs: ['api-token'],
  urlInputs: ['gem-server'],
};
