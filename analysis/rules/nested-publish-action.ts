import { moveToJob } from '../plan/moves/move-to-job.ts';
import { cannotStartNested } from '../plan/moves/nested-upload.ts';
import { uvInstead } from '../plan/moves/uv-instead.ts';
import { found, possible } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const nestedPublishAction: Rule = {
  id: 'nested-publish-action',
  severity: 'error',
  title: 'The PyPI action stands in a composite action, where it cannot start',
  documentation: {
    what: 'A composite action uses `pypa/gh-action-pypi-publish` v1.12 or newer.',
    why: 'From v1.12 on the action starts a container image that it names after the repository and ref of the action that is running. Within a composite action those are yours, so it looks for `ghcr.io/<your repository>:<your branch>` and stops with "manifest unknown" or "denied". Its maintainers do not support this use.',
    fix: 'Replaces the step by `uv publish --trusted-publishing always`, which runs anywhere, with the step that installs uv. A credential that the step was handed goes too. The second fix moves the step, where it is the last one, out of the composite action into the jobs that use it.',
  },
  *check(subject) {
    for (const publication of subject.publications) {
      const { means, step, registry, run, index, reach } = publication;
      if (reach.length > 0 && reach.every(({ answer }) => answer === 'no')) continue;
      // What goes to an index of one's own is nobody else's business.
      if (registry === undefined && index.known) continue;
      if (means.kind !== 'action' || !cannotStartNested(publication)) continue;
      // The fixes change every file that uses the action, and so have to be worked out anew when one of them changes.
      subject.session.files.paths();
      const callers =
        step.outer === undefined
          ? []
          : [
              {
                file: step.outer.file,
                span: step.outer.step.uses?.scalar.span ?? step.outer.step.span,
                message: `Used here by job \`${run.job.id}\``,
              },
            ];
      yield found({
        file: publication.file,
        span: publication.span,
        severity: 'error',
        message: `Within a composite action \`${means.name}\` looks for its container image under this repository's name, and the upload${registry === undefined ? '' : ` to ${registry.name}`} fails. Publish with \`uv publish\` here, or move the step to the job.`,
        about: { run, step, ...(registry && { registry }) },
        related: callers,
        fixes: [uvInstead(subject, publication), moveToJob(subject, publication)].flatMap(possible),
      });
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    path: '.github/actions/release/action.yml',
    before: `name: Release
description: Build and publish
runs:
  using: composite
  steps:
    - run: python -m build
      shell: bash
    - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `name: Release
description: Build and publish
runs:
  using: composite
  steps:
    - run: python -m build
      shell: bash
    - name: Install uv
      uses: astral-sh/setup-uv@v7
      with:
        enable-cache: false
    - run: uv publish --trusted-publishing always
      shell: bash
`,
    others: {
      '.github/workflows/release.yml': `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: ./.github/actions/release
`,
    },
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish#299',
      url: 'https://github.com/pypa/gh-action-pypi-publish/issues/299',
      checked: '2026-11-22',
    },
    {
      title: 'pypa/gh-action-pypi-publish: Non-goals',
      url: 'https://github.com/pypa/gh-action-pypi-publish#non-goals',
      checked: '2026-11-22',
    },
  ],
};
