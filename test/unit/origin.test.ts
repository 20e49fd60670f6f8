import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repositoryIn, repositoryOfAddress } from '../../cli/files/origin.ts';

const addresses: readonly (readonly [address: string, repository: string | undefined])[] = [
  ['https://github.com/owner/name', 'owner/name'],
  ['https://github.com/owner/name.git', 'owner/name'],
  ['https://token@github.com/owner/name.js.git/', 'owner/name.js'],
  ['git@github.com:owner/name.git', 'owner/name'],
  ['ssh://git@github.com:22/owner/name', 'owner/name'],
  ['https://gitlab.com/owner/name', undefined],
  ['https://example.org/github.com/owner', undefined],
  ['/srv/git/name.git', undefined],
];

describe('the repository behind an address', () => {
  for (const [address, repository] of addresses) {
    it(address, () => assert.equal(repositoryOfAddress(address), repository));
  }
});

const remote = (name: string, url: string): string => `[remote "${name}"]\n\turl = ${url}\n\tfetch = +refs/heads/*\n`;

const configurations: readonly (readonly [title: string, config: string, repository: string | undefined])[] = [
  [
    'origin counts',
    remote('fork', 'git@github.com:me/name') + remote('origin', 'git@github.com:owner/name'),
    'owner/name',
  ],
  [
    'so does the only remote',
    `[core]\n\tbare = false\n${remote('upstream', 'https://github.com/owner/name')}`,
    'owner/name',
  ],
  ['of several others none', remote('a', 'git@github.com:a/name') + remote('b', 'git@github.com:b/name'), undefined],
  ['without a remote there is none', '[core]\n\tbare = false\n', undefined],
];

describe('the repository in a git configuration', () => {
  for (const [title, config, repository] of configurations) {
    it(title, () => assert.equal(repositoryIn(config), repository));
  }
});
