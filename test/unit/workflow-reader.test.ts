import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Reading, repositoryFile } from '../../analysis/repository/repository.ts';
import type { CompositeAction, Step, UsesTarget, Workflow } from '../../analysis/workflow/model.ts';
import { normalizedPath } from '../../analysis/workflow/read-parts.ts';

function readingOf(text: string, path = '.github/workflows/release.yml'): Reading {
  return repositoryFile(path, text).reading;
}

function workflowOf(text: string): Workflow {
  const reading = readingOf(text);
  assert.ok(reading.kind === 'workflow');
  return reading.workflow;
}

function actionOf(text: string): CompositeAction {
  const reading = readingOf(text, 'a/action.yml');
  assert.ok(reading.kind === 'composite');
  return reading.action;
}

function stepsOf(...lines: readonly string[]): readonly Step[] {
  const text = ['on: push', 'jobs:', '  a:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n');
  return workflowOf(text).jobs[0]?.steps ?? [];
}

describe('what a file is', () => {
  const workflow = 'on: push\njobs: {}\n';
  const files: readonly (readonly [path: string, text: string, kind: Reading['kind']])[] = [
    ['.github/workflows/a.yml', workflow, 'workflow'],
    ['.github/workflows/a.yaml', workflow, 'workflow'],
    ['.github/workflows/sub/a.yml', 'a: b', 'other'],
    ['.github/workflows/a.yml', '', 'other'],
    ['.github/workflows/a.yml', '- a\n', 'other'],
    ['.github/workflows/a.yml', 'jobs: 7\n', 'workflow'],
    ['.github/workflows/a.yml', '\0', 'refused'],
    ['ci/template.yml', workflow, 'workflow'],
    ['ci/template.yml', '"on": push\n"jobs": {}\n', 'workflow'],
    ['ci/other.yml', 'jobs: {}\n', 'other'],
    ['action.yml', 'runs: {using: composite, steps: []}\n', 'composite'],
    ['action.yml', 'runs: {using: node24, main: x.js}\n', 'other'],
    ['package.json', '{"on": 1, "jobs": 2}', 'other'],
  ];
  for (const [path, text, kind] of files) {
    it(`${path} with ${JSON.stringify(text)}: ${kind}`, () => assert.equal(readingOf(text, path).kind, kind));
  }
});

describe('the triggers of a workflow', () => {
  const cases: readonly (readonly [on: string, expected: readonly string[]])[] = [
    ['on: push', ['push']],
    ['on: [push, pull_request]', ['push', 'pull_request']],
    ['on:\n  - push\n  - release', ['push', 'release']],
    ['on: {push: , release: {types: [published]}}', ['push', 'release types=published']],
    ['on: {push: {branches: main, tags: [v1, "v*"]}}', ['push branches=main tags=v1,v*']],
    ['on: {push: {branches-ignore: [a], tags-ignore: b, paths: c}}', ['push branches-ignore=a tags-ignore=b paths=c']],
    ['on: {workflow_run: {workflows: [Build]}}', ['workflow_run workflows=Build']],
    ['"on": push', ['push']],
    ['on: 7', ['7']],
    ['on:', []],
    ['name: x', []],
    ['x: &t {push: }\non: *t', ['push']],
  ];
  for (const [on, expected] of cases) {
    it(on, () => {
      const found = workflowOf(`${on}\njobs: {}\n`).triggers.map((trigger) => {
        const filters = {
          branches: trigger.branches,
          'branches-ignore': trigger.branchesIgnore,
          tags: trigger.tags,
          'tags-ignore': trigger.tagsIgnore,
          paths: trigger.paths,
          types: trigger.types,
          workflows: trigger.workflows,
        };
        const given = Object.entries(filters).flatMap(([name, filter]) =>
          filter === undefined ? [] : [`${name}=${filter.patterns.map(({ value }) => value).join()}`],
        );
        return [trigger.event, ...given].join(' ');
      });
      assert.deepEqual(found, expected);
    });
  }
});

describe('the target of `uses`', () => {
  const repository = (slug: string, path: string, ref: string): UsesTarget => ({ kind: 'repository', slug, path, ref });
  const cases: readonly (readonly [uses: string, expected: UsesTarget | undefined])[] = [
    ['actions/checkout@v5', repository('actions/checkout', '', 'v5')],
    ['NuGet/login@v1', repository('nuget/login', '', 'v1')],
    ['o/r/path/to/a@main', repository('o/r', 'path/to/a', 'main')],
    ['o/r/.github/workflows/a.yml@refs/heads/x', repository('o/r', '.github/workflows/a.yml', 'refs/heads/x')],
    ['"o/r@v1"', repository('o/r', '', 'v1')],
    ['o/r@v1 # v1.2.3', repository('o/r', '', 'v1')],
    ['./a/b', { kind: 'local', path: 'a/b' }],
    ['./a/b/', { kind: 'local', path: 'a/b' }],
    ['./', { kind: 'local', path: '' }],
    ['.//a//b', { kind: 'local', path: 'a/b' }],
    ['$/a/b', { kind: 'local', path: 'a/b' }],
    ['./../a', { kind: 'unknown' }],
    ['docker://alpine:3', { kind: 'docker', image: 'alpine:3' }],
    ['o/r', { kind: 'unknown' }],
    ['o@v1', { kind: 'unknown' }],
    ['o/${{ x }}@v1', { kind: 'unknown' }],
    ['', undefined],
    ['[a]', undefined],
  ];
  for (const [uses, expected] of cases) {
    it(uses, () => assert.deepEqual(stepsOf(`- uses: ${uses}`)[0]?.uses?.target, expected));
  }
});

