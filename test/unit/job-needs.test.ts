import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { needsOf } from '../../analysis/plan/permissions/needs.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';

const path = '.github/workflows/release.yml';

interface Case {
  readonly name: string;
  /** The steps of a job, each line indented as in a workflow. */
  readonly steps: readonly string[];
  /** Keys of the job beside its steps. */
  readonly job?: readonly string[];
  /** `scope: access`, with what happens without it. */
  readonly needs: readonly string[];
  /** The words of the steps that are not known. */
  readonly unknown?: readonly string[];
  readonly oidc?: 'yes' | 'no' | 'maybe';
}

const checkout = '- uses: actions/checkout@v5';

const cases: readonly Case[] = [
  { name: 'nothing', steps: ['- run: echo done'], needs: [] },
  { name: 'a checkout', steps: [checkout], needs: ['contents: read (private)'] },
  {
    name: 'a checkout with a token of its own',
    steps: [checkout, '  with:', '    token: ${{ secrets.READ }}'],
    needs: [],
  },
  {
    name: 'a checkout with the token of the job, said twice',
    steps: [checkout, '  with:', '    token: ${{ secrets.GITHUB_TOKEN }}'],
    needs: ['contents: read (private)'],
  },
  {
    name: 'a checkout whose token perhaps is another one',
    steps: [checkout, '  with:', '    token: ${{ secrets.READ || github.token }}'],
    needs: ['contents: read (maybe)'],
  },
  {
    name: 'a release, by an action and by gh',
    steps: [
      '- uses: softprops/action-gh-release@v2',
      '- run: gh release upload v1 dist/*',
      '  env:',
      '    GH_TOKEN: ${{ github.token }}',
    ],
    needs: ['contents: write (fails)', 'contents: write (fails)'],
  },
  {
    name: 'gh with a token that the script sets',
    steps: [
      '- run: |',
      '    export GH_TOKEN="$OTHER"',
      '    gh release create v1',
      '  env:',
      '    OTHER: ${{ secrets.PAT }}',
    ],
    needs: [],
  },
  {
    name: 'a condition on an input that does not hold, holds, or may hold',
    steps: [
      '- uses: anchore/sbom-action@v0',
      '- uses: anchore/sbom-action@v0',
      '  with:',
      "    upload-release-assets: 'true'",
      '- uses: anchore/sbom-action@v0',
      '  with:',
      '    upload-release-assets: ${{ vars.UPLOAD }}',
    ],
    needs: ['contents: write (maybe)', 'contents: write (maybe)'],
  },
  {
    name: 'release tools, which push and make releases with the token of the job',
    steps: [
      checkout,
      '- run: npx semantic-release',
      '  env:',
      '    GITHUB_TOKEN: ${{ github.token }}',
      '- run: npx lerna publish --yes',
      '- run: npx release-it --ci --no-github',
      '- run: npx nx release --skip-publish',
    ],
    needs: [
      'contents: read (private)',
      'contents: write (maybe)',
      'issues: write (maybe)',
      'pull-requests: write (maybe)',
      'contents: write (maybe)',
      'contents: write (maybe)',
      'contents: write (maybe)',
      'id-token: write (fails)',
    ],
    unknown: [
      'npx semantic-release',
      'npx lerna publish --yes',
      'npx release-it --ci --no-github',
      'npx nx release --skip-publish',
    ],
  },
  {
    name: 'release tools that only upload, or have a token of their own',
    steps: [
      checkout,
      '- run: npx lerna publish from-package --yes',
      '- run: npx nx release publish',
      '- run: npx semantic-release',
      '  env:',
      '    GITHUB_TOKEN: ${{ secrets.RELEASE_TOKEN }}',
    ],
    needs: ['contents: read (private)', 'id-token: write (fails)'],
    unknown: ['npx lerna publish from-package --yes', 'npx nx release publish', 'npx semantic-release'],
  },
  {
    name: 'a push with the credentials of checkout',
    steps: [checkout, '- run: git push origin main'],
    needs: ['contents: read (private)', 'contents: write (fails)'],
  },
  {
    name: 'a push after a script that sees a secret',
    steps: [checkout, '- run: ./prepare', '  env:', '    KEY: ${{ secrets.KEY }}', '- run: git push'],
    needs: ['contents: read (private)', 'contents: write (maybe)'],
    unknown: ['./prepare'],
  },
  {
    name: 'a push after a script that sees none',
    steps: [checkout, '- run: make notes', '- run: git push'],
    needs: ['contents: read (private)', 'contents: write (fails)'],
    unknown: ['make notes'],
  },
  {
    name: 'a push beside a checkout of another repository',
    steps: [
      checkout,
      checkout,
      '  with:',
      '    repository: acme/site',
      '    token: ${{ secrets.SITE }}',
      '    path: site',
      '- run: git push',
    ],
    needs: ['contents: read (private)', 'contents: write (fails)'],
  },
  {
    name: 'what may fail without harm',
    steps: [checkout, '- run: git push || echo nothing', '- run: |', '    if git push; then echo pushed; fi'],
    needs: ['contents: read (private)', 'contents: write (maybe)', 'contents: write (maybe)'],
  },
  {
    name: 'actions and programs that are not known, and what runs scripts of the project',
    steps: [
      '- uses: acme/anvil@v1',
      '- uses: ./.github/actions/not-here',
      '- uses: docker://alpine',
      '- run: npm run build',
      '- run: scripts/git push',
      '- name: Publish',
      '  shell: fish {0}',
      '  run: echo done',
    ],
    needs: [],
    unknown: [
      'acme/anvil',
      './.github/actions/not-here',
      'docker://alpine',
      'npm run build',
      'scripts/git push',
      'Publish',
    ],
  },
  {
    name: 'the token of the job, handed to something else',
    steps: ['- run: cargo build', '  env:', '    GITHUB_TOKEN: ${{ github.token }}'],
    needs: [],
    unknown: ['cargo build'],
  },
  {
    name: 'an upload by OIDC, and one with the token of the job',
    steps: [
      '- run: npm publish',
      '- run: npm publish --registry https://npm.pkg.github.com',
      '  env:',
      '    NODE_AUTH_TOKEN: ${{ secrets.GITHUB_TOKEN }}',
    ],
    needs: ['id-token: write (fails)', 'packages: write (maybe)'],
  },
  {
    name: 'an image that is pulled with the token of the job',
    job: ['container:', '  image: ghcr.io/acme/anvil', '  credentials:', '    password: ${{ secrets.GITHUB_TOKEN }}'],
    steps: ['- run: echo done'],
    needs: ['packages: read (maybe)'],
  },
  {
    name: 'an action that could do without an OIDC token',
    steps: ['- uses: dart-lang/setup-dart@v1'],
    needs: [],
    oidc: 'yes',
  },
  {
    name: 'a gem release, which pushes a tag',
    steps: ['- uses: rubygems/release-gem@v1'],
    needs: ['contents: write (fails-untagged)', 'id-token: write (fails)', 'id-token: write (fails)'],
    unknown: ['rubygems/release-gem'],
    oidc: 'yes',
  },
];

describe('what a job needs of its own token', () => {
  for (const { name, steps, job = [], needs, unknown = [], oidc = 'no' } of cases) {
    it(name, () => {
      const lines = ['on: push', 'jobs:', '  job:', '    runs-on: ubuntu-latest'];
      lines.push(...job.map((line) => `    ${line}`), '    steps:', ...steps.map((line) => `      ${line}`), '');
      const subject = subjectAt(repositoryOf([[path, lines.join('\n')]]), path, false);
      const [only] = subject?.jobs ?? [];
      assert.ok(subject !== undefined && only !== undefined);
      const found = needsOf(subject.session, only);
      assert.deepEqual(
        found.needs.map(({ scope, access, without }) => `${scope}: ${access} (${without})`),
        needs,
      );
      assert.deepEqual(
        found.unknown.map(({ words }) => words),
        unknown,
      );
      assert.equal(found.oidc, oidc);
    });
  }
});
