import type { Source } from './types.ts';

/** Where the facts about crates.io and the tools for Rust were read. */
export const rustSources = {
  form: {
    title: 'crates.io: validation of a GitHub publisher',
    url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/crates/crates_io_trustpub/src/github/validation.rs',
    checked: '2026-11-22',
  },
  create: {
    title: 'crates.io: registration of a GitHub publisher',
    url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/src/controllers/trustpub/github_configs/create.rs',
    checked: '2026-11-22',
  },
  exchange: {
    title: 'crates.io: exchange of the OIDC token',
    url: 'https://github.com/rust-lang/crates.io/blob/57fa00066/src/controllers/trustpub/tokens/exchange/mod.rs',
    checked: '2026-11-22',
  },
  documentation: {
    title: 'crates.io: Trusted Publishing',
    url: 'https://crates.io/docs/trusted-publishing',
    checked: '2026-11-22',
  },
  authAction: {
    title: 'rust-lang/crates-io-auth-action',
    url: 'https://github.com/rust-lang/crates-io-auth-action/tree/a1c979f',
    checked: '2026-11-22',
  },
  releasePlz: {
    title: 'release-plz: GitHub quickstart',
    url: 'https://release-plz.dev/docs/github/quickstart',
    checked: '2026-11-22',
  },
} as const satisfies Readonly<Record<string, Source>>;
