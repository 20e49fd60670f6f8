import { runnerSystem as systemOf } from '../registries/runner-labels.ts';
import { interpolate } from '../workflow/expressions/index.ts';
import type { Shell } from '../workflow/scripts/index.ts';
import { stringsOf, valueOf } from '../workflow/yaml/tree.ts';
import { jobContext } from './context.ts';
import { texts } from './known-texts.ts';
import { matrixLegs } from './matrix.ts';
import type { JobRun, StepRun } from './runs.ts';

/**
 * The shell that runs a step's script: `shell:`, else `defaults.run.shell` of job and workflow, else that of the runner. A job in
 * a container runs on Linux. `systemOfRun` may answer from memory. Source: docs.github.com, workflow syntax, `jobs.<id>.steps[*].shell`, 2026-11.
 */
export function shellOf(step: StepRun, systemOfRun: (run: JobRun) => RunnerSystem = runnerSystem): Shell {
  const { job, workflow } = step.run;
  const named =
    step.step.shell ?? (step.within === undefined ? (job.defaults.shell ?? workflow.defaults.shell) : undefined);
  if (named !== undefined) return shellNamed(named.value);
  if (job.container !== undefined) return 'sh';
  switch (systemOfRun(step.run)) {
    case 'windows':
      return 'pwsh';
    case 'linux':
    case 'macos':
      return 'bash';
    case 'unknown':
      return 'unknown';
  }
}

function shellNamed(text: string): Shell {
  const word = /^[\w.-]+/
    .exec(text.trim())?.[0]
    .toLowerCase()
    .replace(/\.exe$/, '');
  switch (word) {
    case 'bash':
    case 'sh':
    case 'pwsh':
    case 'powershell':
    case 'cmd':
    case 'python':
      return word;
    default:
      return text.includes('${{') ? 'unknown' : 'other';
  }
}

/** The operating system of a job's runner, where its labels tell; `unknown` when legs differ or no list holds a label. */
export type RunnerSystem = 'linux' | 'macos' | 'windows' | 'unknown';

/** The system that the runner of a job has, the same on every leg. */
export function runnerSystem(run: JobRun): RunnerSystem {
  const systems = new Set(runnerLabelSets(run).map(systemOfLabels));
  const [only, ...more] = systems;
  return only === undefined || more.length > 0 ? 'unknown' : only;
}

function systemOfLabels(labels: readonly string[] | undefined): RunnerSystem {
  const systems = new Set(labels?.flatMap((label) => systemOf(label) ?? []));
  const [only, ...more] = systems;
  return only === undefined || more.length > 0 ? 'unknown' : only;
}

/**
 * The labels that a job asks for, one set for each leg of its matrix (several where a value may be one or the other);
 * undefined where the files do not show them. `runs-on` is a label, a list of labels, or a map with `labels`.
 */
function runnerLabelSets(run: JobRun): readonly (readonly string[] | undefined)[] {
  const node = run.job.runsOn?.value;
  const scalars = stringsOf(node?.kind === 'map' ? valueOf(node, 'labels') : node);
  const [first] = scalars;
  if (first === undefined) return [undefined];
  if (scalars.every((scalar) => scalar.text.expressions.length === 0)) return [scalars.map(({ value }) => value)];
  const legs = matrixLegs(run.job.strategy?.matrix);
  const each = legs.known ? legs.value : [undefined];
  return each.flatMap((leg) => {
    const context = jobContext(run, leg === undefined ? { situation: undefined } : { situation: undefined, leg });
    const possible = scalars.map(({ value }) => texts(interpolate(value, context)));
    // One label that may be this or that gives a set for each; of several, the first value of each.
    if (possible.includes(undefined)) return [undefined];
    if (possible.length === 1) return (possible[0] ?? []).map((label) => [label]);
    return [possible.flatMap((each) => each?.slice(0, 1) ?? [])];
  });
}
