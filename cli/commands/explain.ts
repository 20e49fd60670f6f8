import { exampleReleases } from '../../analysis/identity/example-releases.ts';
import { explain as explainRelease } from '../../analysis/identity/explain.ts';
import { fullRef } from '../../analysis/identity/release.ts';
import { soleOperand, valueOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { explanationJson } from '../formats/explanation-json.ts';
import { explanationText } from '../formats/text/explanation.ts';
import { openWorkflow } from '../report/open-workflow.ts';
import { UsageError } from '../usage-error.ts';

/** Says what a run would present to the registries. */
export const explain: Command = {
  name: 'explain',
  summary: 'the claims that a run would present, and which publishers would accept it',
  help: `Shows the claims that each publication of a run would present, and which publisher each registry would need.

Usage: trusted-publishing explain [OPTION…] WORKFLOW

Options:
  --job ID         only this job
  --event NAME     the event that starts the run; unless given, each that the workflow has
  --ref REF        the ref of the run, as refs/tags/v1.2.3 or refs/heads/main
  --format FORMAT  text (the default) or json
  -h, --help       this text

Exit code: 0, or 2 when it could not run.
`,
  options: {
    job: { kind: 'value' },
    event: { kind: 'value' },
    ref: { kind: 'value' },
    format: { kind: 'value', words: ['text', 'json'] },
  },
  run(given, terminal) {
    const path = soleOperand(given, 'workflow');
    const job = valueOf(given, 'job');
    const { subject, origin, publishers } = openWorkflow(path, terminal.workingFolder, job);
    if (subject.root.kind !== 'workflow') throw new UsageError(`${path} is not a workflow`);
    const event = valueOf(given, 'event');
    const ref = valueOf(given, 'ref');
    const known = exampleReleases(subject.root).filter((each) => event === undefined || each.event === event);
    const asked =
      ref === undefined
        ? known
        : [...new Set(event === undefined ? known.map((each) => each.event) : [event])].map((each) => ({
            event: each,
            ref: fullRef(ref),
          }));
    if (asked.length === 0) throw new UsageError(`${path} has no trigger ${event ?? ''}`.trimEnd());
    const explanations = asked.flatMap(
      (each) =>
        explainRelease(subject, each.event, each.ref, { repository: origin, publishers, ...(job && { job }) }) ?? [],
    );
    terminal.write(valueOf(given, 'format') === 'json' ? explanationJson(explanations) : explanationText(explanations));
    return 0;
  },
};
