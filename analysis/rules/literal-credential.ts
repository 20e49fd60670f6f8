import type { StepRun } from '../repository/runs.ts';
import { mayHoldToken, tokensIn } from '../tokens/find-tokens.ts';
import { tokenSources } from '../tokens/token-kinds.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { found } from './describe.ts';
import type { Found, Rule, RulePage } from './types.ts';

export const literalCredential: Rule = {
  id: 'literal-credential',
  severity: 'error',
  title: 'A token stands in the file',
  documentation: {
    what: 'A value of a workflow or an action holds a token of a registry (PyPI, TestPyPI, npm, crates.io, RubyGems.org, NuGet.org), a token of GitHub, or a signed token (JWT), told by its form. Every workflow and action is searched, those that publish nothing too. Comments, and values that are placeholders by all appearance, are left out.',
    why: 'Whoever can read the repository can publish with it, and so can everyone who keeps a copy: taking it out of the file leaves it in the history.',
    fix: 'There is no fix that an editor could make: revoke the token now, then use trusted publishing, or a secret until then.',
  },
  *check(subject) {
    const steps = subject.jobs.flatMap((job) => job.allSteps);
    const files = [...subject.jobs.map((job) => job.run.workflow.file), ...steps.map((step) => step.file)];
    for (const file of new Set(files)) {
      if (!mayHoldToken(file.text)) continue;
      yield* inFile(
        file,
        steps.filter((step) => step.file === file),
      );
    }
  },
  alone: { concerns: mayHoldToken, check: (file) => inFile(file, []) },
};

/** @public The token is in two parts: whoever searches the sources for tokens should find none. */
export const page: RulePage = {
  example: {
    before: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v5
      - run: npm publish
        env:
          NODE_AUTH_TOKEN: npm_${'cH8qN2vTzL5wKxR0yB7dPfG3mJ9sVuE1aQ4t'}
`,
  },
  sources: tokenSources,
};

function inFile(file: ActionsFile, steps: readonly StepRun[]): readonly Found[] {
  return tokensIn(file.root).map(({ kind, span }) => {
    const step = steps.find(({ step: { map } }) => map.span.start <= span.start && span.end <= map.span.end);
    return found({
      file,
      span,
      severity: 'error',
      message: `This is ${kind.words}, open to everyone who can read the repository. Revoke it now${kind.revoke === '' ? '' : ` at ${kind.revoke}`}: taking it out of the file leaves it in the history.`,
      about: { ...(step && { run: step.run, step }), ...(kind.registry && { registry: kind.registry }) },
    });
  });
}