describe('the steps of a job', () => {
  it('are the maps among the items', () => {
    assert.deepEqual(
      stepsOf('- run: a', '- b', '-', '- {uses: o/r@v1}').map(({ index, run, uses }) => [
        index,
        run?.value ?? uses?.scalar.value,
      ]),
      [
        [0, 'a'],
        [3, 'o/r@v1'],
      ],
    );
  });

  it('may be aliases, each at its own place', () => {
    const text = 'on: push\njobs:\n  a:\n    steps:\n      - &s\n        run: x\n      - *s\n';
    const steps = workflowOf(text).jobs[0]?.steps ?? [];
    assert.deepEqual(
      steps.map(({ run, span }) => [run?.value, text.slice(span.start, span.end)]),
      [
        ['x', 'run: x'],
        ['x', '*s'],
      ],
    );
  });

  it('have inputs and variables that are texts', () => {
    const [step] = stepsOf('- uses: o/r@v1', '  with: {a: 1, b: [x], c: , d: "e"}', '  env: {F: g}');
    assert.deepEqual(
      step?.with?.variables.map(({ name, value }) => [name, value.value]),
      [
        ['a', '1'],
        ['c', ''],
        ['d', 'e'],
      ],
    );
    assert.deepEqual(
      step?.env?.variables.map(({ name }) => name),
      ['F'],
    );
  });

  it('may have an expression for their variables', () => {
    const [step] = stepsOf('- run: x', '  env: "${{ fromJSON(inputs.env) }}"');
    assert.deepEqual([step?.env?.variables, step?.env?.map], [[], undefined]);
  });
});

describe('other parts', () => {
  const jobOf = (...lines: readonly string[]) =>
    workflowOf(['on: push', 'jobs:', '  a:', ...lines.map((line) => `    ${line}`), '  b: 7', ''].join('\n')).jobs;

  it('jobs are the maps among the entries', () =>
    assert.deepEqual(
      jobOf('steps: []').map(({ id }) => id),
      ['a'],
    ));

  it('environments are names or maps', () => {
    const names = [
      'environment: x',
      'environment: {name: y, url: z}',
      'environment: {name: w, deployment: false}',
      'environment:',
      'environment: [a]',
    ];
    assert.deepEqual(
      names.map((line) => jobOf(line, 'steps: []')[0]?.environment?.name?.value),
      ['x', 'y', 'w', undefined, undefined],
    );
  });

  it('permissions are words, maps, or something that GitHub refuses', () => {
    const blocks = [
      'permissions: write-all',
      'permissions: {}',
      'permissions: {id-token: write, contents: admin}',
      'permissions: all',
      'permissions:',
    ];
    assert.deepEqual(
      blocks.map((line) => {
        const block = jobOf(line)[0]?.permissions;
        return [block?.kind, ...(block?.scopes ?? []).map(({ scope, access }) => `${scope}=${access}`)];
      }),
      [['write-all'], ['scopes'], ['scopes', 'id-token=write', 'contents=undefined'], ['unknown'], ['unknown']],
    );
  });

  it('calls hand secrets on by name, or all of them', () => {
    const named = jobOf('uses: ./.github/workflows/b.yml', 'secrets: {A: "${{ secrets.B }}"}')[0];
    const all = jobOf('uses: ./.github/workflows/b.yml', 'secrets: inherit')[0];
    assert.deepEqual(
      [named?.secrets?.variables.map(({ name }) => name), named?.inheritsSecrets, all?.inheritsSecrets],
      [['A'], false, true],
    );
  });

  it('inputs keep where they are declared', () => {
    const { inputs, secrets } = workflowOf(
      'on:\n  workflow_dispatch: {inputs: {a: {required: true}}}\n  workflow_call: {inputs: {b: {default: c}}, secrets: {d: {required: true}}}\njobs: {}\n',
    );
    assert.deepEqual(
      [...inputs, ...secrets].map((each) => [each.name, each.of, each.required, each.default?.value]),
      [
        ['a', 'workflow_dispatch', true, undefined],
        ['b', 'workflow_call', false, 'c'],
        ['d', 'workflow_call', true, undefined],
      ],
    );
  });

  it('actions have inputs and steps', () => {
    const action = actionOf(
      'inputs: {a: {default: b}, c: }\nruns:\n  using: composite\n  steps:\n    - {run: x, shell: bash}\n',
    );
    assert.deepEqual(
      [action.inputs.map(({ name, default: value }) => [name, value?.value]), action.steps.length],
      [
        [
          ['a', 'b'],
          ['c', undefined],
        ],
        1,
      ],
    );
  });

  it('a key that is being typed costs nothing else', () => {
    const { jobs } = workflowOf(
      'on: push\njobs:\n  a:\n    env\n    steps:\n      - na\n        run: x\n      - run: z\n',
    );
    assert.deepEqual(
      jobs.map(({ id, steps }) => [id, steps.map(({ run }) => run?.value)]),
      [['a', ['x', 'z']]],
    );
  });

  it('a broken line costs its own part and no more', () => {
    const { file, jobs } = workflowOf(
      'on: push\njobs:\n  a:\n    steps:\n      - run: x\n       uses: y\n      - run: z\n  b: {steps: []}\n',
    );
    assert.equal(file.sound, false);
    assert.deepEqual(
      jobs.map(({ id }) => id),
      ['a', 'b'],
    );
  });
});

describe('paths', () => {
  const cases: readonly (readonly [path: string, expected: string | undefined])[] = [
    ['a/b', 'a/b'],
    ['./a/./b/', 'a/b'],
    ['a/../b', 'b'],
    ['..', undefined],
    ['a/../../b', undefined],
    ['', ''],
  ];
  for (const [path, expected] of cases) it(JSON.stringify(path), () => assert.equal(normalizedPath(path), expected));
});
