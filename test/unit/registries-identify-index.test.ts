import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identifyIndex } from '../../analysis/registries/index.ts';
import type { Ecosystem } from '../../analysis/registries/types.ts';

/** An index as a tool of the ecosystem is given it, and the registry it is; `other` for all that has no rules. */
const table: readonly (readonly [ecosystem: Ecosystem, index: string, found: string])[] = [
  ['npm', 'https://registry.npmjs.org', 'npm'],
  ['npm', 'https://registry.npmjs.org/', 'npm'],
  ['npm', 'http://registry.npmjs.org/', 'npm'],
  ['npm', '//registry.npmjs.org/', 'npm'],
  ['npm', 'registry.npmjs.org', 'npm'],
  ['npm', ' https://REGISTRY.npmjs.org/ ', 'npm'],
  ['npm', 'https://registry.yarnpkg.com', 'npm'],
  ['npm', 'https://user:secret@registry.npmjs.org/', 'npm'],
  ['npm', 'https://npm.pkg.github.com', 'other'],
  ['npm', 'https://npm.pkg.github.com/', 'other'],
  ['npm', 'https://wombat-dressing-room.appspot.com', 'other'],
  ['npm', 'https://wombat-dressing-room.appspot.com/@google-cloud/storage/_ns', 'other'],
  ['npm', 'https://www.myget.org/F/ed-fi/npm/', 'other'],
  ['npm', 'https://example.jfrog.io/artifactory/api/npm/npm-local/', 'other'],
  ['npm', 'https://pkgs.dev.azure.com/org/_packaging/feed/npm/registry/', 'other'],
  ['npm', 'https://registry.npmjs.org.example.com/', 'other'],
  ['npm', 'https://example.com/registry.npmjs.org/', 'other'],
  ['npm', 'http://localhost:4873', 'other'],
  ['npm', 'https://npm.jsr.io', 'other'],
  ['npm', '', 'other'],
  ['ruby', 'https://rubygems.org', 'rubygems'],
  ['ruby', 'https://rubygems.org/', 'rubygems'],
  ['ruby', 'https://rubygems.pkg.github.com/owner', 'other'],
  ['ruby', 'https://gem.fury.io/owner/', 'other'],
  ['dotnet', 'https://api.nuget.org/v3/index.json', 'nuget'],
  ['dotnet', 'https://www.nuget.org/api/v2/package', 'nuget'],
  ['dotnet', 'https://nuget.org', 'nuget'],
  ['dotnet', 'nuget.org', 'nuget'],
  ['dotnet', 'NuGet.org', 'nuget'],
  ['dotnet', 'nuget', 'nuget'],
  ['dotnet', 'github', 'other'],
  ['dotnet', 'https://nuget.pkg.github.com/owner/index.json', 'other'],
  ['dotnet', 'https://f.feedz.io/owner/feed/nuget/index.json', 'other'],
  ['dotnet', 'https://pkgs.dev.azure.com/org/_packaging/feed/nuget/v3/index.json', 'other'],
  ['dotnet', 'https://www.powershellgallery.com/api/v2/package', 'other'],
  ['dotnet', './packages', 'other'],
  ['dotnet', 'C:\\packages', 'other'],
  ['dart', 'https://pub.dev', 'pub.dev'],
  ['dart', 'https://pub.dev/', 'pub.dev'],
  ['dart', 'https://pub.dartlang.org', 'pub.dev'],
  ['dart', 'https://dart.cloudsmith.io/org/repository/', 'other'],
  ['jsr', 'https://jsr.io/', 'jsr'],
  ['jsr', 'https://jsr.example.com', 'other'],
  ['open-vsx', 'https://open-vsx.org', 'open-vsx'],
  ['open-vsx', 'https://open-vsx.org/', 'open-vsx'],
  // One action uploads to both, so that hosts count outside of their ecosystem.
  ['open-vsx', 'https://marketplace.visualstudio.com', 'vs-marketplace'],
  ['open-vsx', 'https://open-vsx.example.org', 'other'],
  // Names do not.
  ['npm', 'nuget', 'other'],
  ['dotnet', 'npm', 'other'],
  ['python', 'https://test.pypi.org/legacy/', 'testpypi'],
  ['python', 'https://upload.pypi.org/legacy/', 'pypi'],
  ['python', 'constructor', 'other'],
];

describe('identifyIndex', () => {
  for (const [ecosystem, index, expected] of table) {
    it(`takes '${index}' of ${ecosystem} for ${expected}`, () => {
      const found = identifyIndex(ecosystem, index);
      assert.equal(found.kind === 'other' ? 'other' : found.registry.id, expected);
    });
  }

  it('gives back an index that it does not know', () => {
    assert.deepEqual(identifyIndex('npm', ' https://example.com '), { kind: 'other', index: 'https://example.com' });
  });

  it('knows names that one tool alone has', () => {
    const found = identifyIndex('python', 'main', { names: { main: 'pypi' } });
    assert.equal(found.kind === 'registry' && found.registry.id, 'pypi');
    assert.equal(identifyIndex('python', 'main').kind, 'other');
  });

  it('says which address is right where one is mistaken, unless the tool takes it', () => {
    const wrong = 'https://pypi.org/legacy/';
    const found = identifyIndex('python', wrong);
    assert.deepEqual(found.kind === 'mistake' && [found.registry.id, found.right], [
      'pypi',
      'https://upload.pypi.org/legacy/',
    ]);
    assert.notEqual(identifyIndex('python', wrong, { anyAddress: true }).kind, 'mistake');
  });
});
