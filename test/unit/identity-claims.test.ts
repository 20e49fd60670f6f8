import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsOf } from '../../analysis/identity/claims.ts';
import { exampleReleases } from '../../analysis/identity/example-releases.ts';
import { releaseOf } from '../../analysis/identity/release.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { seededRandom } from './seeded-random.ts';

/** A repository drawn at random, as data; the texts are written from it and the claims are worked out from it alone. */
interface Drawn {
  readonly workflows: readonly DrawnWorkflow[];
  readonly repository: string;
  readonly event: string;
  readonly ref: string;
}

interface DrawnWorkflow {
  readonly path: string;
  readonly jobs: readonly DrawnJob[];
  /** What its input `where` is when the caller passes nothing. */
  readonly usual: string;
}

interface DrawnJob {
  readonly id: string;
  /** The number of the workflow that it calls, always a later one; undefined: it publishes. */
  readonly calls: number | undefined;
  readonly environment: string | undefined;
  /** `input`: what the caller of its workflow says, whatever `environment` is. */
  readonly form: 'word' | 'map' | 'matrix' | 'input';
  /** What a call passes as `where`. */
  readonly passes: string | undefined;
  readonly runner: string;
  readonly composite: boolean;
}

/** The claims of one publication, in the order of the files' texts. */
type Expected = Readonly<Record<'workflow' | 'job' | 'environment' | 'sub' | 'runner' | 'place', string>>;

function draw(seed: number): Drawn {
  const random = seededRandom(seed);
  const pick = <T>(...values: readonly [T, ...T[]]): T => values[random(values.length)] ?? values[0];
  const count = 1 + random(4);
  const workflows = Array.from({ length: count }, (_, index): DrawnWorkflow => {
    const jobs = Array.from({ length: 1 + random(3) }, (_unused, number): DrawnJob => {
      const later = count - index - 1;
      return {
        id: `${pick('publish', 'Release', 'up_load')}-${number}`,
        calls: later > 0 && random(2) === 0 ? index + 1 + random(later) : undefined,
        environment: pick(undefined, 'pypi', 'Live Site', 'a:b', 'pypi'),
        form: index === 0 ? pick('word', 'map', 'matrix') : pick('word', 'map', 'matrix', 'input'),
        passes: pick(undefined, 'staging', 'x y'),
        runner: pick('ubuntu-latest', 'windows-2022', '[self-hosted, linux]', 'somewhere'),
        composite: random(3) === 0,
      };
    });
    return {
      path: `.github/workflows/${pick('a', 'B-', 'c.d')}${index}.${pick('yml', 'yaml')}`,
      jobs,
      usual: pick('', 'usual'),
    };
  });
  const [event, ref] = pick(
    ['push', 'refs/tags/v1.2.3'],
    ['push', 'refs/heads/main'],
    ['push', 'refs/tags/@acme/demo@1.0.0'],
    ['release', 'refs/tags/v2'],
    ['workflow_dispatch', 'refs/heads/next'],
  ) as readonly [string, string];
  return { workflows, repository: pick('acme/demo', 'Acme-Org/Demo.js'), event, ref };
}

function textsOf({ workflows, event }: Drawn): readonly (readonly [string, string])[] {
  const texts = workflows.map(({ path, jobs, usual }, index): readonly [string, string] => [
    path,
    [
      index === 0 ? `on: {${event}: }` : `on: {workflow_call: {inputs: {where: {type: string, default: '${usual}'}}}}`,
      'jobs:',
      ...jobs.flatMap((job) => jobLines(job, workflows)),
    ].join('\n'),
  ]);
  const action = 'runs: {using: composite, steps: [{uses: pypa/gh-action-pypi-publish@v1.11.0}]}';
  return [...texts, ['.github/actions/up/action.yml', action]];
}

