import type { EcosystemFacts } from '../types.ts';
import { phrases, words } from '../words.ts';
import { rustActions } from './rust/actions.ts';
import { rustTools } from './rust/tools.ts';
import { rustWorkflows } from './rust/workflows.ts';

export const rust: EcosystemFacts = {
  id: 'rust',
  tools: rustTools,
  actions: rustActions,
  workflows: rustWorkflows,
  tokenInputNames: words(`
    crate-token crates-token crates-io-token cratesio-token cargo-token cargo-registry-token
    cargo-publish-token crates-io-api-token
  `),
  installCommands: phrases(`
    cargo fetch, cargo install, cargo binstall, cargo update, cargo build, cargo check, cargo test,
    cargo nextest, cargo clippy, cargo doc, cargo run, cargo vendor, cargo metadata
  `),
  otherHosts: words(`
    localhost 127.0.0.1 staging.crates.io .jfrog.io artifactory nexus dl.cloudsmith.io cargo.cloudsmith.io
    .codeartifact. pkgs.dev.azure.com shipyard.rs kellnr gitlab.com
  `),
};
