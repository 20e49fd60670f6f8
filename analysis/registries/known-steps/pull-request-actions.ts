import { action, actions, read, readPrivate, valued, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

const jobToken = { tokenDefault: 'job' } as const;

/**
 * Actions that write to pull requests, issues, checks and statuses, and test reporters. Their READMEs, November 2026.
 */
export const pullRequestActions: readonly ActionNeeds[] = [
  action('peter-evans/create-pull-request', {
    ...jobToken,
    needs: [
      write('contents', 'peter-evans/create-pull-request pushes a branch'),
      write('pull-requests', 'peter-evans/create-pull-request opens a pull request'),
    ],
    tokenInputs: ['token', 'branch-token'],
    writesContents: true,
  }),
  ...actions(
    `
    peter-evans/create-or-update-comment thollander/actions-comment-pull-request
    marocchino/sticky-pull-request-comment
    `,
    {
      ...jobToken,
      needs: [
        write('pull-requests', 'the step comments on the pull request'),
        write('issues', 'comments are of issues'),
      ],
      tokenInputs: ['token', 'github-token', 'GITHUB_TOKEN'],
    },
  ),
  action('peter-evans/find-comment', {
    ...jobToken,
    needs: [readPrivate('issues', 'comments are read'), readPrivate('pull-requests', 'comments are read')],
    tokenInputs: ['token'],
  }),
  action('peter-evans/repository-dispatch', {
    ...jobToken,
    needs: [write('contents', 'peter-evans/repository-dispatch sends the event')],
    tokenInputs: ['token'],
    writesContents: true,
  }),
  action('peter-evans/create-issue-from-file', {
    ...jobToken,
    needs: [write('issues', 'peter-evans/create-issue-from-file opens an issue')],
    tokenInputs: ['token'],
  }),
  action('peter-evans/enable-pull-request-automerge', {
    ...jobToken,
    needs: [
      write('pull-requests', 'the pull request is set to merge'),
      write('contents', 'the pull request is set to merge'),
    ],
    tokenInputs: ['token'],
  }),
  action('amannn/action-semantic-pull-request', {
    needs: [read('pull-requests', 'the title of the pull request is read')],
    tokenVariables: ['GITHUB_TOKEN'],
  }),
  action('dessant/lock-threads', {
    ...jobToken,
    needs: [
      write('issues', 'dessant/lock-threads locks issues'),
      write('pull-requests', 'dessant/lock-threads locks pull requests'),
      write('discussions', 'dessant/lock-threads locks discussions'),
    ],
    tokenInputs: ['github-token'],
  }),
  action('dorny/test-reporter', {
    ...jobToken,
    needs: [
      write('checks', 'dorny/test-reporter reports as a check'),
      readPrivate('contents', 'the list of files is read'),
      readPrivate('actions', 'artifacts are read'),
    ],
    tokenInputs: ['token'],
  }),
  ...actions(
    `
    EnricoMi/publish-unit-test-result-action EnricoMi/publish-unit-test-result-action/linux
    EnricoMi/publish-unit-test-result-action/macos EnricoMi/publish-unit-test-result-action/windows
    EnricoMi/publish-unit-test-result-action/composite
    `,
    {
      ...jobToken,
      needs: [
        write('checks', 'test results are reported as a check'),
        write(
          'pull-requests',
          'test results are reported as a comment',
          valued('comment_mode', '', 'always', 'changes', 'failures'),
        ),
        readPrivate('contents', 'the commit is read'),
        readPrivate('issues', 'comments are read'),
        readPrivate('actions', 'artifacts are read'),
      ],
      tokenInputs: ['github_token'],
    },
  ),
  action('mikepenz/action-junit-report', {
    ...jobToken,
    needs: [
      write('checks', 'mikepenz/action-junit-report reports as a check'),
      write('pull-requests', 'mikepenz/action-junit-report comments', valued('comment', 'true')),
    ],
    tokenInputs: ['token'],
  }),
  action('LouisBrunner/checks-action', {
    ...jobToken,
    needs: [write('checks', 'LouisBrunner/checks-action writes a check')],
    tokenInputs: ['token'],
  }),
  ...actions(
    'reviewdog/action-actionlint reviewdog/action-shellcheck reviewdog/action-misspell reviewdog/action-eslint',
    {
      ...jobToken,
      needs: [write('checks', 'reviewdog reports as a check'), write('pull-requests', 'reviewdog comments')],
      tokenInputs: ['github_token'],
    },
  ),
  ...actions('super-linter/super-linter super-linter/super-linter/slim github/super-linter', {
    needs: [
      write('statuses', 'super-linter reports a status'),
      readPrivate('contents', 'super-linter reads the repository'),
    ],
    tokenVariables: ['GITHUB_TOKEN'],
    purpose: 'test',
    takesMinutes: true,
  }),
  action('zizmorcore/zizmor-action', {
    ...jobToken,
    needs: [
      write('security-events', 'zizmor reports to code scanning', valued('advanced-security', '', 'true')),
      readPrivate('contents', 'zizmor reads the repository'),
      readPrivate('actions', 'zizmor reads the workflows'),
    ],
    tokenInputs: ['token'],
    purpose: 'test',
  }),
  action('golangci/golangci-lint-action', {
    ...jobToken,
    needs: [
      readPrivate('contents', 'the repository is read'),
      read('pull-requests', 'new issues are told apart', valued('only-new-issues', 'true')),
    ],
    tokenInputs: ['github-token'],
    purpose: 'test',
    cache: [{ kind: 'unless', input: 'skip-cache', off: ['true'] }],
  }),
  action('FirebaseExtended/action-hosting-deploy', {
    needs: [
      write('checks', 'the deployment is reported as a check'),
      write('pull-requests', 'the address is commented'),
    ],
    tokenInputs: ['repoToken'],
  }),
  ...actions(
    `
    test-summary/action 8398a7/action-slack slackapi/slack-github-action ravsamhq/notify-slack-action
    rtCamp/action-slack-notify
    `,
  ),
  ...actions(
    'cbrgm/mastodon-github-action bluwy/release-for-reddit-action tyrrrz/action-http-request Ilshidur/action-discord',
  ),
  ...actions(
    'crate-ci/typos lycheeverse/lychee-action pre-commit/action psf/black astral-sh/ruff-action chartboost/ruff-action',
    {
      purpose: 'test',
    },
  ),
  ...actions(
    `
    aquasecurity/trivy-action anchore/scan-action obi1kenobi/cargo-semver-checks-action
    EmbarkStudios/cargo-deny-action
    `,
    {
      purpose: 'test',
    },
  ),
  ...actions('hadolint/hadolint-action rhysd/actionlint actions-rs/clippy-check rustsec/audit-check chromaui/action', {
    purpose: 'test',
  }),
];
