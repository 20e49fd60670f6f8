import { type Grant, grantFor, grantWords } from '../plan/grant.ts';
import { grantFix } from '../plan/grant-fix.ts';
import type { Need } from '../plan/job-needs.ts';
import { needsOf } from '../plan/needs.ts';
import { covers } from '../repository/permissions.ts';
import { found, writtenJobs } from './describe.ts';
import { atLeast } from './judge.ts';
import { lackWords, missingPermissionPlace, riskWords } from './permission-place.ts';
import { failureCounts, reachedWithoutTag } from './step-certainty.ts';
import type { Found, Rule, Severity, Subject, SubjectJob } from './types.ts';

export const missingContents: Rule = {
  id: 'missing-contents',
  severity: 'error',
  title: 'A step needs the contents of the repository, and the `permissions` leave them out',
  documentation: {
    what: 'In a workflow that publishes, a step makes a release, a tag or a commit with the token of the job, and the `permissions` in force do not hold `contents: write`. It is information when `contents: read` is missing for a checkout, which only fails in a private repository, and when the step fails only under something that the files do not show. A token from a secret, an App or an earlier step makes the rule silent.',
    why: 'Naming one permission takes all others away. The step fails in the middle of the release, often after the upload, which cannot be repeated under the same version.',
    fix: 'Adds the scope to the `permissions` of the job. A job without a block of its own gets one that holds everything that its steps need.',
    example: {
      before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
      - uses: softprops/action-gh-release@v2
        with:
          files: dist/*
`,
      after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: write
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
      - uses: softprops/action-gh-release@v2
        with:
          files: dist/*
`,
    },
    sources: [
      {
        title: 'GitHub: Controlling permissions for GITHUB_TOKEN',
        url: 'https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/control-token-permissions',
        checked: '2026-11-22',
      },
      {
        title: 'NuGetGallery issue 10615: the release step broke with the first permissions block',
        url: 'https://github.com/NuGet/NuGetGallery/issues/10615',
        checked: '2026-11-22',
      },
    ],
  },
  *check(subject) {
    if (subject.publications.length === 0) return;
    for (const job of writtenJobs(subject)) {
      const has = job.permissions.of('contents');
      if (!has.known || has.value === 'write') continue;
      const lacking = needsOf(subject.session, job).needs.flatMap((need): readonly Lacking[] => {
        if (need.scope !== 'contents' || covers(has.value, need.access)) return [];
        const severity = severityOf(need, job);
        return severity === undefined ? [] : [{ need, severity }];
      });
      if (lacking.length > 0) yield findingFor(subject, job, lacking);
    }
  },
};

interface Lacking {
  readonly need: Need;
  readonly severity: Severity;
}

function severityOf({ step, without }: Need, job: SubjectJob): Severity | undefined {
  const counts = step === undefined ? 'yes' : failureCounts(step, job.situations);
  if (counts === 'no' || without === 'maybe') return undefined;
  if (counts === 'maybe' || without === 'private') return 'information';
  if (without === 'fails') return 'error';
  return step !== undefined && reachedWithoutTag(step, job.situations) ? 'error' : 'information';
}

function findingFor(subject: Subject, job: SubjectJob, lacking: readonly Lacking[]): Found {
  const { run } = job;
  const [first, ...others] = lacking as [Lacking, ...Lacking[]];
  const main = others.reduce((worst, each) => (atLeast(worst.severity, each.severity) ? worst : each), first);
  const wanted: Grant = grantFor(lacking.map(({ need }) => need));
  const { fix, atRisk } = grantFix(subject, run, wanted);
  return found({
    ...missingPermissionPlace(run),
    severity: main.severity,
    seen: !run.hidden,
    message: messageFor(job, main, wanted) + riskWords(atRisk),
    about: { run },
    related: lacking.map(({ need }) => ({ file: need.file, span: need.span, message: capitalized(need.reason) })),
    fixes: [fix],
  });
}

function messageFor({ run }: SubjectJob, { need, severity }: Lacking, wanted: Grant): string {
  const lack = lackWords(run, grantWords(wanted).replaceAll('`', ''));
  if (severity === 'error') return `${lack}, so a step fails: ${need.reason}. Add it.`;
  if (need.without === 'private') return `${lack}, so a step fails in a private repository: ${need.reason}. Add it.`;
  if (need.without === 'fails-untagged')
    return `${lack}, so a step fails unless the tag is there already: ${need.reason}. Add it.`;
  return `${lack}, so a step may fail: ${need.reason}. Add it.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
