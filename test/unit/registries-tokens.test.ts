import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registryOf } from '../../analysis/registries/index.ts';
import type { RegistryId } from '../../analysis/registries/types.ts';

const hex48 = '0123456789abcdef'.repeat(3);

const table: readonly (readonly [registry: RegistryId, text: string, isToken: boolean])[] = [
  ['npm', `npm_${'aB3'.repeat(12)}`, true],
  ['npm', 'npm_config_registry', false],
  ['npm', 'npm_package_version_and_some_more_words_behind_it', false],
  ['npm', '${{ secrets.NPM_TOKEN }}', false],
  ['rubygems', `rubygems_${hex48}`, true],
  ['rubygems', 'rubygems_api_key', false],
  ['nuget', `oy2${'a1b'.repeat(14)}c`, true],
  ['nuget', 'oy2', false],
];

describe('token patterns', () => {
  for (const [id, text, expected] of table) {
    it(`${expected ? 'find' : 'do not find'} a token of ${id} in '${text.slice(0, 24)}…'`, () => {
      const found = registryOf(id).tokenPatterns.some((pattern) => new RegExp(pattern).test(text));
      assert.equal(found, expected);
    });
  }
});
