import type { MissedTable } from './table.ts';

const script = 'a script that is not among the files publishes, and it is handed no stored token';
const staging = 'it publishes to staging.crates.io by a program of its own, not to crates.io';
const dryRuns = 'every use of the action is a dry run, so that nothing is published';
const inCalledFile = 'the finding stands in the called workflow, where the publishing step receives the token';

/** crates.io, RubyGems, NuGet.org and pub.dev. */
export const others: MissedTable = {
  registries: { 'crates.io': 'crates', rubygems: 'rubygems', nuget: 'nuget', 'pub.dev': 'pub.dev' },
  complete: true,
  publications: {
    'Skycoder42__dart_test_tools/.github/workflows/dart_test_tools_cd.yml pub.dev':
      'it calls its own workflow by the address of the repository, which the files do not tell to be their own',
    'apache__opendal/.github/workflows/release_rust.yml crates.io': script,
    'k-paxian__dart-package-publisher/.github/workflows/test.yml pub.dev': dryRuns,
    'prefix-dev__rattler-build/.github/workflows/release-crates.yml crates.io':
      'a task of a pixi manifest that is not among the files runs release-plz, and it is handed no token',
    'rust-lang__crates.io/.github/workflows/smoke-test.yml crates.io': staging,
    'rust-lang__crates.io@1983ed0640c3/.github/workflows/smoke-test.yml crates.io': staging,
  },
  tokenFiles: {
    'AliOsm__phlex-icons/.github/workflows/bootstrap-gem-push.yml': inCalledFile,
    'AliOsm__phlex-icons/.github/workflows/flag-gem-push.yml': inCalledFile,
    'TheSquidCombatant__TheSquid.Numerics.Extensions/.github/workflows/push-version.yml':
      'the finding stands in the composite action, where the publishing command receives the token',
    'k-paxian__dart-package-publisher/.github/workflows/test.yml': dryRuns,
    'rust-lang__crates.io@1983ed0640c3/.github/workflows/smoke-test.yml': staging,
    'taiki-e__cargo-hack/.github/workflows/release.yml':
      'it passes the called workflow no token of crates.io, which is there only for the first version of a crate',
  },
};
