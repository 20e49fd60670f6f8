import { action, actions, empty, filled, read, readPrivate, valued, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

const jobToken = { tokenDefault: 'job' } as const;

/**
 * Actions of GitHub itself, and others that check out, hand files on, or look at the repository. Their READMEs,
 * November 2026.
 */
export const githubActions: readonly ActionNeeds[] = [
  action('actions/checkout', {
    ...jobToken,
    needs: [readPrivate('contents', 'actions/checkout reads the repository', empty('ssh-key'))],
    tokenInputs: ['token'],
  }),
  ...actions('taiki-e/checkout-action taiki-e/github-actions/checkout', {
    ...jobToken,
    needs: [readPrivate('contents', 'the checkout reads the repository')],
    tokenInputs: ['token'],
  }),
  action('re-actors/checkout-python-sdist'),
  ...actions(
    `
    actions/upload-artifact actions/upload-artifact/merge actions/upload-pages-artifact
    actions/create-github-app-token
    `,
  ),
  action('actions/download-artifact', {
    needs: [read('actions', 'actions/download-artifact reads the artifacts of another run', filled('run-id'))],
    tokenInputs: ['github-token'],
  }),
  ...actions('actions/cache actions/cache/restore', {
    cache: [{ kind: 'unless', input: 'lookup-only', off: ['true'], onlyUse: true }],
  }),
  action('actions/cache/save'),
  action('actions/configure-pages', {
    ...jobToken,
    needs: [read('pages', 'actions/configure-pages reads the settings of Pages')],
    tokenInputs: ['token'],
  }),
  action('actions/deploy-pages', {
    ...jobToken,
    needs: [
      write('pages', 'actions/deploy-pages deploys to Pages'),
      write('id-token', 'actions/deploy-pages proves which workflow deploys'),
    ],
    tokenInputs: ['token'],
    usesOidc: true,
  }),
  action('actions/labeler', {
    ...jobToken,
    needs: [
      read('contents', 'actions/labeler reads its configuration'),
      write('pull-requests', 'actions/labeler sets labels'),
    ],
    tokenInputs: ['repo-token'],
  }),
  action('actions/stale', {
    ...jobToken,
    needs: [
      write('issues', 'actions/stale closes issues'),
      write('pull-requests', 'actions/stale closes pull requests'),
      write('contents', 'actions/stale deletes branches', valued('delete-branch', 'true')),
    ],
    tokenInputs: ['repo-token'],
  }),
  action('actions/first-interaction', {
    ...jobToken,
    needs: [
      write('issues', 'actions/first-interaction comments on issues'),
      write('pull-requests', 'actions/first-interaction comments on pull requests'),
    ],
    tokenInputs: ['repo-token', 'repo_token'],
  }),
  action('actions/dependency-review-action', {
    ...jobToken,
    needs: [
      read('contents', 'actions/dependency-review-action reads the dependencies'),
      write(
        'pull-requests',
        'actions/dependency-review-action comments',
        valued('comment-summary-in-pr', 'true', 'always', 'on-failure'),
      ),
    ],
    tokenInputs: ['repo-token'],
  }),
  action('actions/delete-package-versions', {
    ...jobToken,
    needs: [write('packages', 'actions/delete-package-versions deletes packages')],
    tokenInputs: ['token'],
  }),
  action('actions/publish-action', {
    needs: [write('contents', 'actions/publish-action moves a tag')],
    tokenInputs: ['github-token', 'token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  ...actions('github/codeql-action/init github/codeql-action/autobuild github/codeql-action/resolve-environment', {
    ...jobToken,
    needs: [
      readPrivate('contents', 'CodeQL reads the repository'),
      write('security-events', 'CodeQL reports what it found'),
      readPrivate('actions', 'CodeQL reads the workflow'),
    ],
    tokenInputs: ['token'],
    purpose: 'test',
  }),
  ...actions('github/codeql-action/analyze github/codeql-action/upload-sarif', {
    ...jobToken,
    needs: [
      write('security-events', 'code scanning takes the results'),
      readPrivate('contents', 'CodeQL reads the repository'),
      readPrivate('actions', 'CodeQL reads the workflow'),
    ],
    tokenInputs: ['token'],
    purpose: 'test',
    takesMinutes: true,
  }),
  action('ossf/scorecard-action', {
    ...jobToken,
    needs: [
      read('contents', 'scorecard reads the repository'),
      readPrivate('actions', 'scorecard reads the workflows'),
      write('id-token', 'scorecard signs the results that it publishes', valued('publish_results', 'true')),
    ],
    tokenInputs: ['repo_token'],
    usesOidc: [valued('publish_results', 'true')],
  }),
  ...actions('dorny/paths-filter tj-actions/changed-files', {
    ...jobToken,
    needs: [
      readPrivate('contents', 'changed files are read from the repository'),
      readPrivate('pull-requests', 'the files of a pull request are listed'),
    ],
    tokenInputs: ['token'],
  }),
  action('dawidd6/action-download-artifact', {
    ...jobToken,
    needs: [read('actions', 'dawidd6/action-download-artifact reads the artifacts of another run')],
    tokenInputs: ['github_token'],
  }),
  action('geekyeggo/delete-artifact', {
    ...jobToken,
    needs: [write('actions', 'geekyeggo/delete-artifact deletes artifacts')],
    tokenInputs: ['token'],
  }),
  action('benc-uk/workflow-dispatch', {
    ...jobToken,
    needs: [write('actions', 'benc-uk/workflow-dispatch starts a workflow')],
    tokenInputs: ['token'],
  }),
  action('step-security/harden-runner', {
    needs: [write('id-token', 'step-security/harden-runner fetches its policy', filled('policy'))],
    usesOidc: [filled('policy')],
  }),
  ...actions(
    `
    dawidd6/action-get-tag EndBug/version-check ffurrer2/extract-release-notes falti/dotenv-action
    nicolaiunrein/cargo-get
    `,
  ),
  ...actions(
    `
    restackio/update-json-file-action montudor/action-zip levibostian/action-hide-sensitive-inputs
    satak/webrequest-action
    `,
  ),
];
