import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../analysis/configuration/read-configuration.ts';
import type { Explanation } from '../../analysis/identity/explain.ts';
import { explain } from '../../analysis/identity/explain.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { formValues } from '../../analysis/plan/publisher/form-values.ts';
import { recordPublishers } from '../../analysis/plan/publisher/record-publishers.ts';
import { registryOf } from '../../analysis/registries/index.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { known } from '../../analysis/text/known.ts';
import { explanationText } from '../../cli/formats/text/explanation.ts';

const path = '.github/workflows/release.yml';

interface Asked {
  readonly uses: string;
  readonly record?: string;
  readonly repository?: string | undefined;
  readonly permissions?: string;
}

/** What is said of a push of the tag `v1`, in a repository `acme/demo`, to a job that calls a workflow. */
function explained({ uses, record = '', permissions = '{id-token: write}', ...rest }: Asked): Explanation {
  const text = `on: {push: {tags: ['v*']}}\njobs:\n  publish:\n    permissions: ${permissions}\n    uses: ${uses}\n`;
  const { publishers, problems } = readConfiguration(record, new Set());
  assert.deepEqual(problems, []);
  const subject = subjectAt(repositoryOf([[path, text]]), path, false);
  const repository = 'repository' in rest ? rest.repository : 'acme/demo';
  const explanation = subject && explain(subject, 'push', 'refs/tags/v1', { repository, publishers });
  if (explanation === undefined) throw new Error('nothing explained');
  return explanation;
}

function callOf(asked: Asked) {
  return explained(asked).jobs[0]?.call;
}

const shared = 'Acme/shared/.github/workflows/gem.yml@v2';
const record = (registry: string, fields: string) => `publishers: [{registry: ${registry}, ${fields}}]`;

/** `accepted`, `unknown: reason`, or what differs and what the registry answers. */
function verdictOf(registry: string, fields: string, uses: string, repository: string | undefined): string {
  const [first] = callOf({ uses, record: record(registry, fields), repository })?.verdicts ?? [];
  switch (first?.verdict.kind) {
    case 'accepted':
      return 'accepted';
    case 'unknown':
      return `unknown: ${first.verdict.reason}`;
    case 'refused':
      return first.verdict.differences
        .map(({ field, expected, actual }) => `${field} ${expected}/${actual}`)
        .join(', ');
    case undefined:
      return 'nothing';
  }
}

