import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../analysis/configuration/read-configuration.ts';
import { accept } from '../../analysis/identity/accept.ts';
import type { Claims } from '../../analysis/identity/claims.ts';
import { registryOf } from '../../analysis/registries/index.ts';
import type { RegistryId } from '../../analysis/registries/types.ts';
import { known, notKnown } from '../../analysis/text/known.ts';

/** What a run presents, in short; absent: a push of a tag by `acme/demo`, in `release.yml` itself, without an environment. */
interface Run {
  readonly repository?: string;
  readonly started?: string;
  readonly called?: string;
  readonly environment?: string | null;
  readonly event?: string;
  readonly ref?: string;
  readonly runner?: string;
}

function claims(run: Run): Claims {
  const { repository = 'acme/demo', started = 'release.yml', called = started, event = 'push' } = run;
  const { ref = 'refs/tags/v1.2.3', runner = 'github-hosted', environment } = run;
  const at = (file: string) => known(`${repository}/.github/workflows/${file}@${ref}`);
  return {
    repository: known(repository),
    repository_owner: known(repository.split('/')[0] ?? ''),
    workflow_ref: at(started),
    job_workflow_ref: at(called),
    environment: environment === null ? notKnown('an expression decides it') : known(environment),
    ref: known(ref),
    ref_type: known(ref.startsWith('refs/tags/') ? 'tag' : 'branch'),
    event_name: known(event),
    runner_environment: known(runner),
    sub: known(''),
  };
}

function recorded(registry: RegistryId, fields: string) {
  const { publishers, problems } = readConfiguration(`publishers: [{registry: ${registry}, ${fields}}]`, new Set());
  assert.deepEqual(problems, []);
  return publishers;
}

/** `accepted`, `unknown: reason`, or what the registry answers. */
function verdict(registry: RegistryId, fields: string, run: Run): string {
  const result = accept(registryOf(registry), recorded(registry, fields), claims(run));
  switch (result.kind) {
    case 'accepted':
      return 'accepted';
    case 'unknown':
      return `unknown: ${result.reason}`;
    case 'refused':
      return result.text;
  }
}

const all = 'repository: acme/demo, workflow: release.yml, environment: live';
const live = { environment: 'live' };
const pypiNone = 'valid token, but no corresponding publisher (Publisher with matching claims was not found)';
const npmNone = 'OIDC token exchange error - package not found';
const gemNone =
  'No trusted publisher configured for this workflow found on https://rubygems.org for audience rubygems.org';
const dart = 'The calling GitHub Action is not allowed to publish, because:';

