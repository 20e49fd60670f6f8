import { cachesBeside, type RestoredCache } from '../plan/moves/restored-cache.ts';
import { withoutCacheEdits } from '../plan/moves/without-cache.ts';
import type { StepRun } from '../repository/runs.ts';
import { byOidc, found, jobWords, possible, registryNames } from './describe.ts';
import type { Fix, Rule, RulePage } from './types.ts';

export const cacheInPublishJob: Rule = {
  id: 'cache-in-publish-job',
  severity: 'information',
  title: 'The publishing job restores a cache',
  documentation: {
    what: 'A job that publishes by trusted publishing restores a cache: `actions/cache` and its kin, a `cache` input, or the automatic cache of a set-up action (setup-node from v5 on where `package.json` names its package manager, setup-go, setup-uv).',
    why: 'Every workflow run on the default branch can write the cache that a release restores, pull requests that were merged and steps of other jobs among them. What one of them left there ends up in the package, built with the right of the release.',
    fix: 'Switches the cache of a set-up action off, by the input that it has for that. A step that does nothing but restore a cache is for you to remove.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      const publications = byOidc(job.publications);
      const [first] = publications;
      if (first === undefined) continue;
      for (const { step, cache } of cachesBeside(subject.session, job, publications)) {
        const { file } = step;
        const action = step.step.uses?.scalar.value.split('@')[0];
        const what = cache.asked === undefined ? `\`${action}\`` : `\`${cache.asked.name}\` of ${action}`;
        yield found({
          file,
          span: cache.asked?.entry.keySpan ?? step.step.uses?.scalar.span ?? step.step.map.span,
          severity: 'information',
          message: `${what} restores a cache in ${jobWords(job.run)}, which publishes to ${registryNames(publications.map(({ registry }) => registry))}: what another run has left there can get into the release. Publish without the cache.`,
          about: { run: job.run, step, registry: first.registry },
          fixes:
            cache.installs === true || (cache.asked === undefined && cache.off === undefined)
              ? []
              : possible(withoutCache(step, cache)),
        });
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
          cache: npm
      - run: npm publish
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
`,
  },
  sources: [
    {
      title: 'actions/setup-node: caching in release workflows',
      url: 'https://github.com/actions/setup-node#caching-global-packages-data',
      checked: '2026-11-22',
    },
    {
      title: 'npm: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-08-21',
    },
  ],
};

function withoutCache(step: StepRun, cache: RestoredCache): Fix {
  return {
    title:
      cache.off === undefined ? `Remove \`${cache.asked?.name}\`` : `Set \`${cache.off.input}: ${cache.off.value}\``,
    safety: 'safe',
    edits: () => {
      const edits = withoutCacheEdits(step, cache);
      return edits && [{ path: step.file.path, edits }];
    },
  };
}
