import type { EcosystemFacts, PublishAction, PublishTool } from '../types.ts';
import { inputs, words } from '../words.ts';

/** Exchanges since 1.1.0 when it has no token; a token always wins. Read from ovsx 1.3.0, 2026-11-22. */
const ovsx: PublishTool = {
  id: 'ovsx',
  name: 'ovsx',
  programs: ['ovsx'],
  subcommands: [['publish']],
  valueOptions: [
    '--registryUrl',
    '-r',
    '--pat',
    '-p',
    '--target',
    '-t',
    '--packagePath',
    '-i',
    '--baseContentUrl',
    '--baseImagesUrl',
    '--packageVersion',
    '--idToken',
    '--oidcAudience',
  ],
  dryRunFlags: ['--help', '-h'],
  credentials: { tokenOptions: ['--pat', '-p'], tokenVariables: ['OVSX_PAT'] },
  index: { urlOptions: ['--registryUrl', '-r'], urlVariables: ['OVSX_REGISTRY_URL'], default: 'open-vsx' },
  oidc: { kind: 'itself', since: '1.1.0', behaviour: 'token-wins', losesAttestations: false },
  // publish.js asks for a token only where it has none.
  forcesOidc: { option: '--trusted-publishing', tokenWins: true },
  installedAs: ['ovsx'],
  builds: false,
};

/** OIDC with `--oidc` only, which does not go with `--pat` and ignores `VSCE_PAT`. Read from vsce 4.1.0, 2026-11-22. */
const vsce: PublishTool = {
  id: 'vsce',
  name: 'vsce',
  programs: ['vsce', '@vscode/vsce'],
  subcommands: [['publish']],
  valueOptions: [
    '--pat',
    '-p',
    '--target',
    '-t',
    '--message',
    '-m',
    '--packagePath',
    '-i',
    '--manifestPath',
    '--signaturePath',
    '--sigzipPath',
    '--sign-tool',
    '--githubBranch',
    '--gitlabBranch',
    '--baseContentUrl',
    '--baseImagesUrl',
    '--allow-proposed-apis',
    '--allow-package-secrets',
    '--ignoreFile',
    '--readme-path',
    '--changelog-path',
  ],
  dryRunFlags: ['--help', '-h'],
  credentials: { tokenOptions: ['--pat', '-p'], tokenVariables: ['VSCE_PAT'], elsewhereFlags: ['--azure-credential'] },
  index: { default: 'vs-marketplace' },
  oidc: { kind: 'itself', since: '4.0.0', behaviour: 'refused', losesAttestations: false },
  asksOidc: { option: '--oidc' },
  forcesOidc: { option: '--oidc', ignoresVariables: true },
  installedAs: ['@vscode/vsce', 'vsce'],
  builds: false,
};

/** Uploads to either registry, told by `registryUrl`. https://github.com/HaaLeo/publish-vscode-extension, checked 2026-11-22 (v2). */
const publishExtension: PublishAction = {
  slug: 'HaaLeo/publish-vscode-extension',
  path: '',
  when: { kind: 'always' },
  dryRun: [{ input: 'dryRun', values: ['true'] }],
  inputs: [
    { name: 'pat', required: true },
    ...inputs(`
      extensionFile registryUrl packagePath baseContentUrl baseImagesUrl yarn dryRun noVerify preRelease dependencies
      skipDuplicate target
    `),
  ],
  inputsComplete: true,
  inputMistakes: { token: 'pat', registry: 'registryUrl', 'registry-url': 'registryUrl', 'dry-run': 'dryRun' },
  credentials: { tokenInputs: ['pat'] },
  index: { urlInputs: ['registryUrl'], default: 'open-vsx' },
  oidc: {
    kind: 'never',
    replacement:
      '`npx ovsx publish --trusted-publishing` (Open VSX) or `npx @vscode/vsce publish --oidc` (Marketplace)',
    replacementAt: {
      'open-vsx': '`npx ovsx publish --trusted-publishing`',
      'vs-marketplace': '`npx @vscode/vsce publish --oidc`',
    },
  },
  releases: {
    latest: { tag: 'v2.0.0', commit: 'ca5561daa085dee804bf9f37fe0165785a9b14db' },
    movingRef: 'v2',
    tags: [{ tag: 'v2.0.0', commit: 'ca5561daa085dee804bf9f37fe0165785a9b14db' }],
    refs: { v2: 'latest' },
  },
  linuxOnly: false,
  builds: false,
  // action.yml and sources of v2, options of ovsx 1.1.1 and vsce 4.1, read 2026-11-28. The Marketplace has no trusted publishing for everybody yet.
  asCommands: {
    registry: 'open-vsx',
    lines: ['npx ovsx publish --trusted-publishing'],
    output: { name: 'vsixPath', file: 'extension.vsix', build: 'npx @vscode/vsce package --out extension.vsix' },
    inputs: {
      registryurl: { kind: 'index' },
      extensionfile: { kind: 'file' },
      packagepath: { kind: 'folder' },
      basecontenturl: { kind: 'option', option: '--baseContentUrl', builds: true },
      baseimagesurl: { kind: 'option', option: '--baseImagesUrl', builds: true },
      yarn: { kind: 'flag', flag: '--yarn', when: 'true', builds: true },
      prerelease: { kind: 'flag', flag: '--pre-release', when: 'true', builds: true },
      dependencies: { kind: 'flag', flag: '--no-dependencies', when: 'false', builds: true },
      skipduplicate: { kind: 'flag', flag: '--skip-duplicate', when: 'true' },
      dryrun: { kind: 'nothing', only: ['false'] },
      // For the Marketplace alone.
      noverify: { kind: 'nothing' },
      // It takes all words up to the next option.
      target: { kind: 'option', option: '--target', builds: true },
    },
  },
};

const lannonbr: PublishAction = {
  slug: 'lannonbr/vsce-action',
  path: '',
  when: { kind: 'always' },
  dryRun: [],
  inputs: inputs('args'),
  inputsComplete: false,
  inputMistakes: {},
  credentials: { tokenVariables: ['VSCE_TOKEN', 'VSCE_PAT'] },
  index: { default: 'vs-marketplace' },
  oidc: { kind: 'never', replacement: '`npx @vscode/vsce publish --oidc`' },
  releases: undefined,
  linuxOnly: true,
  builds: false,
};

/** What publishes to Open VSX. */
export const openVsxEcosystem: EcosystemFacts = {
  id: 'open-vsx',
  tools: [ovsx],
  actions: [publishExtension],
  tokenInputNames: words(`
    ovsx-pat ovsx_pat ovsx-token ovsx_token open-vsx-token open_vsx_token openvsx-token openvsx_token open-vsx-pat
    open_vsx_pat open_vsx_access_token
  `),
  installCommands: ['ovsx get', 'ovsx create-namespace', 'ovsx verify-pat'],
  otherHosts: ['localhost', '127.0.0.1'],
};

/** What publishes to the Visual Studio Marketplace. */
export const vsMarketplaceEcosystem: EcosystemFacts = {
  id: 'vs-marketplace',
  tools: [vsce],
  actions: [lannonbr],
  tokenInputNames: words(`
    vsce-pat vsce_pat vsce-token vsce_token vscode-marketplace-token vscode_marketplace_token vs-marketplace-token
    vs_marketplace_token vsc_marketplace_token marketplace-pat marketplace_pat
  `),
  installCommands: ['vsce package', 'vsce ls', 'vsce verify-pat'],
  otherHosts: [],
};