function jobLines(job: DrawnJob, workflows: readonly DrawnWorkflow[]): readonly string[] {
  const lines = [`  ${job.id}:`, '    permissions: {id-token: write}'];
  if (job.calls !== undefined) {
    const passed = job.passes === undefined ? [] : [`    with: {where: "${job.passes}"}`];
    return [...lines, `    uses: ./${workflows[job.calls]?.path ?? ''}`, ...passed];
  }
  if (job.form === 'input') lines.push('    environment: ${{ inputs.where }}');
  const { environment } = job;
  if (environment !== undefined && job.form !== 'input') {
    if (job.form === 'word') lines.push(`    environment: "${environment}"`);
    if (job.form === 'map')
      lines.push('    environment:', `      name: '${environment}'`, '      url: https://x.example');
    if (job.form === 'matrix') {
      lines.push(`    strategy: {matrix: {where: ["${environment}"]}}`, '    environment: ${{ matrix.where }}');
    }
  }
  lines.push(`    runs-on: ${job.runner}`);
  return [
    ...lines,
    '    steps:',
    `      - uses: ${job.composite ? './.github/actions/up' : 'pypa/gh-action-pypi-publish@v1.11.0'}`,
  ];
}

/** The naive way: from the first workflow down through the calls. */
function expectedOf({ workflows, repository, ref }: Drawn): readonly Expected[] {
  const [root] = workflows;
  const walk = (workflow: DrawnWorkflow, where: string): readonly Expected[] =>
    workflow.jobs.flatMap((job): readonly Expected[] => {
      const called = job.calls === undefined ? undefined : workflows[job.calls];
      if (called !== undefined) return walk(called, job.passes ?? called.usual);
      const name = job.form === 'input' ? (where === '' ? undefined : where) : job.environment;
      return [
        {
          workflow: `${repository}/${root?.path}@${ref}`,
          job: `${repository}/${workflow.path}@${ref}`,
          environment: name ?? '(none)',
          sub:
            name === undefined
              ? `repo:${repository}:ref:${ref}`
              : `repo:${repository}:environment:${name.split(':').join('%3A')}`,
          runner: runnerOf(job.runner),
          place: job.composite ? '.github/actions/up/action.yml' : workflow.path,
        },
      ];
    });
  return root === undefined ? [] : walk(root, '');
}

function runnerOf(label: string): string {
  if (label === 'somewhere') return '(unknown)';
  return label.startsWith('[') ? 'self-hosted' : 'github-hosted';
}

function found(drawn: Drawn): readonly Expected[] {
  const [root] = drawn.workflows;
  const subject = subjectAt(repositoryOf(textsOf(drawn)), root?.path ?? '', false);
  if (subject === undefined || subject.root.kind !== 'workflow') throw new Error('no subject');
  const release = releaseOf(subject.root, drawn.event, drawn.ref);
  if ('kind' in release) throw new Error(release.kind);
  return subject.publications.map((publication) => {
    const claims = claimsOf(publication, release, drawn.repository);
    const text = (value: (typeof claims)['environment']) => (value.known ? (value.value ?? '(none)') : '(unknown)');
    assert.deepEqual(claims.ref, { known: true, value: drawn.ref });
    assert.deepEqual(claims.event_name, { known: true, value: drawn.event });
    return {
      workflow: text(claims.workflow_ref),
      job: text(claims.job_workflow_ref),
      environment: text(claims.environment),
      sub: text(claims.sub),
      runner: text(claims.runner_environment),
      place: publication.file.path,
    };
  });
}

