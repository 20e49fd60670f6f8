import type { UsesTarget } from '../workflow/model.ts';
import { found, jobWords, ruled } from './describe.ts';
import type { Rule, RulePage, SubjectJob } from './types.ts';

export const unpinnedPublishAction: Rule = {
  id: 'unpinned-publish-action',
  severity: 'off',
  title: 'An action in a job that may ask for an OIDC token is not pinned to a commit',
  documentation: {
    what: 'In a workflow that publishes, an action or called workflow in a job with `id-token: write` is named by a tag or a branch, or an image by a tag. The rule is off unless a setting switches it on.',
    why: 'Whoever can move the tag or the branch runs code in the job and can publish in its name. A commit cannot be moved.',
    fix: 'Write the full commit behind the `@`, with the tag in a comment behind it, and let Dependabot or Renovate raise both.',
  },
  *check(subject) {
    if (ruled(subject.publications).length === 0) return;
    for (const job of subject.jobs) {
      if (!mayAskForToken(job)) continue;
      const { run } = job;
      const called = { file: run.workflow.file, uses: run.job.uses, step: undefined };
      const used = job.allSteps.map((step) => ({ file: step.file, uses: step.step.uses, step }));
      for (const { file, uses, step } of [called, ...used]) {
        if (uses === undefined || !isMovable(uses.target)) continue;
        const name = uses.scalar.value.replace(/^docker:\/\//, '');
        yield found({
          file,
          span: uses.scalar.span,
          severity: 'information',
          message: `\`${name}\` runs in ${jobWords(run)}, which may ask for an OIDC token: whoever can move its ${uses.target.kind === 'docker' ? 'tag' : 'ref'} can publish. Pin it to a ${uses.target.kind === 'docker' ? 'digest' : 'full commit'}.`,
          about: { run, ...(step && { step }) },
        });
      }
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
      - uses: actions/download-artifact@018cc2cf5baa6db3ef3c5f8a56943fffe632ef53 # v6.0.0
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'GitHub: Secure use reference, using third-party actions',
      url: 'https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions',
      checked: '2026-11-22',
    },
  ],
};

function mayAskForToken({ permissions }: SubjectJob): boolean {
  const access = permissions.of('id-token');
  return access.known && access.value === 'write';
}

/** True for what may be something else tomorrow under the same name. Commits are 40 hexadecimal digits, or 64. */
function isMovable(target: UsesTarget): boolean {
  switch (target.kind) {
    case 'repository':
      return !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(target.ref);
    case 'docker':
      return !/@sha256:[0-9a-f]{64}$/i.test(target.image);
    case 'local':
    case 'unknown':
      return false;
  }
}
