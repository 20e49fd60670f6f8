import { replaceValue } from '../edits/index.ts';
import { gives, grantData, grantFor, idToken } from '../plan/permissions/grant.ts';
import type { JobNeeds } from '../plan/permissions/job-needs.ts';
import { needsOf } from '../plan/permissions/needs.ts';
import { type InheritingJob, withdrawIdToken, withoutIdToken } from '../plan/permissions/withdraw-id-token.ts';
import type { JobRun } from '../repository/runs.ts';
import type { PermissionsBlock, Workflow } from '../workflow/model.ts';
import { found, listed } from './describe.ts';
import type { Found, Rule, RulePage, Subject, SubjectJob } from './types.ts';

export const broadIdToken: Rule = {
  id: 'broad-id-token',
  severity: 'warning',
  title: 'A job may get an OIDC token that it has no use for',
  documentation: {
    what: "In a workflow that publishes, the workflow's own `permissions` grant `id-token: write` (or `write-all`), and so a job has it that neither publishes, nor calls a workflow, nor uses an action that is known to need it. It is a hint where a job of its own block has it, runs no script, and uses only actions that are known not to need it.",
    why: 'Everything that runs in such a job, tests and build scripts of dependencies included, can get an OIDC token. A registry whose publisher names no environment accepts it for an upload.',
    fix: "Takes `id-token: write` out of the workflow's block, and gives the jobs that need it a block of their own, with all that they had. It is a set-up step where a job runs something that is not known.",
  },
  *check(subject) {
    for (const workflow of new Set(subject.jobs.map(({ run }) => run.workflow))) {
      if (!subject.publications.some(({ run }) => isPartOf(run, workflow))) continue;
      const jobs = subject.jobs.filter(({ run }) => run.workflow === workflow && run.job.id !== '');
      yield* broadBlock(subject, workflow, jobs);
      for (const job of jobs) yield* idleJob(subject, job);
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
permissions:
  contents: read
  id-token: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: uv build
      - uses: actions/upload-artifact@v5
        with:
          path: dist
  publish:
    needs: build
    runs-on: ubuntu-latest
    environment: pypi
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  push:
    tags: ['v*']
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: uv build
      - uses: actions/upload-artifact@v5
        with:
          path: dist
  publish:
    needs: build
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'PyPI: Security model and considerations',
      url: 'https://docs.pypi.org/trusted-publishers/security-model/',
      checked: '2026-11-22',
    },
  ],
};

/** True for a job of the workflow, and for those that its jobs call. */
function isPartOf(run: JobRun, workflow: Workflow): boolean {
  return run.workflow === workflow || (run.caller !== undefined && isPartOf(run.caller, workflow));
}

function* broadBlock(subject: Subject, workflow: Workflow, jobs: readonly SubjectJob[]): Iterable<Found> {
  const block = workflow.permissions;
  if (block === undefined || !gives(block, idToken)) return;
  const inheriting = distinct(jobs).filter(({ run }) => run.job.permissions === undefined);
  const judged = inheriting.map((job) => ({ job, needs: needsOf(subject.session, job) }));
  const idle = judged.filter(({ job, needs }) => !usesToken(job, needs));
  const [first] = idle;
  if (first === undefined) return;
  const parts = judged.map(({ job, needs }): InheritingJob => {
    return { job, needsToken: usesToken(job, needs), needed: grantFor(needs.needs) };
  });
  const isKnown = idle.every(({ needs }) => needs.unknown.length === 0);
  const { run } = first.job;
  yield found({
    file: workflow.file,
    span: block.entry.keySpan,
    severity: 'warning',
    seen: !run.hidden,
    message: messageFor(
      block,
      idle.map(({ job }) => job),
      parts,
    ),
    about: { run },
    related: idle.map(({ job }) => ({
      file: workflow.file,
      span: job.run.job.entry.keySpan,
      message: `Job \`${job.run.job.id}\` gets it too`,
    })),
    fixes: [
      {
        title: 'Grant `id-token: write` only to the jobs that need it',
        safety: isKnown ? 'safe' : 'setup',
        edits: () => {
          const edits = withdrawIdToken(workflow, block, parts);
          return edits && [{ path: workflow.file.path, edits }];
        },
      },
    ],
  });
}

function messageFor(block: PermissionsBlock, idle: readonly SubjectJob[], parts: readonly InheritingJob[]): string {
  const names = (jobs: readonly SubjectJob[]) => listed(jobs.map(({ run }) => `\`${run.job.id}\``));
  const what = block.kind === 'write-all' ? '`write-all` holds `id-token: write`, which' : '`id-token: write`';
  const takers = parts.filter(({ needsToken }) => needsToken).map(({ job }) => job);
  const who = idle.length === 1 ? `job ${names(idle)}, which has` : `jobs ${names(idle)}, which have`;
  const to = takers.length === 0 ? 'Take it out.' : `Grant it to ${names(takers)} alone.`;
  return `The workflow's ${what} reaches ${who} no use for it, so whatever runs there can ask for a token to publish with. ${to}`;
}

/** A job with a block of its own that runs only actions which are known not to use an OIDC token. */
function* idleJob(subject: Subject, job: SubjectJob): Iterable<Found> {
  const { run, allSteps, permissions } = job;
  const block = run.job.permissions;
  if (block === undefined || permissions.level !== 'job' || !gives(block, idToken) || allSteps.length === 0) return;
  if (allSteps.some(({ step }) => step.run !== undefined || step.uses === undefined)) return;
  const needs = needsOf(subject.session, job);
  if (usesToken(job, needs) || needs.unknown.length > 0) return;
  const { file } = run.workflow;
  yield found({
    file,
    span: block.entry.keySpan,
    severity: 'hint',
    message: `Job \`${run.job.id}\` has ${block.kind === 'write-all' ? '`write-all`' : '`id-token: write`'}, and none of its actions asks for an OIDC token. Take it out.`,
    about: { run },
    fixes: [
      {
        title: `Take \`id-token: write\` from job \`${run.job.id}\``,
        safety: 'safe',
        edits: () => {
          const rest = block.kind === 'write-all' ? grantData(grantFor(needs.needs)) : withoutIdToken(block);
          const edits = replaceValue(file, run.job.map, block.entry, rest);
          return edits && [{ path: file.path, edits }];
        },
      },
    ],
  });
}

/** A workflow that is called several times has its jobs several times. */
function distinct(jobs: readonly SubjectJob[]): readonly SubjectJob[] {
  return jobs.filter(({ run }, index) => jobs.findIndex((each) => each.run.job === run.job) === index);
}

function usesToken({ publications, run, minting }: SubjectJob, { oidc }: JobNeeds): boolean {
  return publications.length > 0 || run.job.uses !== undefined || minting.length > 0 || oidc !== 'no';
}
