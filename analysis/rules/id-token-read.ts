import { replaceScalar } from '../edits/index.ts';
import type { PermissionScope, PermissionsBlock, Workflow } from '../workflow/model.ts';
import { found } from './describe.ts';
import type { Found, Rule, RulePage, SubjectJob } from './types.ts';

export const idTokenRead: Rule = {
  id: 'id-token-read',
  severity: 'error',
  title: 'The permission `id-token` cannot be `read`',
  documentation: {
    what: 'A `permissions` block says `id-token: read`. An OIDC token can only be written (asked for) or not: the scope takes `write` and `none`.',
    why: 'GitHub refuses a workflow file with this value, so nothing in it runs.',
    fix: 'Writes `write` in its place.',
  },
  *check(subject) {
    for (const workflow of new Set(subject.jobs.map(({ run }) => run.workflow))) {
      const jobs = subject.jobs.filter(({ run }) => run.workflow === workflow);
      const inheriting = jobs.filter(({ run }) => run.job.permissions === undefined);
      yield* findings(workflow, workflow.permissions, inheriting);
      for (const job of jobs) yield* findings(workflow, job.run.job.permissions, [job]);
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
      id-token: read
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
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
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'GitHub: Workflow syntax, permissions',
      url: 'https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions',
      checked: '2026-11-22',
    },
  ],
};

/** One finding for each job that has the block: they stand on one place and are shown once, but silence what they explain at each. */
function findings(
  workflow: Workflow,
  block: PermissionsBlock | undefined,
  jobs: readonly SubjectJob[],
): readonly Found[] {
  const scope = block?.scopes.findLast((each) => each.scope === 'id-token');
  if (block === undefined || scope === undefined || scope.access !== 'read') return [];
  const abouts = jobs.length === 0 ? [{}] : jobs.map(({ run }) => ({ run }));
  return abouts.map((about) => findingOf(workflow, block, scope, about));
}

function findingOf(
  { file }: Workflow,
  block: PermissionsBlock,
  { entry }: PermissionScope,
  about: Found['about'],
): Found {
  return found({
    file,
    span: block.entry.keySpan,
    severity: 'error',
    message:
      'GitHub refuses this workflow: `id-token` can be `write` or `none`, not `read`. Publishing by OIDC needs `id-token: write`.',
    about,
    related: [{ file, span: entry.valueSpan, message: 'The value' }],
    fixes: [
      {
        title: 'Write `id-token: write`',
        safety: 'safe',
        edits: () => {
          const edits = entry.value.kind === 'scalar' ? replaceScalar(file, entry.value, 'write') : undefined;
          return edits && [{ path: file.path, edits }];
        },
      },
    ],
  });
}
