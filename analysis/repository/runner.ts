import { type RunnerHost, runnerHostOf, runnerSystem } from '../registries/runner-labels.ts';
import { evaluateScalar, type Value } from '../workflow/expressions/index.ts';
import { valueOf, type YamlNode } from '../workflow/yaml/tree.ts';
import { type Circumstances, jobContext } from './context.ts';
import { type MatrixLeg, matrixLegs } from './matrix.ts';
import type { JobRun } from './runs.ts';

/** One leg of a job's matrix, with the labels that `runs-on` asks for; undefined for a label that the files do not show. */
export interface RunnerLeg {
  /** Undefined when the legs are not known. */
  readonly leg: MatrixLeg | undefined;
  readonly labels: readonly (string | undefined)[];
}

/** The operating system of a runner; undefined when nothing tells it. */
export type RunnerSystem = 'linux' | 'macos' | 'windows' | undefined;

/** The legs of a job, one without a matrix. Source: docs.github.com, workflow syntax, `jobs.<id>.runs-on`, 2026-11. */
export function runnerLegs(run: JobRun): readonly RunnerLeg[] {
  const legs = matrixLegs(run.job.strategy?.matrix);
  if (!legs.known) return [{ leg: undefined, labels: labelsOf(run, { situation: undefined }) }];
  return legs.value.map((leg) => ({ leg, labels: labelsOf(run, { situation: undefined, leg }) }));
}

/** Who runs the machine of each leg of a job. */
export function runnerHosts(run: JobRun): readonly RunnerHost[] {
  return runnerLegs(run).map(hostOfLeg);
}

/** Who runs the machine of a leg: self-hosted or a vendor when one label says so, whatever the others are. */
export function hostOfLeg({ labels }: RunnerLeg): RunnerHost {
  const shown = labels.filter((label) => label !== undefined);
  const host = runnerHostOf(shown);
  return host.kind === 'github' && shown.length < labels.length ? { kind: 'unknown' } : host;
}

/** The operating system of a leg: that of the first label which tells it. */
export function systemOfLeg({ labels }: RunnerLeg): RunnerSystem {
  for (const label of labels) {
    const system = label === undefined ? undefined : runnerSystem(label);
    if (system !== undefined) return system;
  }
  return undefined;
}

/** The operating system of a job's runner, when it is the same on every leg. */
export function systemOfJob(run: JobRun): RunnerSystem {
  const [only, ...more] = new Set(runnerLegs(run).map(systemOfLeg));
  return more.length > 0 ? undefined : only;
}

function labelsOf(run: JobRun, circumstances: Circumstances): RunnerLeg['labels'] {
  const node = run.job.runsOn?.value;
  // With a group, the machines are what its owner put into it.
  if (node?.kind === 'map') return [...labelsIn(valueOf(node, 'labels'), run, circumstances), undefined];
  return labelsIn(node, run, circumstances);
}

function labelsIn(node: YamlNode | undefined, run: JobRun, circumstances: Circumstances): RunnerLeg['labels'] {
  switch (node?.kind) {
    case 'list':
      return node.items.flatMap((item) => labelsIn(item.value, run, circumstances));
    case 'scalar':
      return node.value.includes('${{')
        ? textsOf(evaluateScalar(node.value, jobContext(run, circumstances)))
        : [node.value];
    default:
      return [undefined];
  }
}

/** `fromJSON` can make several labels of one expression. */
function textsOf(value: Value): RunnerLeg['labels'] {
  if (value.kind === 'list' && value.complete) return value.items.flatMap(textsOf);
  return value.kind === 'known' && typeof value.value === 'string' && value.value !== '' ? [value.value] : [undefined];
}
