import type { Rule, RulePage } from './types.ts';

/**
 * A comment that ignores nothing. It is found where comments are applied (`ignores/apply-ignores.ts`), after all other rules;
 * here are its page and its place in the catalog.
 */
export const unusedIgnore: Rule = {
  id: 'unused-ignore',
  severity: 'hint',
  title: 'An ignore comment silences nothing',
  documentation: {
    what: 'A comment `# trusted-publishing: ignore[rule-id]` leaves out the findings of that rule on its own line, or else on the line below; `# trusted-publishing: ignore-file[rule-id]` leaves them out of the whole file. This rule reports a comment, or one of the rules that it names, that leaves out nothing. Comments inside a `run:` script count too, and one on or above the `run:` line speaks of the whole script. The comment `# zizmor: ignore[use-trusted-publishing]` silences the rules about stored credentials in its step, and is never reported.',
    why: 'The comment stayed behind when the problem was mended, stands on the wrong line, or misspells the rule. It may hide the next problem of that kind.',
    fix: 'Removes the comment, or the rule that it names in vain, and nothing else.',
  },
  check: () => [],
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      # trusted-publishing: ignore[stored-credential]
      - run: make
`,
    after: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  },
  sources: [],
};
