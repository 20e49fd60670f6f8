import { type Grant, grantFor, grantWords, joinedGrants } from '../plan/permissions/grant.ts';
import { grantFix } from '../plan/permissions/grant-fix.ts';
import type { Need } from '../plan/permissions/job-needs.ts';
import { contentsNeedsOf } from '../plan/permissions/needs.ts';
import { covers } from '../repository/permissions.ts';
import type { JobRun } from '../repository/runs.ts';
import { isBeingTyped } from './being-typed.ts';
import { found, writtenJobs } from './describe.ts';
import { byPlace, isBlockSeen, lackWords, missingPermissionPlace, riskWords } from './permission-place.ts';
import { failureCounts, reachedWithoutTag } from './step-certainty.ts';
import type { Found, Rule, RulePage, Severity, Subject, SubjectJob } from './types.ts';

export const missingContents: Rule = {
  id: 'missing-contents',
  severity: 'error',
  title: 'A step needs the contents of the repository, and the `permissions` leave them out',
  documentation: {
    what: 'In a workflow that publishes, a step makes a release, a tag or a commit with the token of the job, and the `permissions` in force do not hold `contents: write`. It is information when `contents: read` is missing for a checkout, which only fails in a private repository, and when the step fails only under something that the files do not show. A token from a secret, an App or an earlier step makes the rule silent.',
    why: 'Naming one permission takes all others away. The step fails in the middle of the release, often after the upload, which cannot be repeated under the same version.',
    fix: 'Adds the scope to the `permissions` of the job. A job without a block of its own gets one that holds everything that its steps need.',
  },
  *check(subject) {
    if (subject.publications.length === 0) return;
    const lacking = writtenJobs(subject).flatMap((job) => lackingIn(subject, job) ?? []);
    for (const together of byPlace(lacking)) {
      const finding = findingFor(subject, together);
      for (const { run } of together) yield { ...finding, about: { ...finding.about, run } };
    }
  },
};

/** @public */
export const page: RulePage = {
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
};

/** What a job lacks of the contents, with the need that counts most. */
interface Lacking {
  readonly run: JobRun;
  readonly wanted: Grant;
  readonly needs: readonly Need[];
  readonly main: Need;
  readonly severity: Severity;
}

type Together = readonly [Lacking, ...Lacking[]];

function lackingIn({ session }: Subject, job: SubjectJob): Lacking | undefined {
  if (isBeingTyped(job.run, 'permissions')) return undefined;
  const has = job.permissions.of('contents');
  if (!has.known || has.value === 'write') return undefined;
  const judged = contentsNeedsOf(session, job).flatMap((need) => {
    if (covers(has.value, need.access)) return [];
    const severity = severityOf(need, job);
    return severity === undefined ? [] : [{ need, severity }];
  });
  const [main] = judged.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  if (main === undefined) return undefined;
  const needs = judged.map(({ need }) => need);
  return { run: job.run, wanted: grantFor(needs), needs, main: main.need, severity: main.severity };
}

function severityOf({ step, without }: Need, job: SubjectJob): Severity | undefined {
  const counts = step === undefined ? 'yes' : failureCounts(step, job.situations);
  if (counts === 'no' || without === 'maybe') return undefined;
  if (counts === 'maybe' || without === 'private') return 'information';
  if (without === 'fails') return 'error';
  return step !== undefined && reachedWithoutTag(step, job.situations) ? 'error' : 'information';
}

function findingFor(subject: Subject, together: Together): Found {
  const [first, ...others] = together.filter(({ severity }) => severity === 'error');
  const spoken: Together = first === undefined ? together : [first, ...others];
  const [{ run, severity }] = spoken;
  const all = grantWords(joinedGrants(together.map(({ wanted }) => wanted)));
  const { fix, atRisk } = grantFix(subject, together, all);
  return found({
    ...missingPermissionPlace(run),
    severity,
    seen: isBlockSeen(run),
    message: messageFor(spoken) + riskWords(atRisk),
    about: { run },
    related: together.flatMap(({ needs }) =>
      needs.map(({ file, span, reason }) => ({
        file,
        span,
        message: sentenceOf(reason),
      })),
    ),
    fixes: [fix],
  });
}

function messageFor(together: Together): string {
  const [{ main, severity }] = together;
  const scopes = grantWords(joinedGrants(together.map(({ wanted }) => wanted)));
  const lack = lackWords(together, scopes);
  return `${lack}, so a step ${outcomeWords(main, severity)}: ${main.reason}. Add it.`;
}

function outcomeWords({ without }: Need, severity: Severity): string {
  if (severity === 'error') return 'fails';
  switch (without) {
    case 'private':
      return 'fails in a private repository';
    case 'fails-untagged':
      return 'fails unless the tag is there already';
    case 'fails':
    case 'maybe':
      return 'may fail';
  }
}

/** With a capital letter, but for the name of an action. */
function sentenceOf(reason: string): string {
  return /^[\w-]+\//.test(reason) ? reason : reason.charAt(0).toUpperCase() + reason.slice(1);
}
