import { planMarkdown } from '../../analysis/plan/markdown.ts';
import { planOf } from '../../analysis/plan/plan.ts';
import { ruled } from '../../analysis/rules/describe.ts';
import { soleOperand, valueOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { openWorkflow } from '../report/open-workflow.ts';
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
  run(given, terminal) {
    const path = soleOperand(given, 'workflow');
    const job = valueOf(given, 'job');
    const named = valueOf(given, 'package');
    const { subject, origin } = openWorkflow(path, terminal.workingFolder, job);
    const wanted = ruled(subject.publications).filter(({ run }) => job === undefined || run.job.id === job);
    if (wanted.length === 0) throw new UsageError(`${path} publishes nothing to a registry with trusted publishing`);
    const plans = wanted.flatMap(
      (publication) => planOf(subject, publication, { repository: origin, ...(named && { package: named }) }) ?? [],
    );
    terminal.write(planMarkdown(plans));
    return 0;
  },
};
