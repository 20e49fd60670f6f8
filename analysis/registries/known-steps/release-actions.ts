import { action, actions, filled, read, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

const release = (reason: string) => [write('contents', reason)];

/**
 * Actions that make tags, commits and GitHub releases: without `contents: write` they fail for certain. Their READMEs,
 * November 2026.
 */
export const releaseActions: readonly ActionNeeds[] = [
  action('softprops/action-gh-release', {
    needs: [
      write('contents', 'softprops/action-gh-release makes the release'),
      write(
        'discussions',
        'softprops/action-gh-release opens a discussion for the release',
        filled('discussion_category_name'),
      ),
    ],
    tokenInputs: ['token'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('ncipollo/release-action', {
    needs: [
      write('contents', 'ncipollo/release-action makes the release'),
      write('discussions', 'ncipollo/release-action opens a discussion', filled('discussionCategory')),
    ],
    tokenInputs: ['token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  ...actions(
    'svenstaro/upload-release-action xresloader/upload-to-github-release shogo82148/actions-upload-release-asset',
    {
      needs: release('the step uploads to the release'),
      tokenInputs: ['repo_token', 'github_token'],
      tokenVariables: ['GITHUB_TOKEN'],
      tokenDefault: 'job',
      writesContents: true,
    },
  ),
  action('taiki-e/create-gh-release-action', {
    needs: release('taiki-e/create-gh-release-action makes the release'),
    tokenInputs: ['token'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('taiki-e/upload-rust-binary-action', {
    needs: release('taiki-e/upload-rust-binary-action uploads to the release'),
    tokenInputs: ['token'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
    writesContents: true,
    purpose: 'build',
    takesMinutes: true,
  }),
  action('aio-libs/create-release', {
    needs: release('aio-libs/create-release makes the release'),
    tokenInputs: ['github_token'],
    writesContents: true,
  }),
  ...actions(
    'actions/create-release actions/upload-release-asset AButler/upload-release-assets alexellis/upload-assets',
    {
      needs: release('the step makes or fills the release'),
      tokenInputs: ['repo-token'],
      tokenVariables: ['GITHUB_TOKEN'],
      tokenDefault: 'none',
      writesContents: true,
    },
  ),
  ...actions('marvinpinto/action-automatic-releases marvinpinto/actions/packages/automatic-releases', {
    needs: release('the step makes the release'),
    tokenInputs: ['repo_token'],
    writesContents: true,
  }),
  ...actions('yyx990803/release-tag elgohr/Github-Release-Action', {
    needs: release('the step makes the release'),
    tokenVariables: ['GITHUB_TOKEN'],
    writesContents: true,
  }),
  ...actions('mathieudutour/github-tag-action rickstaa/action-create-tag rickstaa/action-update-semver', {
    needs: release('the step makes a tag'),
    tokenInputs: ['github_token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('anothrNick/github-tag-action', {
    needs: release('the step makes a tag'),
    tokenVariables: ['GITHUB_TOKEN'],
    writesContents: true,
  }),
  ...actions('release-drafter/release-drafter', {
    needs: [
      write('contents', 'release-drafter writes the draft of the release'),
      read('pull-requests', 'release-drafter reads the merged pull requests'),
    ],
    tokenInputs: ['token'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  ...actions('googleapis/release-please-action google-github-actions/release-please-action', {
    needs: [
      write('contents', 'release-please makes the release'),
      write('pull-requests', 'release-please opens the release pull request'),
      write('issues', 'release-please sets labels'),
    ],
    tokenInputs: ['token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  ...actions('stefanzweifel/git-auto-commit-action EndBug/add-and-commit', {
    needs: release('the step pushes a commit'),
    tokenInputs: ['github_token'],
    tokenDefault: 'checkout',
    writesContents: true,
  }),
  action('ad-m/github-push-action', {
    needs: release('ad-m/github-push-action pushes'),
    tokenInputs: ['github_token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('taiki-e/github-actions/push', {
    needs: release('taiki-e/github-actions/push pushes'),
    tokenInputs: ['token'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  ...actions('peaceiris/actions-gh-pages', {
    needs: release('peaceiris/actions-gh-pages pushes the pages'),
    tokenInputs: ['github_token', 'personal_token', 'deploy_key'],
    writesContents: true,
  }),
  action('JamesIves/github-pages-deploy-action', {
    needs: release('JamesIves/github-pages-deploy-action pushes the pages'),
    tokenInputs: ['token', 'ssh-key'],
    tokenDefault: 'job',
    writesContents: true,
  }),
  action('helm/chart-releaser-action', {
    needs: release('helm/chart-releaser-action makes releases'),
    tokenVariables: ['CR_TOKEN'],
    writesContents: true,
  }),
  ...actions('mikepenz/release-changelog-builder-action metcalfc/changelog-generator', {
    needs: [read('contents', 'the change log is read'), read('pull-requests', 'merged pull requests are read')],
    tokenInputs: ['token', 'myToken'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
  }),
  ...actions('orhun/git-cliff-action cargo-bins/release-meta taiki-e/parse-changelog'),
  // They run the project's own scripts and plugins besides.
  ...actions('changesets/action changesets/action/publish changesets/action/version', {
    needs: [
      write('contents', 'changesets/action pushes tags and makes releases'),
      write('pull-requests', 'changesets/action opens the version pull request'),
    ],
    tokenInputs: ['github-token'],
    tokenVariables: ['GITHUB_TOKEN'],
    tokenDefault: 'job',
    runsProject: true,
  }),
  ...actions('cycjimmy/semantic-release-action codfish/semantic-release-action', {
    needs: [
      write('contents', 'semantic-release makes tags and releases'),
      write('issues', 'semantic-release comments on issues'),
      write('pull-requests', 'semantic-release comments on pull requests'),
    ],
    tokenVariables: ['GITHUB_TOKEN', 'GH_TOKEN'],
    runsProject: true,
  }),
  ...actions('python-semantic-release/python-semantic-release relekang/python-semantic-release', {
    needs: release('python-semantic-release makes tags and releases'),
    tokenInputs: ['github_token'],
    runsProject: true,
  }),
  ...actions('python-semantic-release/publish-action python-semantic-release/upload-to-gh-release', {
    needs: release('the step fills the release'),
    tokenInputs: ['github_token'],
    writesContents: true,
  }),
  action('goreleaser/goreleaser-action', {
    needs: release('goreleaser makes the release'),
    tokenVariables: ['GITHUB_TOKEN'],
    runsProject: true,
    purpose: 'build',
    takesMinutes: true,
  }),
];
