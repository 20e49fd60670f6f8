import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  calledWorkflows,
  mintingActions,
  programNames,
  publishActions,
  tokenEcosystem,
  toolsNamed,
} from '../../analysis/registries/index.ts';

const actions: readonly (readonly [slug: string, path: string, ecosystems: readonly string[]])[] = [
  ['JS-DevTools/npm-publish', '', ['npm']],
  ['js-devtools/NPM-publish', '', ['npm']],
  // Under its old and under its new names.
  ['changesets/action', '', ['npm', 'npm']],
  ['changesets/action', 'publish', ['npm']],
  ['changesets/action', 'version', []],
  ['rubygems/release-gem', '', ['ruby']],
  ['bluefireteam/melos-action', '', ['dart']],
  ['k-paxian/dart-package-publisher', '', ['dart']],
  ['HaaLeo/publish-vscode-extension', '', ['open-vsx']],
  ['pypa/gh-action-pypi-publish', '', ['python']],
  ['actions/setup-node', '', []],
  ['dart-lang/setup-dart', '', []],
];

describe('publishActions', () => {
  for (const [slug, path, expected] of actions) {
    it(`knows ${slug}${path === '' ? '' : `/${path}`} for ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        publishActions(slug, path).map((found) => found.ecosystem),
        expected,
      );
    });
  }
});

describe('mintingActions', () => {
  const table: readonly (readonly [slug: string, path: string, registries: readonly string[]])[] = [
    ['NuGet/login', '', ['nuget']],
    ['nuget/Login', '', ['nuget']],
    ['rubygems/configure-rubygems-credentials', '', ['rubygems']],
    ['dart-lang/setup-dart', '', ['pub.dev']],
    ['rust-lang/crates-io-auth-action', '', ['crates.io']],
    ['dart-lang/setup-dart', '.github/workflows/publish.yml', []],
    ['NuGet/setup-nuget', '', []],
  ];
  for (const [slug, path, expected] of table) {
    it(`knows ${slug} '${path}' for ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        mintingActions(slug, path).map((found) => found.registry.id),
        expected,
      );
    });
  }
});

describe('calledWorkflows', () => {
  it('knows the workflow of setup-dart', () => {
    const [found] = calledWorkflows('dart-lang/setup-dart', '.github/workflows/publish.yml');
    assert.deepEqual([found?.registry, found?.ecosystem, found?.environmentInput], ['pub.dev', 'dart', 'environment']);
  });
  it('does not take the action for it', () => {
    assert.deepEqual(calledWorkflows('dart-lang/setup-dart', ''), []);
  });
});

describe('toolsNamed', () => {
  const table: readonly (readonly [program: string, tools: readonly string[]])[] = [
    ['npm', ['npm', 'npm-stage']],
    ['yarn', ['yarn-classic', 'yarn-berry']],
    ['deno', ['deno', 'publish-on-tag']],
    ['@vscode/vsce', ['vsce']],
    ['dotnet', ['dotnet-nuget', 'paket']],
    // It uploads nothing that lasts.
    ['pkg-pr-new', []],
    ['constructor', []],
  ];
  for (const [program, expected] of table) {
    it(`knows ${program} for ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        toolsNamed(program).map((tool) => tool.id),
        expected,
      );
    });
  }
  it('lists each program, and those that only store a credential', () => {
    const names = programNames();
    for (const name of ['npm', 'pnpm', 'gem', 'rake', 'dotnet', 'dart', 'melos', 'ovsx', 'twine', 'cargo']) {
      assert.ok(names.has(name), name);
    }
    assert.ok(!names.has('pkg-pr-new'));
    assert.ok(!names.has(''));
  });
});

describe('tokenEcosystem', () => {
  const table: readonly (readonly [name: string, ecosystem: string | undefined])[] = [
    ['npm-token', 'npm'],
    ['NPM_TOKEN', 'npm'],
    ['NuGetApiKey', 'dotnet'],
    ['NUGET_API_KEY', 'dotnet'],
    ['RUBYGEMS_AUTH_TOKEN', 'ruby'],
    ['RUBYGEM_API_KEY', 'ruby'],
    ['pub_credentials', 'dart'],
    ['JSR_TOKEN', 'jsr'],
    ['OVSX_PAT', 'open-vsx'],
    ['VSCE_PAT', 'vs-marketplace'],
    ['pypi-token', 'python'],
    ['CARGO_REGISTRY_TOKEN', 'rust'],
    ['GITHUB_TOKEN', undefined],
    ['token', undefined],
    ['api_key', undefined],
    ['password', undefined],
    ['CODECOV_TOKEN', undefined],
  ];
  for (const [name, expected] of table) {
    it(`takes ${name} for a token of ${expected ?? 'nothing'}`, () => assert.equal(tokenEcosystem(name), expected));
  }
});
