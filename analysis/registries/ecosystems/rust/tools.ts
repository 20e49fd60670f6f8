import type { CredentialSources, IndexSources, OidcAbility, PublishTool } from '../../types.ts';
import { words } from '../../words.ts';

/**
 * Cargo knows no OIDC: it takes the token that crates-io-auth-action has minted.
 * https://doc.rust-lang.org/cargo/commands/cargo-publish.html, checked 2026-11-22.
 */
const minted: OidcAbility = { kind: 'minted' };

const cargoCredentials: CredentialSources = {
  tokenOptions: ['--token'],
  tokenVariables: ['CARGO_REGISTRY_TOKEN'],
  files: ['.cargo/credentials', 'credentials.toml'],
  logins: [
    {
      program: 'cargo',
      words: ['login'],
      valueOptions: ['--registry', '--color', '--config', '-Z'],
      indexOptions: ['--registry'],
      credential: { kind: 'positional', index: 0 },
    },
    {
      program: 'cargo',
      words: ['login'],
      valueOptions: ['--registry', '--color', '--config', '-Z'],
      indexOptions: ['--registry'],
      credential: { kind: 'stdin' },
    },
  ],
};

const cargoIndex: IndexSources = {
  urlOptions: ['--index'],
  nameOptions: ['--registry'],
  nameVariables: ['CARGO_REGISTRY_DEFAULT'],
  files: ['manifest'],
  default: 'crates.io',
};

const cargoOptions = words(`
  --index --registry --token -p --package --exclude --manifest-path --lockfile-path -F --features --target
  --target-dir -j --jobs --color --config -C -Z
`);

const help = ['-h', '--help'];

const cargoPublish: PublishTool = {
  id: 'cargo-publish',
  name: 'cargo publish',
  programs: ['cargo'],
  subcommands: [['publish']],
  valueOptions: cargoOptions,
  dryRunFlags: ['-n', '--dry-run', ...help],
  credentials: cargoCredentials,
  index: cargoIndex,
  oidc: minted,
  installedAs: [],
  // It compiles what it has packed only to verify it: there is no publishing what another job has built.
  builds: false,
};

/** https://github.com/crate-ci/cargo-release/blob/master/docs/reference.md, checked 2026-11-22. */
const cargoRelease: PublishTool = {
  id: 'cargo-release',
  name: 'cargo release',
  programs: ['cargo', 'cargo-release'],
  subcommands: [['release']],
  otherSubcommands: words('changes version replace hook commit tag push owner config').map((step) => ['release', step]),
  valueOptions: [
    ...cargoOptions,
    ...words(`
    -m --metadata -c --prev-tag-name --tag-prefix --tag-name --push-remote --dependent-version
    --allow-branch --certs-source
  `),
  ],
  dryRunFlags: ['--no-publish', '--dry-run', ...help],
  requiredFlags: ['-x', '--execute'],
  credentials: cargoCredentials,
  index: cargoIndex,
  oidc: minted,
  installedAs: ['cargo-release'],
  builds: false,
  many: true,
};

/** src/publish.rs of cargo-workspaces 0.4.2, https://docs.rs/crate/cargo-workspaces, checked 2026-11-22. */
const cargoWorkspaces: PublishTool = {
  id: 'cargo-workspaces',
  name: 'cargo workspaces publish',
  programs: ['cargo', 'cargo-workspaces', 'cargo-ws'],
  subcommands: [
    ['workspaces', 'publish'],
    ['ws', 'publish'],
  ],
  valueOptions: [
    ...cargoOptions,
    ...words(`
    -m --message --pre-id --force --allow-branch --git-remote --tag-prefix --tag-msg --individual-tag-prefix
    --individual-tag-msg --publish-interval
  `),
  ],
  dryRunFlags: ['--dry-run', ...help],
  credentials: cargoCredentials,
  index: cargoIndex,
  oidc: minted,
  installedAs: ['cargo-workspaces'],
  builds: false,
  many: true,
};

/** https://github.com/GitoxideLabs/cargo-smart-release, checked 2026-11-22. */
const cargoSmartRelease: PublishTool = {
  id: 'cargo-smart-release',
  name: 'cargo smart-release',
  programs: ['cargo', 'cargo-smart-release'],
  subcommands: [['smart-release']],
  valueOptions: [...cargoOptions, ...words('-b --bump --bump-dependencies --changelog-without --capitalize-commit')],
  dryRunFlags: ['--no-publish', '--dry-run-cargo-publish', ...help],
  requiredFlags: ['-e', '--execute'],
  credentials: cargoCredentials,
  index: cargoIndex,
  oidc: minted,
  installedAs: ['cargo-smart-release'],
  builds: false,
  many: true,
};

/** https://docs.rs/crate/cargo-hakari: it calls `cargo publish` with the words that it is given; checked 2026-11-22. */
const cargoHakari: PublishTool = {
  ...cargoPublish,
  id: 'cargo-hakari',
  name: 'cargo hakari publish',
  subcommands: [['hakari', 'publish']],
  installedAs: ['cargo-hakari'],
};

/** https://docs.rs/crate/cargo-publish-workspace, checked 2026-11-22. */
const cargoPublishWorkspace: PublishTool = {
  ...cargoPublish,
  id: 'cargo-publish-workspace',
  name: 'cargo publish-workspace',
  subcommands: [['publish-workspace']],
  valueOptions: [...cargoOptions, '--new-version'],
  dryRunFlags: ['--dry-run', ...help],
  installedAs: ['cargo-publish-workspace'],
  many: true,
};

/** https://docs.rs/crate/auto-release: tags and publishes the crates that it is given; checked 2026-11-22. */
const autoRelease: PublishTool = {
  ...cargoPublish,
  id: 'auto-release',
  name: 'auto-release',
  programs: ['auto-release'],
  subcommands: [[]],
  dryRunFlags: [...help, '-V', '--version'],
  installedAs: ['auto-release'],
};

/** crates/release_plz/src/args/release.rs of 0.3.157; own exchange since 0.3.146 of 2025-09-13; checked 2026-11-22. */
const releasePlz: PublishTool = {
  id: 'release-plz',
  name: 'release-plz release',
  programs: ['release-plz'],
  subcommands: [['release']],
  valueOptions: words(`
    --manifest-path --project-manifest --registry --token --git-token --forge --backend --repo-url --config
    -o --output
  `),
  dryRunFlags: ['--dry-run', ...help],
  credentials: cargoCredentials,
  index: { nameOptions: ['--registry'], nameVariables: ['CARGO_REGISTRY_DEFAULT'], default: 'crates.io' },
  // When the exchange fails it warns and goes on without a token.
  oidc: { kind: 'itself', since: '0.3.146', behaviour: 'token-wins', losesAttestations: false },
  installedAs: ['release-plz'],
  builds: false,
  many: true,
};

export const rustTools: readonly PublishTool[] = [
  cargoPublish,
  cargoRelease,
  cargoWorkspaces,
  cargoSmartRelease,
  cargoHakari,
  cargoPublishWorkspace,
  autoRelease,
  releasePlz,
];
