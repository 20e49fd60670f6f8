import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jobContext, stepContext } from '../../analysis/repository/context.ts';
import { dependenciesOf } from '../../analysis/repository/dependencies.ts';
import { filesOf } from '../../analysis/repository/files.ts';
import { texts } from '../../analysis/repository/known-texts.ts';
import { matrixLegs } from '../../analysis/repository/matrix.ts';
import { jobReached } from '../../analysis/repository/reach.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { flattened, type JobRun, jobRunsOf, stepRunsOf } from '../../analysis/repository/runs.ts';
import { situationsOf } from '../../analysis/repository/situations.ts';
import { evaluate, parseExpression } from '../../analysis/workflow/expressions/index.ts';
import { cpuTime } from '../cpu-time.ts';
import { releasePath, workflow } from './publications-of.ts';

/** The jobs of the workflow, those of called workflows included. */
function runsOf(files: Readonly<Record<string, string>>) {
  const repository = repositoryOf(Object.entries(files));
  const view = filesOf(repository, dependenciesOf(repository, ''));
  const root = view.workflow(releasePath);
  assert.ok(root !== undefined);
  const hidden = root.triggers.every(({ event }) => event === 'workflow_call');
  return { view, root, runs: jobRunsOf(view, root, undefined, hidden) };
}

function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  assert.ok(item !== undefined);
  return item;
}

/** The values that an expression can have in the last step of the last job, when the first trigger starts the run. */
function valuesOf(
  source: string,
  files: Readonly<Record<string, string>>,
  defaults = false,
): readonly string[] | undefined {
  const { view, root, runs } = runsOf(files);
  const step = last(flattened(stepRunsOf(view, last(runs))));
  const expression = parseExpression(source);
  assert.ok(expression !== undefined);
  const [situation] = situationsOf(root);
  const circumstances = defaults ? ({ situation, defaults: true } as const) : { situation };
  return texts(evaluate(expression, stepContext(step, circumstances)));
}

const plain = (on: string, ...lines: readonly string[]) => ({
  [releasePath]: workflow(on, ...lines, 'steps:', '  - run: x'),
});

