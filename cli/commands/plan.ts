import { soleOperand } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the plan that moves a workflow's publications to trusted publishing. */
export const plan: Command = {
  name: 'plan',
  summary: 'the plan that moves a workflow to trusted publishing, as Markdown',
  help: `Writes the plan that moves the publications of a workflow to trusted publishing, as Markdown.

Usage: trusted-publishing plan [OPTION…] WORKFLOW

Options:
  --job ID        only this job
  --package NAME  the package, where no manifest names it
  -h, --help      this text

Exit code: 0, or 2 when it could not run.
`,
  options: {
    job: { kind: 'value' },
    package: { kind: 'value' },
  },
  run(given) {
    soleOperand(given, 'workflow');
    throw new UsageError('plan is not built yet');
  },
};
