import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';

interface Case {
  readonly name: string;
  readonly rule: string;
  /** The steps of a job that may publish by OIDC unless `token` says that it may not. */
  readonly steps: readonly string[];
  readonly token?: true;
  readonly withoutEnvironment?: true;
  readonly files?: Readonly<Record<string, string>>;
  readonly message: string;
}

const node = (version: number): readonly string[] => [
  '- uses: actions/setup-node@v6',
  '  with:',
  `    node-version: ${version}`,
];
const npmToken = ['  env:', '    NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}'];

const cases: readonly Case[] = [
  {
    name: 'npm tries OIDC first',
    rule: 'leftover-credential',
    steps: [...node(24), '- run: npm publish', ...npmToken],
    message:
      'Job `publish` could publish to npm by OIDC, but is handed the secret `NPM_TOKEN`: npm tries OIDC first and falls back to the token without a word. Remove it once the publisher is registered at npm.',
  },
  {
    name: 'an npm that is too old does not',
    rule: 'leftover-credential',
    steps: [...node(20), '- run: npm publish', ...npmToken],
    message:
      'Job `publish` could publish to npm by OIDC, but is handed the secret `NPM_TOKEN`: the npm of Node 20 is too old to try OIDC and uses the token. Raise npm to 11.5.1 and remove the token once the publisher is registered at npm.',
  },
  {
    name: 'an action that is too old does not either',
    rule: 'leftover-credential',
    steps: [...node(24), '- uses: JS-DevTools/npm-publish@v3', '  with:', '    token: ${{ secrets.NPM_TOKEN }}'],
    message:
      'Job `publish` could publish to npm by OIDC, but is handed the secret `NPM_TOKEN`: JS-DevTools/npm-publish 3.1.1 is too old to try OIDC and uses the token. Raise JS-DevTools/npm-publish to 4.0.0 and remove the token once the publisher is registered at npm.',
  },
  {
    name: 'a script of the repository passes the token',
    rule: 'stored-credential',
    token: true,
    steps: ['- run: deno task release', '  env:', '    JSR_TOKEN: ${{ secrets.JSR_TOKEN }}'],
    files: { 'deno.json': '{ "name": "@me/x", "tasks": { "release": "deno publish --token $JSR_TOKEN" } }' },
    message:
      'Job `publish` publishes to JSR with the secret `JSR_TOKEN`, which works from anywhere until it is revoked. A script of the repository passes it to `deno publish` by `--token`: take it out of there, then register this workflow at JSR and drop the token.',
  },
  {
    name: 'a file of the repository does not go without the variable',
    rule: 'stored-credential',
    token: true,
    steps: ['- run: yarn npm publish', ...npmToken],
    files: { '.yarnrc.yml': 'npmAuthToken: "${NODE_AUTH_TOKEN}"\n' },
    message:
      'Job `publish` publishes to npm with the secret `NPM_TOKEN`, which works from anywhere until it is revoked. `.yarnrc.yml` does not go without `NODE_AUTH_TOKEN`: take it out of there, then register this workflow at npm and drop the token.',
  },
  {
    name: 'a flag would reach another command of a script',
    rule: 'stored-credential',
    token: true,
    steps: [...node(24), '- run: npm run release', ...npmToken],
    files: { 'package.json': '{ "scripts": { "release": "release-it --ci && echo done" } }' },
    message:
      'Job `publish` publishes to npm with the secret `NPM_TOKEN`, which works from anywhere until it is revoked. `release-it` needs `--npm.skipChecks` for OIDC: add it where a script of the repository calls it, then register this workflow at npm and drop the token.',
  },
  {
    name: 'vsce has to be told',
    rule: 'stored-credential',
    token: true,
    steps: ['- run: npx @vscode/vsce publish', '  env:', '    VSCE_PAT: ${{ secrets.VSCE_PAT }}'],
    message:
      'Job `publish` publishes to Visual Studio Marketplace with the secret `VSCE_PAT`, which works from anywhere until it is revoked. Register this workflow as a trusted publisher at Visual Studio Marketplace, where that is offered to you, publish with `--oidc` (vsce 4.0.0 or newer), and drop the token.',
  },
  {
    name: 'JSR does not look at the environment',
    rule: 'missing-environment',
    withoutEnvironment: true,
    steps: ['- run: npx jsr publish'],
    message:
      'Job `publish` publishes to JSR without an environment, so nothing can hold a release back for approval. Add `environment:` and protect it on GitHub: JSR checks none.',
  },
  {
    name: 'of two registries one looks at it',
    rule: 'missing-environment',
    withoutEnvironment: true,
    steps: [...node(24), '- run: npx jsr publish', '- run: npm publish'],
    message:
      'Job `publish` publishes to JSR and npm without an environment, so nothing can hold a release back for approval. Add `environment:` and name it in the publisher at npm too.',
  },
  {
    name: 'one example for each kind of work',
    rule: 'build-in-publish-job',
    steps: [
      ...node(24),
      '- run: npm ci',
      '- run: npm run lint',
      '- run: npm test',
      '- run: npm run build',
      '- run: npm publish',
    ],
    message:
      'Job `publish` publishes to npm and also installs packages, builds and tests (`npm ci`, `npm run build` and `npm run lint`): all that code could publish in its name. Do that in a job of its own and hand the files over as an artifact.',
  },
  {
    name: 'ovsx was told to use OIDC and does not',
    rule: 'leftover-credential',
    steps: ['- run: npx ovsx publish --trusted-publishing', '  env:', '    OVSX_PAT: ${{ secrets.OVSX_PAT }}'],
    message:
      'Job `publish` could publish to Open VSX by OIDC, but is handed the secret `OVSX_PAT`: ovsx was told to use OIDC, and uses the token all the same. Remove it once the publisher is registered at Open VSX.',
  },
  {
    name: 'HaaLeo/publish-vscode-extension cannot, and its output is needed',
    rule: 'stored-credential',
    token: true,
    steps: [
      '- uses: HaaLeo/publish-vscode-extension@v2',
      '  id: ovsx',
      '  with: {pat: "${{ secrets.OVSX_PAT }}", target: linux-x64 win32-x64}',
      '- run: echo ${{ steps.ovsx.outputs.vsixPath }}',
    ],
    message:
      'Job `publish` publishes to Open VSX with the secret `OVSX_PAT`, which works from anywhere until it is revoked. `HaaLeo/publish-vscode-extension` cannot publish by OIDC, and another step uses one of the files that it builds: use `npx ovsx publish --trusted-publishing`, then register this workflow at Open VSX and drop the token.',
  },
  {
    name: 'HaaLeo/publish-vscode-extension chooses between the registries',
    rule: 'stored-credential',
    token: true,
    steps: [
      '- uses: HaaLeo/publish-vscode-extension@v2',
      '  with:',
      '    pat: ${{ secrets.PAT }}',
      "    registryUrl: ${{ github.ref_type == 'tag' && 'https://open-vsx.org' || 'https://marketplace.visualstudio.com' }}",
    ],
    message:
      'Job `publish` publishes to Open VSX with the secret `PAT`, which works from anywhere until it is revoked. `HaaLeo/publish-vscode-extension` cannot publish by OIDC, and its input `registryUrl` is decided while it runs: use `npx ovsx publish --trusted-publishing`, then register this workflow at Open VSX and drop the token.',
  },
  {
    name: 'dawidd6/action-publish-gem pushes to GitHub Packages too',
    rule: 'stored-credential',
    token: true,
    steps: [
      '- uses: dawidd6/action-publish-gem@v1',
      '  with: {api_key: "${{ secrets.GEM_KEY }}", github_token: "${{ github.token }}"}',
    ],
    message:
      'Job `publish` publishes to RubyGems.org with the secret `GEM_KEY`, which works from anywhere until it is revoked. `dawidd6/action-publish-gem` cannot publish by OIDC, and its input `github_token` has no counterpart: use `rubygems/configure-rubygems-credentials` and `gem push`, then register this workflow at RubyGems.org and drop the token.',
  },
  {
    name: 'k-paxian/dart-package-publisher runs tests, if there are any',
    rule: 'stored-credential',
    token: true,
    steps: ['- uses: k-paxian/dart-package-publisher@v1.6', '  with: {credentialJson: "${{ secrets.PUB }}"}'],
    message:
      'Job `publish` publishes to pub.dev with the secret `PUB`, which works from anywhere until it is revoked. `k-paxian/dart-package-publisher` cannot publish by OIDC, and it runs the tests first where the package has some: use `dart-lang/setup-dart` and `dart pub publish --force`, then register this workflow at pub.dev and drop the token.',
  },
  {
    name: 'sakebook/actions-flutter-pub-publisher decides while it runs',
    rule: 'stored-credential',
    token: true,
    steps: [
      '- uses: sakebook/actions-flutter-pub-publisher@v1.4.1',
      '  with: {credential: "${{ secrets.PUB }}", flutter_package: "${{ vars.FLUTTER }}"}',
    ],
    message:
      'Job `publish` publishes to pub.dev with the secret `PUB`, which works from anywhere until it is revoked. `sakebook/actions-flutter-pub-publisher` cannot publish by OIDC, and its input `flutter_package` is decided while it runs: use `dart-lang/setup-dart` and `dart pub publish --force`, then register this workflow at pub.dev and drop the token.',
  },
  {
    name: 'staging takes a newer npm',
    rule: 'tool-too-old',
    steps: [...node(24), '- run: npm stage publish'],
    message:
      'Job `publish` publishes to npm by OIDC, and the npm of Node 24 may be too old for that. It takes npm 11.15.0 or newer.',
  },
];

describe('what findings say', () => {
  for (const { name, rule, steps, token, withoutEnvironment, files = {}, message } of cases) {
    it(name, () => {
      const lines = [
        'on: { release: { types: [published] } }',
        'jobs:',
        '  publish:',
        '    runs-on: ubuntu-latest',
        ...(withoutEnvironment === true ? [] : ['    environment: release']),
        ...(token === true ? [] : ['    permissions: { contents: read, id-token: write }']),
        '    steps:',
        '      - uses: actions/checkout@v5',
        ...steps.map((line) => `      ${line}`),
      ];
      const workflow = ['.github/workflows/release.yml', `${lines.join('\n')}\n`] as const;
      const { findings } = createAnalyzer().analyze(repositoryOf([workflow, ...Object.entries(files)]));
      assert.deepEqual(
        findings.filter((finding) => finding.rule === rule).map((finding) => finding.message),
        [message],
      );
    });
  }
});
