import { releasesMadeIn } from '../plan/triggers/made-releases.ts';
import { releaseWords } from '../registries/github/release-makers.ts';
import type { Selection } from '../repository/selections.ts';
import type { Situation } from '../repository/situations.ts';
import { found, type RuledPublication, ruled } from './describe.ts';
import type { Rule, RulePage, Subject, WorkflowOutline } from './types.ts';

export const releaseNotStarted: Rule = {
  id: 'release-not-started',
  severity: 'information',
  title: 'A workflow waits for a tag or release that starts nothing',
  documentation: {
    what: "One workflow makes a tag or a GitHub release with its job's own `GITHUB_TOKEN`, another one publishes when a tag is pushed or a release is published, and nothing else starts it, not even a person.",
    why: 'GitHub starts no workflow for what is done with `GITHUB_TOKEN`, so that workflows do not start each other without end. The release is there, and nothing is published.',
    fix: 'There are three ways out. Publish in a job of the workflow that makes the release, after it. Or give the waiting workflow `workflow_dispatch` and start it with `gh workflow run`, which is allowed, on the new tag. Or make the release with the token of a GitHub App.',
  },
  *check(subject) {
    const waiting = waitingIn(subject);
    if (waiting === undefined) return;
    for (const [path, { releases }] of subject.others.outlines(mayMakeRelease)) {
      if (path === subject.root.file.path) continue;
      if (!releases.some((each) => startsOnly(each, waiting.situations))) continue;
      const other = subject.others.subject(path);
      const made = other && releasesMadeIn(other).find((each) => startsOnly(each, waiting.situations));
      const [situation] = waiting.situations;
      if (made === undefined || situation === undefined) continue;
      const { publication } = waiting;
      const thing = situation.event === 'release' ? 'release' : 'tag';
      yield found({
        file: subject.root.file,
        span: situation.trigger.eventSpan,
        severity: 'information',
        message: `${path} makes the ${thing} with the job's own token, and GitHub starts no workflow for that: job \`${publication.run.job.id}\` does not publish to ${publication.registry.name} by itself. Publish there, or add \`workflow_dispatch\` here and \`gh workflow run\` there, or make the ${thing} with the token of a GitHub App.`,
        about: { run: publication.run, event: situation.event, registry: publication.registry },
        related: [{ file: made.file, span: made.span, message: `The ${thing} is made here` }],
      });
      return;
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    others: {
      '.github/workflows/tag.yml': `on:
  push:
    branches: [main]
permissions:
  contents: write
  issues: write
  pull-requests: write
jobs:
  release-please:
    runs-on: ubuntu-latest
    steps:
      - uses: googleapis/release-please-action@v4
`,
    },
  },
  sources: [
    {
      title: 'GitHub: Triggering a workflow from a workflow',
      url: 'https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/trigger-a-workflow#triggering-a-workflow-from-a-workflow',
      checked: '2026-11-22',
    },
  ],
};

/** Those that make one themselves, or in an action or a workflow that they use. */
const mayMakeRelease: Selection = {
  includes: () => true,
  reaching: { includes: ({ text }) => releaseWords.test(text) },
};

interface Waiting {
  readonly publication: RuledPublication;
  /** All that starts the publication: the push of a tag, or a release. */
  readonly situations: readonly Situation[];
}

/** The first publication of a workflow that nothing but a tag or a release starts. */
function waitingIn({ root, publications }: Subject): Waiting | undefined {
  if (root.kind !== 'workflow') return undefined;
  const others = ['workflow_dispatch', 'workflow_call', 'repository_dispatch', 'workflow_run'];
  if (root.triggers.some(({ event }) => others.includes(event))) return undefined;
  for (const publication of ruled(publications)) {
    const situations = publication.reach.filter(({ answer }) => answer !== 'no').map(({ situation }) => situation);
    if (situations.length > 0 && situations.every(isTagOrRelease)) return { publication, situations };
  }
  return undefined;
}

function isTagOrRelease({ event, refKind }: Pick<Situation, 'event' | 'refKind'>): boolean {
  return event === 'release' || (event === 'push' && refKind === 'tag');
}

/** True when what is made is all that the waiting workflow waits for, and was not there before. */
function startsOnly(
  { makes, situations }: WorkflowOutline['releases'][number],
  waiting: readonly Situation[],
): boolean {
  return waiting.every(({ event }) => {
    const wanted = event === 'release' ? 'release' : 'tag';
    if (makes !== 'both' && makes !== wanted) return false;
    // Where a pushed tag may start the one that makes the release, that tag has started what waits for it.
    return (
      situations.length > 0 &&
      !situations.some((each) => (wanted === 'tag' ? isTagOrRelease(each) : each.event === 'release'))
    );
  });
}
