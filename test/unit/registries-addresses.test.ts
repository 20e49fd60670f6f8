import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registryOf } from '../../analysis/registries/index.ts';
import { fillAddress, fillCommand } from '../../analysis/registries/reading/addresses.ts';
import type { RegistryId } from '../../analysis/registries/types.ts';

const pages: readonly (readonly [registry: RegistryId, name: string, page: string, publishers: string])[] = [
  ['npm', 'left-pad', 'https://www.npmjs.com/package/left-pad', 'https://www.npmjs.com/package/left-pad/access'],
  [
    'npm',
    '@scope/name',
    'https://www.npmjs.com/package/@scope/name',
    'https://www.npmjs.com/package/@scope/name/access',
  ],
  ['rubygems', 'json', 'https://rubygems.org/gems/json', 'https://rubygems.org/gems/json/trusted_publishers/new'],
  ['jsr', '@std/fs', 'https://jsr.io/@std/fs', 'https://jsr.io/@std/fs/settings'],
  [
    'open-vsx',
    'redhat.vscode-yaml',
    'https://open-vsx.org/extension/redhat/vscode-yaml',
    'https://open-vsx.org/user-settings/trusted-publishers',
  ],
  ['pub.dev', 'http', 'https://pub.dev/packages/http', 'https://pub.dev/packages/http/admin#automated-publishing'],
  ['nuget', 'Serilog', 'https://www.nuget.org/packages/Serilog', 'https://www.nuget.org/account/trustedpublishing'],
];

describe('fillAddress', () => {
  for (const [id, name, page, publishers] of pages) {
    it(`leads to ${name} on ${id}`, () => {
      const { pages: addresses } = registryOf(id);
      assert.equal(fillAddress(addresses.package, name), page);
      assert.equal(fillAddress(addresses.publishers, name), publishers);
    });
  }

  const parts: readonly (readonly [address: string, name: string, filled: string | undefined])[] = [
    ['https://jsr.io/@{scope}/~/settings', '@std/fs', 'https://jsr.io/@std/~/settings'],
    ['https://jsr.io/@{scope}/~/settings', 'fs', undefined],
    ['https://example.org/{package}', '', undefined],
    ['https://example.org/{package}', 'a b?c#d', 'https://example.org/a%20b%3Fc%23d'],
    ['https://example.org/', '', 'https://example.org/'],
    ['https://example.org/{other}', 'x', undefined],
  ];
  for (const [address, name, filled] of parts) {
    it(`fills '${name}' into ${address}`, () => assert.equal(fillAddress(address, name), filled));
  }
});

describe('fillCommand', () => {
  const values = { package: '@s/p', owner: 'Octo', repository: 'repo', workflow: 'release.yml', environment: 'npm' };
  const command = registryOf('npm').configureCommand ?? '';
  const table: readonly (readonly [what: string, changed: Partial<typeof values>, filled: string | undefined])[] = [
    ['all', {}, 'npm trust github @s/p --file release.yml --repo Octo/repo --env npm --allow-publish'],
    [
      'no environment',
      { environment: '' },
      'npm trust github @s/p --file release.yml --repo Octo/repo --allow-publish',
    ],
    [
      'a blank in the environment',
      { environment: 'the release' },
      "npm trust github @s/p --file release.yml --repo Octo/repo --env 'the release' --allow-publish",
    ],
    [
      'a command in the environment',
      { environment: '$(rm -rf ~); `x`' },
      "npm trust github @s/p --file release.yml --repo Octo/repo --env '$(rm -rf ~); `x`' --allow-publish",
    ],
    ['a quote in the environment', { environment: "it's" }, undefined],
    ['a line break in the workflow', { workflow: 'a.yml\nrm' }, undefined],
    ['no package', { package: '' }, undefined],
  ];
  for (const [what, changed, filled] of table) {
    it(`fills ${what}`, () => assert.equal(fillCommand(command, { ...values, ...changed }), filled));
  }
  it('leaves a command without places alone', () => {
    const plain = registryOf('rubygems').configureCommand ?? '';
    assert.equal(fillCommand(plain, values), 'gem exec configure_trusted_publisher rubygem');
  });
});