/** Expected: the values that are possible; undefined: not known. */
const cases: readonly (readonly [
  source: string,
  files: Readonly<Record<string, string>>,
  expected: readonly string[] | undefined,
])[] = [
  ['github.event_name', plain('push'), ['push']],
  ['github.ref_type', plain('{push: {tags: [v1]}}'), ['tag']],
  ['github.ref', plain('{push: {tags: [v1]}}'), ['refs/tags/v1']],
  ["startsWith(github.ref, 'refs/tags/')", plain('release'), ['true']],
  ['github.ref_type', plain('workflow_dispatch'), ['branch', 'tag']],
  ["github.ref == 'refs/pull/1/merge'", plain('pull_request'), ['true', 'false']],
  ["github.head_ref != ''", plain('pull_request'), ['true']],
  ['github.head_ref', plain('push'), ['']],
  ['github.event.action', plain('{release: {types: [published, created]}}'), ['published', 'created']],
  ['github.event.action', plain('pull_request'), ['opened', 'synchronize', 'reopened']],
  ['github.event.action', plain('push'), ['']],
  ['github.event.release.prerelease', plain('push'), ['']],
  ['github.event.release.prerelease', plain('release'), undefined],
  ['github.event.ref', plain('{push: {tags: [v1]}}'), ['refs/tags/v1']],
  ["startsWith(github.event.ref, 'refs/tags')", plain('{push: {branches: [main]}}'), ['false']],
  ["startsWith(github.event.ref, 'refs/')", plain('workflow_dispatch'), ['true']],
  ['github.event.ref', plain('pull_request'), ['']],
  ['github.event.ref', plain('release'), ['']],
  ['github.event.ref', plain('create'), undefined],
  ['github.repository', plain('push'), undefined],
  ['inputs.x', plain('{workflow_dispatch: {inputs: {x: {type: boolean}}}}'), ['true', 'false']],
  ["inputs.x == 'true'", plain('{workflow_dispatch: {inputs: {x: {type: boolean}}}}'), ['false']],
  ["github.event.inputs.x == 'true'", plain('{workflow_dispatch: {inputs: {x: {type: boolean}}}}'), ['true', 'false']],
  ['inputs.x', plain('{workflow_dispatch: {inputs: {x: {type: choice, options: [a, b]}}}}'), ['a', 'b']],
  ['inputs.X', plain('{workflow_dispatch: {inputs: {x: {type: choice, options: [a]}}}}'), ['a']],
  ['inputs.x', plain('{workflow_dispatch: {inputs: {x: }}}'), undefined],
  ['inputs.none', plain('workflow_dispatch'), ['']],
  ['inputs.x', plain('{push: , workflow_dispatch: {inputs: {x: }}}'), ['']],
  ['env.A', plain('push', 'env: {A: b}'), ['b']],
  ['env.a', plain('push', 'env: {A: b}'), undefined],
  ['env.NONE', plain('push'), undefined],
  ['matrix.a', plain('push', 'strategy: {matrix: {a: [x, y]}}'), ['x', 'y']],
  ['matrix.none', plain('push', 'strategy: {matrix: {a: [x, y]}}'), ['']],
  ['matrix.a.b', plain('push', 'strategy: {matrix: {a: [{b: x}, {c: y}]}}'), ['x', '']],
  ['matrix.a == true', plain('push', 'strategy: {matrix: {a: [true]}}'), ['true']],
  ['matrix.a == true', plain('push', "strategy: {matrix: {a: ['true']}}"), ['false']],
  ['matrix.a', plain('push', 'strategy: {matrix: {a: [3.10]}}'), ['3.1']],
  ['matrix.a', plain('push', "strategy: {matrix: {a: ['3.10']}}"), ['3.10']],
  ['matrix.a', plain('push', 'strategy: {matrix: {a: [[x]]}}'), undefined],
  ['matrix.a', plain('push', "strategy: {matrix: '${{ fromJSON(vars.M) }}'}"), undefined],
  ['steps.x.outputs.y', plain('push'), ['']],
  [
    'steps.first.outcome',
    { [releasePath]: workflow('push', 'steps:', '  - {id: first, run: x}', '  - run: y') },
    ['success'],
  ],
  [
    'steps.first.outcome',
    { [releasePath]: workflow('push', 'steps:', '  - {id: first, run: x, continue-on-error: true}', '  - run: y') },
    ['success', 'failure'],
  ],
  [
    'steps.first.conclusion',
    { [releasePath]: workflow('push', 'steps:', '  - {id: first, run: x, if: vars.A}', '  - run: y') },
    ['success', 'skipped'],
  ],
  [
    'steps.first.outputs.y',
    { [releasePath]: workflow('push', 'steps:', '  - {id: first, run: x}', '  - run: y') },
    undefined,
  ],
  [
    'needs.build.result',
    { [releasePath]: 'on: push\njobs:\n  build: {steps: []}\n  publish: {needs: build, steps: [{run: x}]}\n' },
    ['success'],
  ],
  [
    'needs.build.result',
    {
      [releasePath]:
        'on: push\njobs:\n  build: {if: vars.A, steps: []}\n  publish: {needs: build, steps: [{run: x}]}\n',
    },
    ['success', 'skipped'],
  ],
  [
    "contains(needs.*.result, 'failure')",
    { [releasePath]: 'on: push\njobs:\n  build: {steps: []}\n  publish: {needs: [build], steps: [{run: x}]}\n' },
    ['false'],
  ],
  ['inputs.x', plain('{workflow_call: {inputs: {x: {type: string, default: d}}}}'), undefined],
  [
    'inputs.x',
    {
      [releasePath]:
        'on: push\njobs:\n  c:\n    uses: ./.github/workflows/b.yml\n    with: {X: "${{ github.event_name }}"}\n',
      '.github/workflows/b.yml': workflow('{workflow_call: {inputs: {x: {type: string}}}}', 'steps:', '  - run: x'),
    },
    ['push'],
  ],
  [
    'inputs.x == true',
    {
      [releasePath]: "on: push\njobs:\n  c:\n    uses: ./.github/workflows/b.yml\n    with: {x: ' ${{ true }}'}\n",
      '.github/workflows/b.yml': workflow('{workflow_call: {inputs: {x: {type: boolean}}}}', 'steps:', '  - run: x'),
    },
    ['false'],
  ],
  [
    'inputs.x + 1 == 3',
    {
      [releasePath]: 'on: push\njobs:\n  c:\n    uses: ./.github/workflows/b.yml\n',
      '.github/workflows/b.yml': workflow(
        '{workflow_call: {inputs: {x: {type: number, default: 2}}}}',
        'steps:',
        '  - run: x',
      ),
    },
    undefined,
  ],
  [
    'inputs.x',
    {
      [releasePath]: workflow('push', 'steps:', '  - uses: ./a', '    with: {x: "${{ env.V }}"}', '    env: {V: w}'),
      'a/action.yml': 'inputs: {x: }\nruns: {using: composite, steps: [{run: y, shell: bash}]}\n',
    },
    ['w'],
  ],
];

