import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { raisedText } from '../../analysis/plan/tool/raise-spec.ts';
import { raisedRef } from '../../analysis/plan/tool/raised-ref.ts';
import { publishActions } from '../../analysis/registries/index.ts';

const python = { quoted: false, python: true };
const quoted = { quoted: true, python: true };
const npm = { quoted: false, python: false };

const specs: readonly (readonly [string, string, typeof python, string | undefined])[] = [
  ['==5.1.1', '6.1.0', python, '==6.1.0'],
  ['==5', '6.1.0', python, '==6.1.0'],
  ['[keyring]==5.1.1', '6.1.0', python, '[keyring]==6.1.0'],
  ['@5.1', '6.1.0', python, '@6.1.0'],
  ['<6', '6.1.0', quoted, '>=6.1.0'],
  ['<6', '6.1.0', python, '~=6.1'],
  ['>=5,<6', '6.1.0', quoted, '>=6.1.0'],
  ['==5.*', '6.1.0', quoted, '~=6.1'],
  ['~=5.0', '6.1.0', python, '~=6.1'],
  ['@10', '11.5.1', npm, '@11'],
  ['@10.9.2', '11.5.1', npm, '@11.5.1'],
  ['@^10.2', '11.5.1', npm, '@^11.5.1'],
  ['@10.x', '11.5.1', npm, '@11.x'],
  ['22', '25.0.1', npm, '25'],
  ['v1.5.1', '1.8.0', npm, 'v1.8.0'],
  ['0.4.10', '0.4.16', npm, '0.4.16'],
  ['latest', '11.5.1', npm, undefined],
  ['${{ env.X }}', '11.5.1', npm, undefined],
];

describe('raisedText', () => {
  for (const [spec, since, form, expected] of specs) {
    it(`makes '${spec}' at least ${since}`, () => {
      assert.equal(raisedText(spec, since, form), expected);
    });
  }
});

const newest = 'dc37677b2e1c63e2034f94d8a5b11f265b73ba33';
const refs: readonly (readonly [
  slug: string,
  ref: string,
  since: string,
  below: string | undefined,
  expected: string | undefined,
])[] = [
  ['pypa/gh-action-pypi-publish', 'master', '1.8.0', undefined, 'release/v1'],
  ['pypa/gh-action-pypi-publish', 'release/v1.5', '1.8.0', undefined, 'release/v1'],
  ['pypa/gh-action-pypi-publish', 'v1.5.0', '1.8.0', undefined, 'v1.14.2'],
  ['pypa/gh-action-pypi-publish', '717ba43cfbb0387f6ce311b169a825772f54d295', '1.8.0', undefined, `${newest} v1.14.2`],
  ['pypa/gh-action-pypi-publish', '0fc90bca7acbb84292e0cff399f8579284fcfc7d', '1.8.0', undefined, `${newest} v1.14.2`],
  ['pypa/gh-action-pypi-publish', 'v1.5.0', '1.8.0', '1.12.0', 'v1.11.0'],
  ['pypa/gh-action-pypi-publish', 'release/v1.5', '1.8.0', '1.12.0', 'release/v1.11'],
  ['pypa/gh-action-pypi-publish', 'v1.11.0', '1.13.0', '1.12.0', undefined],
  ['JS-DevTools/npm-publish', 'v1', '4.0.0', undefined, 'v4'],
  ['JS-DevTools/npm-publish', 'v3.1.1', '4.0.0', undefined, 'v4.1.5'],
  // No source shows the commit of its newest tag.
  ['JS-DevTools/npm-publish', '19c28f1ef146469e409470805ea4279d47c3d35c', '4.0.0', undefined, undefined],
  // Version 2 has other inputs.
  ['changesets/action', 'v1.4.10', '1.7.0', undefined, 'v1.9.0'],
];

describe('raisedRef', () => {
  for (const [slug, ref, since, below, expected] of refs) {
    it(`raises ${slug}@${ref} to at least ${since}${below === undefined ? '' : ` and below ${below}`}`, () => {
      const releases = publishActions(slug, '')[0]?.action.releases;
      assert.ok(releases);
      const raised = raisedRef(releases, ref, { since, below });
      assert.equal(raised && [raised.ref, raised.comment].filter(Boolean).join(' '), expected);
    });
  }
});
