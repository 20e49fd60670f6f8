import { soleOperand } from '../arguments.ts';
import type { Command } from '../command.ts';
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
  run(given) {
    soleOperand(given, 'workflow');
    throw new UsageError('explain is not built yet');
  },
};
