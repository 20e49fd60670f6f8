import { type Arguments, facts, hasOption, need, positionals } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';
import type { CommandFacts } from './types.ts';

/** Tools that make tags and push them, unless they are told not to. */
function releases(words: readonly string[], requires: readonly string[], without: readonly string[]) {
  return (args: Arguments): CommandFacts | undefined => {
    const found = positionals(args, new Set(['-Z', '--config', '-C']));
    if (!words.every((word, at) => found[at] === word)) return undefined;
    if (requires.length > 0 && !hasOption(args, requires)) return facts('other');
    if (hasOption(args, without)) return facts('other');
    return facts('other', {
      needs: [need('checkout', 'write', 'contents', `\`cargo ${words.join(' ')}\` pushes tags`)],
    });
  };
}

const cargoReleases = [
  // https://github.com/crate-ci/cargo-release/blob/05e2f98c4/docs/reference.md, 2026-11-28.
  releases(['release'], ['-x', '--execute'], ['--no-push']),
  // https://github.com/Byron/gitoxide/blob/07372dd04/cargo-smart-release/src/cli/options.rs, 2026-11-28.
  releases(['smart-release'], ['-e', '--execute'], ['--no-push']),
  // https://github.com/pksunkara/cargo-workspaces/blob/005e8f23c/README.md, 2026-11-28; `ws` is the same.
  releases(['workspaces', 'publish'], [], ['--no-git-push', '--no-git-commit', '--publish-as-is', '--from-git']),
  releases(['ws', 'publish'], [], ['--no-git-push', '--no-git-commit', '--publish-as-is', '--from-git']),
];

/** Programs for Rust. Sub-commands that start programs of the project (`cargo run`) are left out. */
export const rustPrograms: readonly ProgramTable[] = [
  // Cargo's own: https://github.com/rust-lang/cargo/tree/d9ada3ff5/src/bin/cargo/commands, 2026-11-28. The others are programs
  // `cargo-…` that are installed beside it, by their names.
  {
    programs: 'cargo',
    touchesContents: true,
    values: '-Z --config -C --color',
    special: (args) => cargoReleases.map((read) => read(args)).find((found) => found !== undefined),
    tools: 'install, binstall, quickinstall, uninstall, install-update',
    install: 'fetch, vendor',
    build: `
      build, b, rustc, zigbuild, xwin build, ndk, doc, rustdoc, generate-rpm, deb, wix, bundle, auditable build,
      cbuild, cinstall, dist build
    `,
    test: `
      check, c, test, t, bench, clippy, fmt, nextest, nextest run, llvm-cov, tarpaulin, hack, deny, audit, machete,
      semver-checks, outdated, msrv, udeps, miri, insta, public-api, rdme, sort, careful, fuzz, criterion,
      minimal-versions, shear, spellcheck
    `,
    minutes: `
      install, build, b, rustc, zigbuild, xwin build, ndk, doc, rustdoc, check, c, test, t, bench, clippy, nextest,
      nextest run, llvm-cov, tarpaulin, hack, miri, semver-checks, auditable build
    `,
    other: `
      publish, package, login, logout, owner, yank, metadata, tree, update, generate-lockfile, version, pkgid,
      locate-project, search, info, clean, add, remove, rm, upgrade, set-version, get, verify-project, config, help,
      init, new, read-manifest, report, hakari, publish-workspace, workspaces list, ws list, workspaces changed
    `,
  },
  { programs: 'cross', build: 'build', test: 'test, check, clippy', minutes: 'build, test, check, clippy' },
  { programs: 'rustup rustup-init', special: () => facts('tool-install') },
  // https://github.com/rustwasm/wasm-pack/blob/7d85e13d5/docs/src/commands/index.md, 2026-11-28.
  { programs: 'wasm-pack', build: 'build, pack', test: 'test', minutes: 'build, test', other: 'publish, login' },
  { programs: 'rustc rustfmt rustdoc wasm-bindgen wasm-opt', special: () => facts('build') },
];