const table: readonly (readonly [RegistryId, string, Run, string])[] = [
  // PyPI: the called file counts, the environment without regard to case, and a blank one accepts any.
  ['pypi', all, live, 'accepted'],
  ['pypi', all, { environment: 'LIVE' }, 'accepted'],
  ['pypi', 'workflow: release.yml', live, 'accepted'],
  ['pypi', all, {}, pypiNone],
  ['pypi', all, { ...live, called: 'upload.yml' }, pypiNone],
  ['pypi', 'workflow: upload.yml', { called: 'upload.yml' }, 'accepted'],
  ['pypi', 'workflow: Release.yml', {}, pypiNone],
  ['pypi', 'workflow: release.yaml', {}, pypiNone],
  ['pypi', all, { ...live, repository: 'Acme/demo' }, pypiNone],
  ['pypi', all, { environment: null }, 'unknown: an expression decides it'],
  ['pypi', 'workflow: release.yml', { environment: null }, 'accepted'],
  [
    'pypi',
    all,
    { ...live, event: 'pull_request_target', ref: 'refs/heads/main' },
    "valid token, but no corresponding publisher (Publishing from a workflow invoked via 'pull_request_target' is not supported.)",
  ],
  ['testpypi', all, live, 'accepted'],

  // crates.io: the started file; owner and repository without regard to case.
  ['crates.io', all, { ...live, repository: 'ACME/Demo' }, 'accepted'],
  ['crates.io', all, { ...live, called: 'upload.yml' }, 'accepted'],
  ['crates.io', all, { environment: 'Live' }, 'accepted'],
  ['crates.io', 'workflow: release.yml', live, 'accepted'],
  [
    'crates.io',
    all,
    { ...live, repository: 'other/demo' },
    'No Trusted Publishing config found for repository `other/demo`.',
  ],
  [
    'crates.io',
    all,
    { ...live, started: 'publish.yml' },
    '… does not match the workflow filename `publish.yml` in the JWT. Expected workflow filenames: `release.yml`',
  ],
  [
    'crates.io',
    all,
    { environment: 'test' },
    '… does not match the environment `test` in the JWT. Expected environments: `live`',
  ],
  ['crates.io', all, {}, '… requires an environment, but the JWT does not specify one. Expected environments: `live`'],
  [
    'crates.io',
    all,
    { ...live, event: 'workflow_run', ref: 'refs/heads/main' },
    'Trusted Publishing does not support the `workflow_run` event trigger due to security concerns. Please use a different trigger such as `push`, `release`, or `workflow_dispatch`.',
  ],

  // npm: the started file, everything exact; nobody states what a blank environment means.
  ['npm', all, { ...live, called: 'upload.yml' }, 'accepted'],
  ['npm', all, { environment: 'Live' }, npmNone],
  ['npm', all, { ...live, repository: 'Acme/demo' }, npmNone],
  [
    'npm',
    'workflow: release.yml',
    live,
    'unknown: it is not known whether npm accepts an environment that is not registered',
  ],
  ['npm', 'workflow: release.yml', {}, 'accepted'],
  // A tag of a monorepo holds an `@` of its own.
  ['npm', all, { ...live, ref: 'refs/tags/@acme/demo@1.0.0' }, 'accepted'],
  [
    'npm',
    all,
    { ...live, runner: 'self-hosted' },
    'Unsupported GitHub Actions runner environment: "self-hosted". Only "github-hosted" runners are supported when publishing with provenance.',
  ],

  // RubyGems: the called file, everything exact.
  ['rubygems', 'workflow: upload.yml', { called: 'upload.yml' }, 'accepted'],
  ['rubygems', all, { environment: 'Live' }, gemNone],
  ['rubygems', 'workflow: release.yml', live, 'accepted'],
  ['rubygems', all, {}, gemNone],

  // NuGet.org: the called file, nothing exact.
  [
    'nuget',
    'workflow: Upload.yml, environment: Live, repository: ACME/demo',
    { ...live, called: 'upload.yml' },
    'accepted',
  ],
  [
    'nuget',
    all,
    { ...live, called: 'upload.yml' },
    "Workflow mismatch for policy '…': expected 'release.yml', actual 'upload.yml'",
  ],
  ['nuget', all, {}, "Environment mismatch for policy '…': expected 'live', actual ''"],

  // pub.dev: no file, a tag, two events.
  ['pub.dev', 'repository: acme/demo', { started: 'whatever.yml' }, 'accepted'],
  ['pub.dev', 'repository: acme/demo', { event: 'workflow_dispatch' }, 'accepted'],
  [
    'pub.dev',
    'repository: acme/demo',
    { ref: 'refs/heads/main' },
    `${dart} publishing is only allowed from "tag" refType, this token has "branch" refType`,
  ],
  [
    'pub.dev',
    'repository: acme/demo',
    { event: 'release' },
    `${dart} publishing is only allowed from "push" or "workflow_dispatch" events, this token originates from a "release" event`,
  ],
  [
    'pub.dev',
    'repository: acme/demo',
    { repository: 'acme/fork' },
    `${dart} publishing is not enabled for the "acme/fork" repository, it may be enabled for another repository`,
  ],

  // JSR compares the repository's number alone, Open VSX the started file and everything exact.
  ['jsr', all, { started: 'x.yml', environment: 'test' }, 'accepted'],
  ['open-vsx', all, live, 'accepted'],
  ['open-vsx', 'workflow: release.yml', live, 'accepted'],
  ['open-vsx', all, { environment: 'Live' }, 'Open VSX refuses it, and does not say why'],
];

describe('accept', () => {
  for (const [registry, fields, run, expected] of table) {
    it(`${registry}: {${fields}} for ${JSON.stringify(run)}`, () => {
      assert.equal(verdict(registry, fields, run), expected);
    });
  }

  it('knows nothing without a record', () => {
    assert.deepEqual(accept(registryOf('pypi'), recorded('npm', all), claims(live)), {
      kind: 'unknown',
      reason: 'no publisher of PyPI is recorded',
    });
  });

  it('names every difference to the nearest publisher', () => {
    const publishers = [
      ...recorded('pypi', 'repository: other/one, workflow: x.yml, environment: y'),
      ...recorded('pypi', 'repository: acme/demo, workflow: publish.yml, environment: live'),
    ];
    const result = accept(registryOf('pypi'), publishers, claims({ environment: 'test' }));
    assert.deepEqual(result.kind === 'refused' && result.differences, [
      { field: 'workflow', expected: 'publish.yml', actual: 'release.yml' },
      { field: 'environment', expected: 'live', actual: 'test' },
    ]);
  });

  it('is content with any publisher that fits', () => {
    const publishers = [...recorded('pypi', 'workflow: x.yml'), ...recorded('pypi', all)];
    assert.equal(accept(registryOf('pypi'), publishers, claims(live)).kind, 'accepted');
  });
});
