import { rustActions } from './rust-actions.ts';
import { rustTools } from './rust-tools.ts';
import { rustWorkflows } from './rust-workflows.ts';
import type { EcosystemFacts } from './types.ts';
import { words } from './words.ts';

export const rust: EcosystemFacts = {
  id: 'rust',
  tools: rustTools,
  actions: rustActions,
  workflows: rustWorkflows,
  tokenInputNames: words(`
    crate-token crate_token crates-token crates_token crates-io-token crates_io_token cratesio-token
    cratesio_token cargo-token cargo_token cargo-registry-token cargo_registry_token cargo-publish-token
    cargo_publish_token crates-io-api-token crates_io_api_token
  `),
  installCommands: [
    'cargo fetch',
    'cargo install',
    'cargo binstall',
    'cargo update',
    'cargo build',
    'cargo check',
    'cargo test',
    'cargo nextest',
    'cargo clippy',
    'cargo doc',
    'cargo run',
    'cargo vendor',
    'cargo metadata',
  ],
  otherHosts: words(`
    localhost 127.0.0.1 staging.crates.io .jfrog.io artifactory nexus dl.cloudsmith.io cargo.cloudsmith.io
    .codeartifact. pkgs.dev.azure.com shipyard.rs kellnr gitlab.com
  `),
};
