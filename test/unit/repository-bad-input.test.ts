import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer, type Report } from '../../analysis/analyze.ts';
import { explain } from '../../analysis/identity/explain.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { repositoryOf, withFile } from '../../analysis/repository/repository.ts';
import { cpuTime } from '../cpu-time.ts';

const workflow = (name: string): string => `.github/workflows/${name}.yml`;

function analyzed(texts: Readonly<Record<string, string>>): Report {
  const report = createAnalyzer().analyze(repositoryOf(Object.entries(texts)));
  assert.deepEqual(report.failures, []);
  return report;
}

function publishing(steps: string, on = '{push: {tags: [v*]}}'): string {
  return `on: ${on}
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {contents: read, id-token: write}
    steps:
${steps}
`;
}

const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';
const composite = (uses: string): string =>
  `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    - uses: ${uses}\n    - run: uv publish --trusted-publishing always\n      shell: bash\n`;

describe('a repository with', () => {
  it('workflows that call each other in a circle: each is followed once', () => {
    const call = (to: string) => `  next:\n    uses: ./${workflow(to)}\n`;
    const { publications } = analyzed({
      [workflow('a')]: publishing(upload, '{push: {tags: [v*]}, workflow_call: }') + call('b'),
      [workflow('b')]: publishing(upload, 'workflow_call') + call('a'),
    });
    assert.equal(publications.length, 2);
  });

  it('a workflow that calls itself', () => {
    const text = `${publishing(upload, '{push: {tags: [v*]}, workflow_call: }')}  again:\n    uses: ./${workflow('a')}\n`;
    assert.equal(analyzed({ [workflow('a')]: text }).publications.length, 1);
  });

  it('composite actions that use each other in a circle', () => {
    const { publications } = analyzed({
      [workflow('a')]: publishing('      - uses: ./one\n'),
      'one/action.yml': composite('./two'),
      'two/action.yml': composite('./one'),
    });
    assert.equal(publications.length, 2);
  });

  it('calls that branch at each of twenty levels: ten workflows are followed, as GitHub allows', () => {
    const texts: Record<string, string> = {};
    for (let level = 0; level < 20; level++) {
      const on = level === 0 ? '{push: {tags: [v*]}}' : 'workflow_call';
      texts[workflow(`w${level}`)] = `${publishing(upload, on)}  next:\n    uses: ./${workflow(`w${level + 1}`)}\n`;
    }
    const { publications } = analyzed(texts);
    const started = publications.filter(({ run }) => !run.hidden);
    assert.equal(started.length, 10);
  });

  it('a composite action at each of twenty levels', () => {
    const texts: Record<string, string> = { [workflow('a')]: publishing('      - uses: ./n0\n') };
    for (let level = 0; level < 20; level++) texts[`n${level}/action.yml`] = composite(`./n${level + 1}`);
    assert.equal(analyzed(texts).publications.length, 10);
  });

  it('calls that branch threefold at each of ten levels', () => {
    const texts: Record<string, string> = {};
    for (let level = 0; level < 10; level++) {
      const on = level === 0 ? '{push: {tags: [v*]}}' : 'workflow_call';
      const calls = [1, 2, 3].map((job) => `  next${job}:\n    uses: ./${workflow(`w${level + 1}`)}\n`).join('');
      texts[workflow(`w${level}`)] = publishing(upload, on) + calls;
      // The same with actions, of which none publishes.
      const uses = [1, 2, 3].map(() => `    - uses: ./n${level + 1}\n`).join('');
      texts[`n${level}/action.yml`] = `name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n${uses}`;
    }
    texts[workflow('steps')] = publishing('      - uses: ./n0\n').replaceAll('publish', 'job').replaceAll('pypi', 'x');
    const start = cpuTime();
    assert.ok(analyzed(texts).publications.length < 250);
    assert.ok(cpuTime() - start < 5000, `${cpuTime() - start} ms`);
  });

  it('paths that leave it, and paths to nothing', () => {
    for (const path of [
      './../other',
      './../../x/.github/workflows/a.yml',
      './/',
      './',
      './a/../../..',
      '$/../x',
      './%2e%2e/x',
      './missing',
    ]) {
      const { findings } = analyzed({
        [workflow('a')]: `${publishing(`      - uses: ${path}\n${upload}`)}  next:\n    uses: ${path}\n`,
        '../other/action.yml': composite('./x'),
      });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
        path,
      );
    }
  });

  it('a file that vanishes between two looks', () => {
    const analyzer = createAnalyzer();
    const repository = repositoryOf([
      [workflow('a'), publishing('      - uses: ./up\n')],
      ['up/action.yml', composite('actions/checkout@v5')],
    ]);
    assert.equal(analyzer.analyze(repository).publications.length, 1);
    assert.equal(analyzer.analyze(withFile(repository, 'up/action.yml', undefined)).publications.length, 0);
    assert.equal(analyzer.analyze(withFile(repository, workflow('a'), undefined)).publications.length, 1);
    assert.equal(analyzer.analyze(repository).publications.length, 1);
  });

  it('2,000 workflows that publish: no worse than linear', () => {
    const of = (count: number) =>
      repositoryOf(
        Array.from({ length: count }, (_, index): [string, string] => [
          workflow(`w${index}`),
          publishing(upload, `{push: {tags: ['p${index}-*', '!p${index}-x']}}`).replace(
            'environment: pypi',
            `environment: e${index}`,
          ),
        ]),
      );
    const time = (count: number): number => {
      const repository = of(count);
      const start = cpuTime();
      createAnalyzer().analyze(repository);
      return cpuTime() - start;
    };
    time(200);
    const [few, many] = [time(200), time(2000)];
    assert.ok(many < 30 * few + 500, `200 took ${few.toFixed(0)} ms, 2,000 ${many.toFixed(0)} ms`);
  });

  it('300 workflows: a key press in one computes that one alone', () => {
    const texts = Array.from({ length: 300 }, (_, index): [string, string] => [
      workflow(`w${index}`),
      publishing(
        index % 2 === 0 ? upload : `${upload}        with:\n          repository-url: https://test.pypi.org/legacy/\n`,
        `{push: {tags: ['p${index}-*']}}`,
      ),
    ]);
    const repository = repositoryOf([
      ...texts,
      ['.github/trusted-publishing.yml', 'publishers: [{registry: pypi, environment: pypi}]'],
    ]);
    const analyzer = createAnalyzer();
    analyzer.analyze(repository);
    const edited = withFile(repository, workflow('w10'), `${texts[10]?.[1]}# a comment\n`);
    const steps = analyzer.steps(edited);
    let worked = 0;
    while (steps.next().done !== true) worked++;
    assert.equal(worked, 1);
  });
});

describe('explain, with bad input', () => {
  const path = workflow('a');
  const explained = (text: string, event: string, ref: string) => {
    const subject = subjectAt(repositoryOf([[path, text]]), path, false);
    return subject && explain(subject, event, ref, { repository: undefined, publishers: [] });
  };

  it('says that an event which the workflow does not have starts nothing', () => {
    assert.deepEqual(explained(publishing(upload), 'release', 'refs/tags/v1')?.notStarted, { kind: 'no-such-event' });
  });

  it('takes any text for a ref', () => {
    for (const ref of ['', 'refs/', 'refs/tags/', '\u0000', '*'.repeat(5000), 'refs/tags/v*[', '../..'])
      assert.ok(explained(publishing(upload), 'push', ref) !== undefined);
  });

  it('takes needs that go in a circle', () => {
    const text = publishing(upload).replace('    steps:', '    needs: [publish, other]\n    steps:');
    assert.equal(
      explained(`${text}  other:\n    needs: publish\n    runs-on: x\n`, 'push', 'refs/tags/v1')?.jobs.length,
      2,
    );
  });
});