describe('what an expression of a step may be', () => {
  for (const [index, [source, files, expected]] of cases.entries()) {
    if (parseExpression(source) === undefined) continue;
    it(`${index}: ${source}`, () => assert.deepEqual(valuesOf(source, files), expected));
  }

  it('takes the defaults for granted when that is asked for', () => {
    const on =
      '{workflow_call: {inputs: {a: {type: string, default: d}, b: {type: string}, c: {type: string, required: true}}}}';
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => valuesOf(`inputs.${name}`, plain(on), true)),
      [['d'], [''], undefined],
    );
  });

  it('takes the variable of the level around for `env` within `env:`', () => {
    const files = {
      [releasePath]: workflow('push', 'env: {A: job}', 'steps:', '  - run: x', '    env: {A: "${{ env.A }}-step"}'),
    };
    assert.deepEqual(valuesOf('env.A', files), ['job-step']);
  });

  it('ends for a variable that refers to itself through others', () => {
    const files = {
      [releasePath]: workflow('push', 'env: {A: "${{ env.B }}", B: "${{ env.A }}"}', 'steps:', '  - run: x'),
    };
    assert.equal(valuesOf('env.A', files), undefined);
  });
});

describe('the legs of a matrix', () => {
  const legs: readonly (readonly [name: string, matrix: string, expected: readonly string[] | undefined])[] = [
    ['every combination', '{a: [1, 2], b: [x, y]}', ['a=1 b=x', 'a=1 b=y', 'a=2 b=x', 'a=2 b=y']],
    [
      'without those that are excluded',
      '{a: [1, 2], b: [x, y], exclude: [{a: 1, b: y}]}',
      ['a=1 b=x', 'a=2 b=x', 'a=2 b=y'],
    ],
    ['with more for those that fit', '{a: [1, 2], include: [{a: 2, c: z}]}', ['a=1', 'a=2 c=z']],
    ['with more for all', '{a: [1, 2], include: [{c: z}]}', ['a=1 c=z', 'a=2 c=z']],
    [
      'with one of its own for what fits nowhere',
      '{a: [1], include: [{a: 3}, {a: 3, c: z}]}',
      ['a=1', 'a=3', 'a=3 c=z'],
    ],
    ['only those that are included', '{include: [{a: 1}, {a: 2}]}', ['a=1', 'a=2']],
    ['maps in them', '{a: [{b: 1, c: 2}]}', ['a.b=1 a.c=2']],
    ['an expression', '${{ fromJSON(x) }}', undefined],
    ['an expression on one axis', '{a: [1], b: "${{ fromJSON(x) }}"}', undefined],
    ['an expression that includes', '{a: [1], include: "${{ fromJSON(x) }}"}', undefined],
    [
      'too many',
      `{a: [${Array.from({ length: 20 }, (_, i) => i)}], b: [${Array.from({ length: 20 }, (_, i) => i)}]}`,
      undefined,
    ],
  ];
  for (const [name, matrix, expected] of legs) {
    it(name, () => {
      const { runs } = runsOf(plain('push', `strategy: {matrix: ${matrix.startsWith('$') ? `'${matrix}'` : matrix}}`));
      const found = matrixLegs(last(runs).job.strategy?.matrix);
      const words = found.known
        ? found.value.map((leg) => [...leg].map(([key, { value }]) => `${key}=${value}`).join(' '))
        : undefined;
      assert.deepEqual(words, expected);
    });
  }
});

describe('whether a job is reached', () => {
  const reached = (run: JobRun) => situationsOf(run.workflow).map((situation) => jobReached(run, { situation }));

  it('depends on all jobs that it needs', () => {
    const text =
      "on: push\njobs:\n  a: {if: 'false', steps: []}\n  b: {needs: a, steps: []}\n  c: {needs: [b], steps: []}\n";
    assert.deepEqual(reached(last(runsOf({ [releasePath]: text }).runs)), ['no', 'no']);
  });

  it('does not, when it runs whatever happens', () => {
    const text = "on: push\njobs:\n  a: {if: 'false', steps: []}\n  b: {needs: a, if: always(), steps: []}\n";
    assert.deepEqual(reached(last(runsOf({ [releasePath]: text }).runs)), ['yes', 'yes']);
  });

  it('is answered for jobs that need each other', () => {
    const text = 'on: push\njobs:\n  a: {needs: b, steps: []}\n  b: {needs: a, steps: []}\n';
    assert.deepEqual(reached(last(runsOf({ [releasePath]: text }).runs)), ['yes', 'yes']);
  });

  it('is answered at once where many jobs need many', () => {
    const jobs = Array.from(
      { length: 150 },
      (_, i) => `  j${i}: {needs: [${Array.from({ length: Math.min(i, 12) }, (_n, k) => `j${i - k - 1}`)}], steps: []}`,
    );
    const begin = cpuTime();
    assert.deepEqual(reached(last(runsOf({ [releasePath]: `on: push\njobs:\n${jobs.join('\n')}\n` }).runs)), [
      'yes',
      'yes',
    ]);
    assert.ok(cpuTime() - begin < 2000);
  });
});

it('a job sees no steps', () => {
  const { runs } = runsOf(plain('push'));
  const expression = parseExpression('steps.x.outputs.y');
  assert.ok(expression !== undefined);
  assert.equal(texts(evaluate(expression, jobContext(last(runs), { situation: undefined }))), undefined);
});
