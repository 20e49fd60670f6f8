import { action, actions } from './define.ts';
import type { ActionNeeds } from './types.ts';

const tool = { purpose: 'tool-install' } as const;
const always = { cache: [{ kind: 'always' }] } as const;
const cachedWhen = (input: string, ...off: readonly string[]) =>
  ({ ...tool, cache: [{ kind: 'when', input, off: ['false', ...off] }] }) as const;
const cachedUnless = (input: string, ...off: readonly string[]) =>
  ({ ...tool, cache: [{ kind: 'unless', input, off: ['false', ...off] }] }) as const;

/**
 * Actions that bring a language or a tool. They need nothing: a token that they take only lifts the limit of the API.
 * Each action's own `action.yml` and README, November 2026.
 */
export const setupActions: readonly ActionNeeds[] = [
  action('actions/setup-node', {
    ...tool,
    cache: [
      { kind: 'when', input: 'cache', off: [] },
      { kind: 'unless', input: 'package-manager-cache', off: ['false'], since: '5.0.0', manifest: true },
    ],
  }),
  action('actions/setup-python', cachedWhen('cache')),
  action('actions/setup-java', cachedWhen('cache')),
  action('actions/setup-dotnet', cachedWhen('cache')),
  action('actions/setup-go', {
    ...tool,
    cache: [
      { kind: 'when', input: 'cache', off: ['false'] },
      { kind: 'unless', input: 'cache', off: ['false'], since: '4.0.0' },
    ],
  }),
  // `bundler-cache: true` runs `bundle install` as well.
  action('ruby/setup-ruby', {
    ...tool,
    cache: [{ kind: 'when', input: 'bundler-cache', off: ['false'], installs: true }],
  }),
  action('astral-sh/setup-uv', {
    ...tool,
    cache: [
      { kind: 'when', input: 'enable-cache', off: ['false', 'auto'] },
      { kind: 'unless', input: 'enable-cache', off: ['false'], since: '5.0.0' },
    ],
  }),
  action('hynek/setup-cached-uv', { ...tool, ...always }),
  action('pdm-project/setup-pdm', cachedWhen('cache')),
  action('eifinger/setup-rye', cachedWhen('enable-cache')),
  action('prefix-dev/setup-pixi', { ...cachedUnless('cache'), purpose: 'install' }),
  action('denoland/setup-deno', cachedWhen('cache')),
  action('pnpm/action-setup', cachedWhen('cache')),
  action('pnpm/setup', cachedWhen('cache')),
  action('actions-rust-lang/setup-rust-toolchain', cachedUnless('cache')),
  action('moonrepo/setup-rust', cachedUnless('cache')),
  action('oxc-project/setup-rust', cachedUnless('restore-cache')),
  action('subosito/flutter-action', cachedWhen('cache')),
  action('jdx/mise-action', cachedUnless('cache')),
  action('gradle/actions/setup-gradle', cachedUnless('cache-disabled', 'true')),
  action('gradle/gradle-build-action', cachedUnless('cache-disabled', 'true')),
  action('mlugg/setup-zig', cachedUnless('use-cache')),
  action('conda-incubator/setup-miniconda', tool),
  action('mamba-org/setup-micromamba', { ...cachedWhen('cache-environment'), purpose: 'install' }),
  ...actions(
    'Swatinem/rust-cache mozilla-actions/sccache-action Chocobo1/setup-ccache-action hendrikmuhs/ccache-action',
    {
      ...always,
    },
  ),
  ...actions('awalsh128/cache-apt-pkgs-action bahmutov/npm-install', { purpose: 'install', ...always }),
  ...actions('cachix/cachix-action nix-community/cache-nix-action DeterminateSystems/magic-nix-cache-action', {
    ...always,
  }),
  ...actions(
    `
    oven-sh/setup-bun snok/install-poetry abatilo/actions-poetry pypa/hatch yezz123/setup-uv eifinger/setup-uv
    actions/setup-elixir dtolnay/rust-toolchain actions-rs/toolchain hecrj/setup-rust-action taiki-e/install-action
    taiki-e/cache-cargo-install-action taiki-e/setup-cross-toolchain-action taiki-e/github-actions/install-rust
    taiki-e/github-actions/free-device-space cargo-bins/cargo-binstall actions-rs/install volta-cli/action
    asdf-vm/actions/setup asdf-vm/actions/install extractions/setup-just arduino/setup-protoc arduino/setup-task
    bufbuild/buf-setup-action bufbuild/buf-action goto-bus-stop/setup-zig swift-actions/setup-swift
    haskell-actions/setup julia-actions/setup-julia erlef/setup-beam ocaml/setup-ocaml r-lib/actions/setup-r
    shivammathur/setup-php graalvm/setup-graalvm coursier/setup-action sbt/setup-sbt nuget/setup-nuget
    microsoft/setup-msbuild ilammy/msvc-dev-cmd msys2/setup-msys2 KyleMayes/install-llvm-action
    egor-tensin/setup-clang lukka/get-cmake aminya/setup-cpp seanmiddleditch/gha-setup-ninja
    android-actions/setup-android flutter-actions/setup-flutter CQLabs/setup-dcm bluefireteam/melos-action
    openharmony-rs/setup-ohos-sdk Boshen/setup-ohos-sdk cachix/install-nix-action
    DeterminateSystems/nix-installer-action DeterminateSystems/determinate-nix-action
    nixbuild/nix-quick-install-action aquaproj/aqua-installer supabase/setup-cli sigstore/cosign-installer
    slsa-framework/slsa-verifier/actions/installer anchore/sbom-action/download-syft oras-project/setup-oras
    helm/kind-action azure/setup-helm azure/setup-kubectl hashicorp/setup-terraform
    google-github-actions/setup-gcloud mymindstorm/setup-emsdk emscripten-core/setup-emsdk
    FedericoCarboni/setup-ffmpeg browser-actions/setup-chrome docker/setup-qemu-action docker/setup-buildx-action
    docker/setup-compose-action depot/setup-action jaxxstorm/action-install-gh-release dtolnay/install
    wasm-bindgen/wasm-pack-action jetli/wasm-pack-action vmactions/freebsd-vm
    JeremySkinner/global-json-dotnet-install crazy-max/ghaction-import-gpg webfactory/ssh-agent
    fregante/setup-git-user re-actors/alls-green ConorMacBride/install-package maxim-lobanov/setup-xcode
    apple-actions/import-codesign-certs
    `,
    tool,
  ),
];
