import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { hostOfLeg, runnerLegs, systemOfJob, systemOfLeg } from '../../analysis/repository/runner.ts';
import type { JobRun } from '../../analysis/repository/runs.ts';

/** What stands in a job (`runs-on` and, where there is one, `strategy`), then host and system of each leg, then the job's system. */
const table: readonly (readonly [
  job: string,
  legs: readonly (readonly [host: string, system: string | undefined])[],
  system: string | undefined,
])[] = [
  ['runs-on: ubuntu-latest', [['github', 'linux']], 'linux'],
  ['runs-on: "Windows-2025"', [['github', 'windows']], 'windows'],
  ['runs-on: [self-hosted, linux, x64]', [['self-hosted', 'linux']], 'linux'],
  ['runs-on: { group: big, labels: ubuntu-latest }', [['unknown', 'linux']], 'linux'],
  ['runs-on: { labels: [ubuntu-latest] }', [['github', 'linux']], 'linux'],
  ['runs-on: { group: big }', [['unknown', undefined]], undefined],
  ['runs-on: { group: big, labels: [self-hosted] }', [['self-hosted', undefined]], undefined],
  ['runs-on: blacksmith-2vcpu-ubuntu-2404', [['vendor', 'linux']], 'linux'],
  ['runs-on: ubuntu-latest-16-cores', [['unknown', undefined]], undefined],
  ['runs-on: ${{ vars.RUNNER }}', [['unknown', undefined]], undefined],
  ['runs-on: ${{ vars.BIG }}-linux', [['unknown', undefined]], undefined],
  ["runs-on: ${{ github.ref == 'x' && 'ubuntu-latest' || 'ubuntu-24.04' }}", [['unknown', 'linux']], 'linux'],
  ["runs-on: ${{ github.ref == 'x' && 'self-hosted' || 'ubuntu-24.04' }}", [['unknown', undefined]], undefined],
  ['runs-on: ${{ fromJSON(\'["self-hosted", "macos"]\') }}', [['self-hosted', 'macos']], 'macos'],
  ['runs-on:', [['unknown', undefined]], undefined],
  [
    'strategy: { matrix: { os: [ubuntu-latest, macos-15] } }\n    runs-on: ${{ matrix.os }}',
    [
      ['github', 'linux'],
      ['github', 'macos'],
    ],
    undefined,
  ],
  [
    'strategy: { matrix: { version: [22.04, 24.04] } }\n    runs-on: ubuntu-${{ matrix.version }}',
    [
      ['github', 'linux'],
      ['github', 'linux'],
    ],
    'linux',
  ],
  [
    'strategy: { matrix: { include: [{ t: { os: windows-latest } }, { t: {} }] } }\n    runs-on: ${{ matrix.t.os }}',
    [
      ['github', 'windows'],
      ['unknown', undefined],
    ],
    undefined,
  ],
  [
    'strategy: { matrix: "${{ fromJSON(needs.a.outputs.b) }}" }\n    runs-on: ${{ matrix.os }}',
    [['unknown', undefined]],
    undefined,
  ],
  ['strategy: { matrix: "${{ fromJSON(needs.a.outputs.b) }}" }\n    runs-on: macos-14', [['github', 'macos']], 'macos'],
];

describe('the runner of a job', () => {
  for (const [job, legs, system] of table) {
    it(job.replaceAll(/\s+/g, ' '), () => {
      const run = jobOf(job);
      assert.deepEqual(
        runnerLegs(run).map((leg) => [hostOfLeg(leg).kind, systemOfLeg(leg)]),
        legs,
      );
      assert.equal(systemOfJob(run), system);
    });
  }
});

function jobOf(job: string): JobRun {
  const path = '.github/workflows/a.yml';
  const repository = repositoryOf([[path, `on: push\njobs:\n  a:\n    ${job}\n    steps: [{ run: echo }]\n`]]);
  const reading = repository.files.get(path)?.reading;
  assert.ok(reading?.kind === 'workflow');
  const [first] = reading.workflow.jobs;
  assert.ok(first !== undefined);
  return { workflow: reading.workflow, job: first, caller: undefined, hidden: false, reached: undefined };
}
