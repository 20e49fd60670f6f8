import type { Shell } from '../workflow/scripts/index.ts';
import { matrixLegs } from './matrix.ts';
import type { JobRun, StepRun } from './runs.ts';

/**
 * The shell that runs a step's script: `shell:`, else `defaults.run.shell` of job and workflow, else that of the runner.
 * Source: docs.github.com, workflow syntax, `jobs.<id>.steps[*].shell`, 2026-11.
 */
export function shellOf(step: StepRun): Shell {
  const { job, workflow } = step.run;
  const named =
    step.step.shell ?? (step.within === undefined ? (job.defaults.shell ?? workflow.defaults.shell) : undefined);
  if (named !== undefined) return shellNamed(named.value);
  switch (runnerSystem(step.run)) {
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

/** The operating system of a job's runner, where its label tells; `unknown` when legs differ or no list holds the label. */
export type RunnerSystem = 'linux' | 'macos' | 'windows' | 'unknown';

/** The system that the runner of a job has, the same on every leg. */
export function runnerSystem(run: JobRun): RunnerSystem {
  const systems = new Set(runnerLabels(run).map(systemOfLabel));
  const [only, ...more] = systems;
  return only === undefined || more.length > 0 ? 'unknown' : only;
}

/** The system that a label of a GitHub-hosted runner stands for. */
export function systemOfLabel(label: string | undefined): RunnerSystem {
  if (label === undefined) return 'unknown';
  if (/^ubuntu-(?:latest|slim|\d\d\.\d\d)(?:-arm)?$/i.test(label)) return 'linux';
  if (/^windows-(?:latest|\d{4}|11-arm)(?:-\w+)?$/i.test(label)) return 'windows';
  if (/^macos-(?:latest|\d+(?:\.\d+)?)(?:-(?:large|xlarge|intel))?$/i.test(label)) return 'macos';
  return 'unknown';
}

/** The label (the first of several) of each leg of a job; undefined where an expression decides it. */
export function runnerLabels(run: JobRun): readonly (string | undefined)[] {
  const node = run.job.runsOn?.value;
  const scalar = node?.kind === 'list' ? node.items[0]?.value : node;
  if (scalar?.kind !== 'scalar') return [undefined];
  const [expression, ...more] = scalar.text.expressions;
  if (expression === undefined) return [scalar.value];
  const key = /^\s*matrix\.([\w.-]+)\s*$/.exec(expression.source)?.[1];
  const legs = matrixLegs(run.job.strategy?.matrix);
  if (key === undefined || more.length > 0 || !legs.known) return [undefined];
  if (scalar.value.trim().length !== expression.end - expression.start) return [undefined];
  return legs.value.map((leg) => {
    const value = leg.get(key)?.value;
    return value === undefined || value.includes('${{') ? undefined : value;
  });
}
