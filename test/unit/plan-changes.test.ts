import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plansOf } from '../../analysis/plan/plans.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { releasePath, workflow } from './publications-of.ts';

const gem = ['steps:', '  - run: gem push x.gem', '    env: {GEM_HOST_API_KEY: "${{ secrets.GEM }}"}'];
const nuget = ['steps:', '  - run: dotnet nuget push x.nupkg -k ${{ secrets.KEY }} -s nuget.org'];
const dart = [
  'steps:',
  '  - run: echo "${{ secrets.PUB }}" > ~/.pub-cache/credentials.json',
  '  - run: dart pub publish --force',
];
const cargo = [
  'env: {TOKEN: "${{ secrets.CARGO }}"}',
  'steps:',
  "  - if: env.TOKEN != ''",
  '    run: cargo publish --token "$TOKEN"',
];

interface Expected {
  readonly changes: readonly string[];
  readonly obstacle?: string;
  readonly environment: string;
}

const moved = (registry: string, job = 'publish'): readonly string[] => [
  `Mint a short-lived credential for ${registry}`,
  `Give job \`${job}\` \`id-token: write\``,
  `Remove the stored credential for ${registry}`,
  'Add an environment',
];

const cases: readonly (readonly [name: string, text: string, expected: Expected])[] = [
  ['a gem', workflow('push', ...gem), { changes: moved('RubyGems.org'), environment: 'rubygems.org' }],
  [
    'NuGet.org asks for a secret that is none to keep',
    workflow('push', ...nuget),
    {
      changes: [
        'Add the repository secret `NUGET_USER`: the nuget.org profile name of the person who makes the policy, not an e-mail address',
        ...moved('NuGet.org'),
      ],
      environment: 'nuget.org',
    },
  ],
  [
    'a condition on the token',
    workflow('push', ...cargo),
    { changes: ['Take out conditions on the stored credential', ...moved('crates.io')], environment: 'crates.io' },
  ],
  [
    'runs that the registry refuses',
    workflow('{release: {types: [published]}}', ...dart),
    {
      changes: moved('pub.dev'),
      obstacle:
        'These changes are left to you: pub.dev refuses runs started by `release`: start the release by the push of a tag.',
      environment: 'pub.dev',
    },
  ],
];

describe('the changes of a plan', () => {
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const [plan, ...more] = plansOf(repositoryOf([[releasePath, text]]), {
        repository: 'me/demo',
        choices: new Map(),
      });
      assert.equal(more.length, 0);
      assert.deepEqual(
        plan?.changes.map(({ title }) => title),
        expected.changes,
      );
      assert.equal(plan?.obstacle, expected.obstacle);
      assert.equal(plan?.form.find(({ field }) => field === 'environment')?.value, expected.environment);
      assert.equal(plan?.edits.length, expected.obstacle === undefined ? 1 : 0);
    });
  }
});
