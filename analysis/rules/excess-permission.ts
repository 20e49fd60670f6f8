import { type Grant, grantedByName, grantWords } from '../plan/permissions/grant.ts';
import { narrowBlock } from '../plan/permissions/narrow-block.ts';
import { workOf } from '../plan/permissions/required-permissions.ts';
import { found, writtenJobs } from './describe.ts';
import { blockInForce } from './permission-place.ts';
import type { Found, Rule, RulePage, SubjectJob } from './types.ts';

export const excessPermission: Rule = {
  id: 'excess-permission',
  severity: 'information',
  title: 'A publishing job may write what none of its steps writes',
  documentation: {
    what: 'A job that publishes, and of which every step is known, holds a write permission that none of its steps needs, or `write-all`.',
    why: 'The token of the job is in reach of every action and script in it. What it may not do, a compromised action of the release cannot do either.',
    fix: 'Leaves the permissions that the steps of the job need.',
  },
  *check(subject) {
    for (const job of writtenJobs(subject)) {
      const block = blockInForce(job.run);
      if (job.publications.length === 0 || job.run.job.uses !== undefined || block === undefined) continue;
      if (block.kind !== 'write-all' && ![...grantedByName(block)].some(isExcessive)) continue;
      const { grant: needed, unknown } = workOf(subject.session, subject.jobs, job);
      if (unknown.length > 0) continue;
      const excess = new Map(
        [...grantedByName(block)].filter((each) => isExcessive(each) && needed.get(each[0]) !== 'write'),
      );
      if (block.kind === 'write-all' || excess.size > 0) yield findingFor(job, needed, excess);
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
      contents: write
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - run: uv build
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - run: uv build
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'GitHub: Secure use reference, GITHUB_TOKEN',
      url: 'https://docs.github.com/actions/reference/security/secure-use',
      checked: '2026-11-22',
    },
  ],
};

/** The identity of the run is what a publishing job is there for. */
function isExcessive(granted: readonly [string, 'read' | 'write']): boolean {
  return isWrite(granted) && granted[0] !== 'id-token';
}

function isWrite([, access]: readonly [string, 'read' | 'write']): boolean {
  return access === 'write';
}

function findingFor({ run }: SubjectJob, needed: Grant, excess: Grant): Found {
  const { job, workflow } = run;
  const block = blockInForce(run);
  const what = excess.size === 0 ? '`write-all`' : grantWords(excess);
  return found({
    file: workflow.file,
    span: job.permissions?.entry.keySpan ?? job.entry.keySpan,
    severity: 'information',
    seen: !run.hidden,
    message: `Job \`${job.id}\` has ${what}, which none of its steps needs. Its steps need ${grantWords(needed)}.`,
    about: { run },
    related:
      job.permissions !== undefined || block === undefined
        ? []
        : [{ file: workflow.file, span: block.entry.keySpan, message: 'The permissions of the workflow' }],
    fixes: [
      {
        title: `Leave job \`${job.id}\` what it needs`,
        safety: 'safe',
        edits: () => {
          const edits = narrowBlock(run, needed);
          return edits && [{ path: workflow.file.path, edits }];
        },
      },
    ],
  });
}
