import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Located, locate } from '../../server/places/locate.ts';
import { locationOf, locationOfPath, pathBelow, uriOf } from '../../server/places/locations.ts';

const locations: readonly (readonly [uri: string, location: string | undefined, written: string | undefined])[] = [
  ['file:///a/b.yml', 'file:///a/b.yml', 'file:///a/b.yml'],
  ['file:///a/b/', 'file:///a/b', 'file:///a/b'],
  ['FILE:///a', 'file:///a', 'file:///a'],
  ['file:///', 'file://', 'file:///'],
  ['file:///C:/x%20y/', 'file:///c:/x y', 'file:///c%3A/x%20y'],
  ['file:///c%3A/x%20y', 'file:///c:/x y', 'file:///c%3A/x%20y'],
  ['file://server/share/a@b.yml', 'file://server/share/a@b.yml', 'file://server/share/a%40b.yml'],
  ['vscode-vfs://github/o/r/a(1).yml', 'vscode-vfs://github/o/r/a(1).yml', 'vscode-vfs://github/o/r/a%281%29.yml'],
  ['vscode-remote://wsl%2Bubuntu/home', 'vscode-remote://wsl%2bubuntu/home', 'vscode-remote://wsl%2bubuntu/home'],
  ['file:///a/%zz.yml', 'file:///a/%zz.yml', 'file:///a/%25zz.yml'],
  ['file:///é/🦀.yml', 'file:///é/🦀.yml', 'file:///%C3%A9/%F0%9F%A6%80.yml'],
  ['memfs:/a/b c.yml', 'memfs:/a/b c.yml', 'memfs:/a/b%20c.yml'],
  ['memfs:/', 'memfs:', 'memfs:/'],
  ['file:/a/b.yml', 'file:///a/b.yml', 'file:///a/b.yml'],
  ['git:/a/b.yml?ref=HEAD', undefined, undefined],
  ['file:///a.yml?b', undefined, undefined],
  ['file:///a.yml#b', undefined, undefined],
  ['untitled:Untitled-1', undefined, undefined],
  ['nonsense', undefined, undefined],
  ['', undefined, undefined],
];

const roots = ['file:///r', 'file:///r/inner', 'file:///other'];

const placed: readonly (readonly [file: string, expected: Located | undefined])[] = [
  ['file:///r/.github/workflows/a.yml', { root: 'file:///r', path: '.github/workflows/a.yml' }],
  ['file:///x/y/.github/workflows/a.yaml', { root: 'file:///x/y', path: '.github/workflows/a.yaml' }],
  ['file:///r/.github/workflows/deeper/a.yml', undefined],
  ['file:///r/.github/a.yml', undefined],
  ['file:///r/.github/trusted-publishing.yml', { root: 'file:///r', path: '.github/trusted-publishing.yml' }],
  ['file:///r/test/.github/workflows/a.yml', { root: 'file:///r/test', path: '.github/workflows/a.yml' }],
  ['file:///r/action.yml', { root: 'file:///r', path: 'action.yml' }],
  ['file:///r/.github/actions/x/action.yml', { root: 'file:///r', path: '.github/actions/x/action.yml' }],
  ['file:///r/inner/action.yml', { root: 'file:///r/inner', path: 'action.yml' }],
  ['file:///elsewhere/action.yml', { root: 'file:///elsewhere', path: 'action.yml' }],
  ['file:///r/inner/package.json', { root: 'file:///r/inner', path: 'package.json' }],
  ['file:///r/node_modules/x/README.md', undefined],
  ['file:///elsewhere/package.json', undefined],
  ['file:///rest/package.json', undefined],
];

describe('locations', () => {
  for (const [uri, location, written] of locations) {
    it(`of ${JSON.stringify(uri)}`, () => {
      assert.equal(locationOf(uri), location);
      if (location === undefined || written === undefined) return;
      assert.equal(uriOf(location), written);
      assert.equal(locationOf(written), location, 'what is written is read again');
    });
  }

  const paths: readonly (readonly [path: string, location: string])[] = [
    ['/a/b c%20', 'file:///a/b c%20'],
    ['/a/', 'file:///a'],
    ['/a\\b', 'file:///a\\b'],
    ['C:\\a\\b', 'file:///c:/a/b'],
    ['c:/a', 'file:///c:/a'],
    ['\\\\server\\share', 'file://server/share'],
    ['/', 'file://'],
  ];
  for (const [path, location] of paths) {
    it(`of the path ${path}`, () => assert.equal(locationOfPath(path), location));
  }

  it('lie below a folder, or not', () => {
    assert.equal(pathBelow('file:///a', 'file:///a/b/c'), 'b/c');
    assert.equal(pathBelow('file:///a', 'file:///ab/c'), undefined);
    assert.equal(pathBelow('file:///a', 'file:///a'), undefined);
    assert.equal(pathBelow('file://', 'file:///a'), 'a');
  });
});

describe('files', () => {
  for (const [file, expected] of placed) {
    it(`belong to a repository: ${file}`, () => assert.deepEqual(locate(file, roots), expected));
  }
});