describe('claims', () => {
  it('agree with a second, naive computation for 200 repositories', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const drawn = draw(seed);
      assert.deepEqual(
        found(drawn),
        expectedOf(drawn),
        `seed ${seed}\n${textsOf(drawn)
          .map(([path, text]) => `# ${path}\n${text}`)
          .join('\n\n')}`,
      );
    }
  });

  it('are not known where the files do not show them', () => {
    const path = '.github/workflows/release.yml';
    const text = `on: {push: {tags: ['v*']}}
jobs:
  publish:
    runs-on: \${{ vars.RUNNER }}
    environment: \${{ vars.ENVIRONMENT }}
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@v1.11.0
`;
    const subject = subjectAt(repositoryOf([[path, text]]), path, false);
    if (subject?.root.kind !== 'workflow') throw new Error('no workflow');
    const release = releaseOf(subject.root, 'push', 'refs/tags/v1');
    const [publication] = subject.publications;
    if ('kind' in release || publication === undefined) throw new Error('nothing is published');
    const claims = claimsOf(publication, release, undefined);
    const unknown = Object.entries(claims).filter(([, value]) => !value.known);
    assert.deepEqual(
      unknown.map(([name]) => name),
      [
        'repository',
        'repository_owner',
        'workflow_ref',
        'job_workflow_ref',
        'environment',
        'runner_environment',
        'sub',
      ],
    );
  });
});

describe('releaseOf', () => {
  const path = '.github/workflows/release.yml';
  const of = (on: string, event: string, ref: string): string => {
    const subject = subjectAt(
      repositoryOf([[path, `on: ${on}\njobs: {a: {runs-on: x, steps: [{run: twine upload x}]}}`]]),
      path,
      false,
    );
    if (subject?.root.kind !== 'workflow') throw new Error('no workflow');
    const release = releaseOf(subject.root, event, ref);
    return 'kind' in release ? release.kind : 'starts';
  };
  const table = [
    ["{push: {tags: ['v*']}}", 'push', 'refs/tags/v1', 'starts'],
    ["{push: {tags: ['v*']}}", 'push', 'refs/tags/1', 'filtered'],
    ["{push: {tags: ['v*']}}", 'push', 'refs/heads/v1', 'filtered'],
    ["{push: {tags: ['v*', '!v0*']}}", 'push', 'refs/tags/v0.1', 'filtered'],
    ["{push: {tags: ['v*', '!v0*', 'v0.9']}}", 'push', 'refs/tags/v0.9', 'starts'],
    ["{push: {tags-ignore: ['v*']}}", 'push', 'refs/tags/v1', 'filtered'],
    ["{push: {tags-ignore: ['v*']}}", 'push', 'refs/tags/x', 'starts'],
    ['{push: {branches: [main]}}', 'push', 'refs/tags/v1', 'filtered'],
    ['push', 'push', 'refs/tags/v1', 'starts'],
    ['push', 'push', 'refs/heads/a/b', 'starts'],
    ['push', 'release', 'refs/tags/v1', 'no-such-event'],
    ['workflow_call', 'workflow_call', 'refs/tags/v1', 'no-such-event'],
    ['release', 'release', 'refs/tags/v1', 'starts'],
    ['release', 'release', 'refs/heads/main', 'filtered'],
    ['workflow_dispatch', 'workflow_dispatch', 'refs/tags/v1', 'starts'],
    ['workflow_dispatch', 'workflow_dispatch', 'refs/heads/main', 'starts'],
    ['pull_request', 'pull_request', 'refs/pull/1/merge', 'starts'],
  ] as const;
  for (const [on, event, ref, expected] of table) {
    it(`${event} on ${ref}, on: ${on}`, () => assert.equal(of(on, event, ref), expected));
  }
});

describe('exampleReleases', () => {
  const path = '.github/workflows/release.yml';
  const table = [
    ["{push: {tags: ['v*', '!v1*']}}", ['push refs/tags/vx']],
    ["{push: {tags: ['[0-9]+.[0-9]+']}}", ['push refs/tags/1.2']],
    ['{push: {branches: [next]}}', ['push refs/heads/next']],
    ['push', ['push refs/tags/v1.2.3', 'push refs/heads/main']],
    ['[release, workflow_call]', ['release refs/tags/v1.2.3']],
    ['[pull_request, schedule]', ['pull_request refs/pull/1/merge', 'schedule refs/heads/main']],
  ] as const;
  for (const [on, expected] of table) {
    it(on, () => {
      const subject = subjectAt(
        repositoryOf([[path, `on: ${on}\njobs: {a: {runs-on: x, steps: [{run: twine upload x}]}}`]]),
        path,
        false,
      );
      if (subject?.root.kind !== 'workflow') throw new Error('no workflow');
      const releases = exampleReleases(subject.root);
      assert.deepEqual(
        releases.map(({ event, ref }) => `${event} ${ref}`),
        expected,
      );
      for (const { event, ref } of releases) assert.ok(!('kind' in releaseOf(subject.root, event, ref)), ref);
    });
  }
});
