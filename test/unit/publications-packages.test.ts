import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plansOf } from '../../analysis/plan/plans.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';

const npm: readonly [string, string] = ['package.json', '{"name":"@octo/parcel"}'];
const gem: readonly [string, string] = ['parcel.gemspec', "spec.name = 'parcel'\n"];
const project: readonly [string, string] = ['src/Parcel.csproj', '<PackageId>Octo.Parcel</PackageId>'];

const cases: readonly (readonly [string, readonly (readonly [string, string])[], string | undefined])[] = [
  ['npm publish', [npm], '@octo/parcel'],
  ['npm publish --access public', [npm], '@octo/parcel'],
  ['npm publish --tag next --access=public', [npm], '@octo/parcel'],
  ['npm publish ./parts/a --access public', [['parts/a/package.json', '{"name":"a"}'], npm], 'a'],
  ['gem build parcel.gemspec && gem push parcel-1.0.gem', [gem], 'parcel'],
  [
    'dotnet pack src/Parcel.csproj && dotnet nuget push out/*.nupkg -s https://api.nuget.org/v3/index.json',
    [project],
    'Octo.Parcel',
  ],
  ['cargo publish -p parcel-core', [], 'parcel-core'],
];

describe('the package of a command', () => {
  for (const [command, manifests, expected] of cases) {
    it(command, () => {
      const workflow = `on: {push: {tags: ['v*']}}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${JSON.stringify(command)}\n        env: {NODE_AUTH_TOKEN: "\${{ secrets.A }}"}\n`;
      const repository = repositoryOf([['.github/workflows/a.yml', workflow], ...manifests]);
      const plans = plansOf(repository, { repository: undefined, choices: new Map() });
      assert.deepEqual(
        plans.map((plan) => plan.package),
        [expected],
      );
    });
  }
});