describe('a workflow of another repository', () => {
  it('is told with what each registry would compare', () => {
    assert.deepEqual(
      callOf({ uses: shared })?.answers.map(({ registries, words }) => `${registries.join(', ')}: ${words}`),
      [
        'PyPI, TestPyPI, NuGet.org: refused, since the workflow lies in another repository',
        'crates.io, npm, Open VSX: the publisher has to name release.yml, the workflow that is started',
        "RubyGems.org: the publisher has to name gem.yml, and Acme/shared as the workflow's repository",
        'pub.dev, JSR: any workflow of the repository may publish',
      ],
    );
  });

  it('is told otherwise when it lies in this repository after all', () => {
    const uses = 'Acme/Demo/.github/workflows/gem.yml@v2';
    assert.deepEqual(
      callOf({ uses })?.answers.map(({ registries, words }) => `${registries.join(', ')}: ${words}`),
      [
        'PyPI, TestPyPI, RubyGems.org: the publisher has to name gem.yml, which has to be called at the ref of the run: `./.github/workflows/gem.yml` is',
        'crates.io, npm, Open VSX: the publisher has to name release.yml, the workflow that is started',
        'NuGet.org: the publisher has to name gem.yml, the called workflow',
        'pub.dev, JSR: any workflow of the repository may publish',
      ],
    );
  });

  it('is nothing to tell of where the job cannot ask for an OIDC token, or the call is a local one', () => {
    assert.equal(callOf({ uses: shared, permissions: '{contents: read}' }), undefined);
    assert.equal(callOf({ uses: './.github/workflows/gem.yml' }), undefined);
  });

  it('gives the claims, those unknown with their reason', () => {
    const claims = callOf({ uses: shared })?.claims;
    assert.deepEqual(claims?.workflow_ref, known('acme/demo/.github/workflows/release.yml@refs/tags/v1'));
    assert.deepEqual(claims?.job_workflow_ref, {
      known: false,
      reason: 'it is Acme/shared/.github/workflows/gem.yml at the tag or branch v2',
    });
    const commit = 'a'.repeat(40);
    assert.deepEqual(
      callOf({ uses: `acme/shared/.github/workflows/gem.yml@${commit}` })?.claims.job_workflow_ref,
      known(`acme/shared/.github/workflows/gem.yml@${commit}`),
    );
  });

  const table: readonly (readonly [registry: string, fields: string, uses: string, expected: string])[] = [
    ['rubygems', 'workflow: gem.yml, workflow-repository: Acme/shared', shared, 'accepted'],
    [
      'rubygems',
      'workflow: gem.yml, workflow-repository: acme/shared',
      shared,
      'workflow-repository acme/shared/Acme/shared',
    ],
    ['rubygems', 'workflow: gem.yml', shared, 'workflow-repository undefined/Acme/shared'],
    ['rubygems', 'workflow: release.yml, workflow-repository: Acme/shared', shared, 'workflow release.yml/gem.yml'],
    ['rubygems', 'workflow: gem.yml', 'acme/demo/.github/workflows/gem.yml@v1', 'accepted'],
    [
      'rubygems',
      'workflow: gem.yml',
      'acme/demo/.github/workflows/gem.yml@v2',
      'workflow gem.yml@refs/tags/v1/gem.yml@v2',
    ],
    ['pypi', 'workflow: gem.yml', shared, 'workflow-repository acme/demo/Acme/shared'],
    [
      'pypi',
      'workflow: gem.yml',
      'acme/demo/.github/workflows/gem.yml@main',
      'workflow gem.yml@refs/tags/v1/gem.yml@main',
    ],
    ['nuget', 'workflow: gem.yml', shared, 'workflow-repository acme/demo/Acme/shared'],
    ['nuget', 'workflow: gem.yml', 'acme/demo/.github/workflows/gem.yml@main', 'accepted'],
    ['npm', 'workflow: release.yml', shared, 'unknown: the called workflow sets the environment'],
    ['npm', 'workflow: gem.yml', shared, 'workflow gem.yml/release.yml'],
    ['crates.io', 'workflow: release.yml', shared, 'accepted'],
    ['crates.io', 'workflow: release.yml, environment: x', shared, 'unknown: the called workflow sets the environment'],
    ['jsr', 'repository: acme/demo', shared, 'accepted'],
  ];
  for (const [registry, fields, uses, expected] of table) {
    it(`${registry}: {${fields}} for ${uses}`, () => {
      const actual = verdictOf(registry, fields, uses, 'acme/demo');
      assert.equal(actual, expected);
    });
  }

  it('cannot be judged by a registry that asks whose it is while nobody knows the repository', () => {
    for (const registry of ['pypi', 'nuget', 'rubygems']) {
      assert.equal(
        verdictOf(registry, 'workflow: gem.yml', shared, undefined),
        'unknown: the repository is not known here',
      );
    }
    assert.equal(verdictOf('crates.io', 'package: x', shared, undefined), 'accepted');
  });

  it('is read in the terminal', () => {
    const text = explanationText([
      explained({ uses: shared, record: record('pypi', 'repository: acme/demo, workflow: gem.yml') }),
    ]);
    assert.match(text, /\n {4}calls Acme\/shared\/\.github\/workflows\/gem\.yml@v2, which is not in this repository\n/);
    assert.match(text, /\n {6}at PyPI refused: valid token, but no corresponding publisher \(/);
    assert.match(text, /\n {8}workflow-repository: registered acme\/demo, presented Acme\/shared\n/);
  });
});

describe("the workflow's repository of a publisher", () => {
  it('goes into the two fields of the form', () => {
    const values = formValues({
      registry: registryOf('rubygems'),
      package: 'demo',
      owner: known('acme'),
      repository: known('demo'),
      workflow: 'gem.yml',
      workflowRepository: 'acme/shared',
      environment: known(undefined),
    });
    assert.deepEqual(
      values.filter(({ field }) => field.startsWith('workflow-')).map(({ value }) => value),
      ['acme', 'shared'],
    );
  });

  it('is recorded, once', () => {
    const publisher = {
      registry: 'rubygems',
      package: 'demo',
      repository: 'acme/demo',
      workflow: 'gem.yml',
      workflowRepository: 'acme/shared',
      environment: 'live',
    } as const;
    const text = recordPublishers(undefined, [publisher, publisher]);
    assert.equal(
      text,
      `publishers:
  - registry: rubygems
    package: demo
    repository: acme/demo
    workflow: gem.yml
    workflow-repository: acme/shared
    environment: live
`,
    );
    const [read] = readConfiguration(text, new Set()).publishers;
    assert.equal(read?.workflowRepository, 'acme/shared');
  });

  it('has to be owner/name', () => {
    const { problems } = readConfiguration(
      'publishers: [{registry: rubygems, workflow-repository: shared}]',
      new Set(),
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The repository of the workflow has to be `owner/name`.'],
    );
  });
});
