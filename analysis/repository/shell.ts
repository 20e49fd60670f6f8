import type { Shell } from '../workflow/scripts/index.ts';
import { type RunnerSystem, systemOfJob } from './runner.ts';
import type { JobRun, StepRun } from './runs.ts';

/**
 * The shell that runs a step's script: `shell:`, else `defaults.run.shell` of job and workflow, else that of the runner. A job in
 * a container runs on Linux. An action that runs a script knows no `defaults`. `systemOfRun` may answer from memory. Source: docs.github.com, workflow syntax,
 * `jobs.<id>.steps[*].shell`, 2026-11.
 */
export function shellOf(step: StepRun, systemOfRun: (run: JobRun) => RunnerSystem = systemOfJob): Shell {
  const { job, workflow } = step.run;
  const { shell, uses } = step.step;
  const byAction = uses !== undefined;
  const named =
    shell ?? (step.within === undefined && !byAction ? (job.defaults.shell ?? workflow.defaults.shell) : undefined);
  if (named !== undefined) return shellNamed(named.value);
  if (job.container !== undefined) return byAction ? 'bash' : 'sh';
  switch (systemOfRun(step.run)) {
    case 'windows':
      return byAction ? 'powershell' : 'pwsh';
    case 'linux':
    case 'macos':
      return 'bash';
    case undefined:
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
