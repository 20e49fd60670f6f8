import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RunnerHost, runnerHostOf, runnerSystem } from '../../analysis/registries/github/runner-labels.ts';

const github: RunnerHost = { kind: 'github' };
const own: RunnerHost = { kind: 'self-hosted' };
const unknown: RunnerHost = { kind: 'unknown' };
const vendor = (name: string): RunnerHost => ({ kind: 'vendor', name });

const table: readonly (readonly [labels: readonly string[], host: RunnerHost, system: string | undefined])[] = [
  [['ubuntu-latest'], github, 'linux'],
  [['Ubuntu-24.04'], github, 'linux'],
  [['ubuntu-24.04-arm'], github, 'linux'],
  [['ubuntu-slim'], github, 'linux'],
  [['ubuntu-20.04'], github, 'linux'],
  [['windows-2022'], github, 'windows'],
  [['windows-11-arm'], github, 'windows'],
  [['macos-13'], github, 'macos'],
  [['macos-15-xlarge'], github, 'macos'],
  [['self-hosted'], own, undefined],
  [['self-hosted', 'linux', 'x64'], own, undefined],
  [['linux', 'self-hosted'], own, 'linux'],
  [['blacksmith-4vcpu-ubuntu-2404'], vendor('Blacksmith'), 'linux'],
  [['blacksmith'], vendor('Blacksmith'), undefined],
  [['depot-ubuntu-24.04-4'], vendor('Depot'), 'linux'],
  [['depot-macos-15'], vendor('Depot'), 'macos'],
  [['namespace-profile-default'], vendor('Namespace'), undefined],
  [['nscloud-ubuntu-22.04-amd64-4x16'], vendor('Namespace'), 'linux'],
  [['buildjet-4vcpu-ubuntu-2204'], vendor('BuildJet'), 'linux'],
  [['warp-ubuntu-latest-x64-4x'], vendor('WarpBuild'), 'linux'],
  [['ubicloud-standard-2'], vendor('Ubicloud'), undefined],
  [['runs-on=123', 'runner=2cpu-linux-x64'], vendor('RunsOn'), undefined],
  [['codebuild-project-123-1'], vendor('AWS CodeBuild'), undefined],
  // Larger runners have names of the organization's choice.
  [['ubuntu-latest-16-cores'], unknown, undefined],
  [['ubuntu-24.04-custom'], unknown, undefined],
  [['linux-x64'], unknown, undefined],
  [['warpdrive'], unknown, undefined],
  [['depot'], unknown, undefined],
  [[], unknown, undefined],
];

describe('runner labels', () => {
  for (const [labels, host, system] of table) {
    it(`${JSON.stringify(labels)} run on ${'name' in host ? host.name : host.kind}`, () => {
      assert.deepEqual(runnerHostOf(labels), host);
      assert.equal(runnerSystem(labels[0] ?? ''), system);
    });
  }
});
