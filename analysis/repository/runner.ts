import { type RunnerHost, runnerHostOf, runnerSystem } from '../registries/github/runner-labels.ts';
import { evaluateScalar, type Value } from '../workflow/expressions/index.ts';
import { valueOf, type YamlNode } from '../workflow/yaml/tree.ts';
import { type Circumstances, jobContext } from './context.ts';
import { texts } from './known-texts.ts';
import { type MatrixLeg, matrixLegs } from './matrix.ts';
import type { JobRun } from './runs.ts';

/** The values that a label of `runs-on` may have; none when the files do not show them. */
export type Label = readonly string[];

/** One leg of a job's matrix, with the labels that `runs-on` asks for. */
export interface RunnerLeg {
  /** Undefined when the legs are not known. */
  readonly leg: MatrixLeg | undefined;
  readonly labels: readonly Label[];
}

/** The operating system of a runner; undefined when nothing tells it. */
export type RunnerSystem = 'linux' | 'macos' | 'windows' | undefined;

/** The legs of a job, one without a matrix. Source: docs.github.com, workflow syntax, `jobs.<id>.runs-on`, 2026-11. */
export function runnerLegs(run: JobRun): readonly RunnerLeg[] {
  const written = literalLabels(run.job.runsOn?.value);
  const legs = matrixLegs(run.job.strategy?.matrix);
  if (!legs.known) return [{ leg: undefined, labels: written ?? labelsOf(run, { situation: undefined }) }];
  return legs.value.map((leg) => ({ leg, labels: written ?? labelsOf(run, { situation: undefined, leg }) }));
}

/** Who runs the machine of each leg of a job. */
export function runnerHosts(run: JobRun): readonly RunnerHost[] {
  return runnerLegs(run).map(hostOfLeg);
}

/** The labels of a leg that are known. */
function shownLabels({ labels }: RunnerLeg): readonly string[] {
  return labels.flatMap(([label, ...others]) => (label === undefined || others.length > 0 ? [] : [label]));
}

/** Who runs the machine of a leg: self-hosted or a vendor when one label says so, whatever the others are. */
export function hostOfLeg(leg: RunnerLeg): RunnerHost {
  const shown = shownLabels(leg);
  const host = runnerHostOf(shown);
  return host.kind === 'github' && shown.length < leg.labels.length ? { kind: 'unknown' } : host;
}

/** The operating system of a leg: that of the first label which tells it, whatever its value. */
export function systemOfLeg({ labels }: RunnerLeg): RunnerSystem {
  for (const label of labels) {
    const [system, ...others] = new Set(label.map(runnerSystem));
    if (system !== undefined && others.length === 0) return system;
  }
  return undefined;
}

/** The operating system of a job's runner, when it is the same on every leg. */
export function systemOfJob(run: JobRun): RunnerSystem {
  const [only, ...more] = new Set(runnerLegs(run).map(systemOfLeg));
  return more.length > 0 ? undefined : only;
}

/** The labels when no expression is among them, which is so in most jobs. */
function literalLabels(node: YamlNode | undefined): readonly Label[] | undefined {
  if (node?.kind === 'scalar') return node.value.includes('${{') ? undefined : [[node.value]];
  if (node?.kind !== 'list') return undefined;
  const labels = node.items.map((item) => literalLabels(item.value));
  return labels.every((label) => label !== undefined) ? labels.flat() : undefined;
}

function labelsOf(run: JobRun, circumstances: Circumstances): readonly Label[] {
  const node = run.job.runsOn?.value;
  // With a group, the machines are what its owner put into it.
  const group: readonly Label[] = valueOf(node, 'group') === undefined ? [] : [[]];
  return [...labelsIn(node?.kind === 'map' ? valueOf(node, 'labels') : node, run, circumstances), ...group];
}

function labelsIn(node: YamlNode | undefined, run: JobRun, circumstances: Circumstances): readonly Label[] {
  switch (node?.kind) {
    case 'list':
      return node.items.flatMap((item) => labelsIn(item.value, run, circumstances));
    case 'scalar':
      return valuesOf(evaluateScalar(node.value, jobContext(run, circumstances)));
    default:
      return [[]];
  }
}

/** `fromJSON` can make several labels of one expression. */
function valuesOf(value: Value): readonly Label[] {
  if (value.kind === 'list' && value.complete) return value.items.flatMap(valuesOf);
  const possible = texts(value) ?? [];
  return [possible.includes('') ? [] : possible];
}
