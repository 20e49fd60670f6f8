import { action, actions, empty, valued, write } from './define.ts';
import type { ActionNeeds } from './types.ts';

/**
 * Actions that publish or mint. Whether they need `id-token: write` is a matter of the publication, which knows the
 * credential; here stands what else they need. Facts as in the registries' own files.
 */
export const publishActions: readonly ActionNeeds[] = [
  action('pypa/gh-action-pypi-publish', { usesOidc: [empty('password')] }),
  action('casperdcl/deploy-pypi', { usesOidc: [empty('password')], purpose: 'build' }),
  ...actions('JRubics/poetry-publish', { purpose: 'build', takesMinutes: true }),
  action('code-specialist/pypi-poetry-publish', {
    needs: [write('contents', 'code-specialist/pypi-poetry-publish pushes the new version')],
    tokenInputs: ['ACCESS_TOKEN', 'ACTIONS_ACCESS_TOKEN'],
    purpose: 'build',
    takesMinutes: true,
  }),
  ...actions('etils-actions/pypi-auto-publish etils-actions/pypi-build-publish', {
    needs: [write('contents', 'etils-actions/pypi-auto-publish makes the release')],
    tokenInputs: ['gh-token'],
    purpose: 'build',
  }),
  ...actions('PyO3/maturin-action messense/maturin-action', {
    usesOidc: [valued('command', 'upload', 'publish')],
    purpose: 'build',
    takesMinutes: true,
  }),
  action('tschm/token-mint-action', { usesOidc: true }),
  ...actions('release-plz/action MarcoIeni/release-plz-action oxc-project/release-plz-action', {
    needs: [
      write('contents', 'release-plz makes tags and releases'),
      write('pull-requests', 'release-plz opens the release pull request'),
    ],
    tokenVariables: ['GITHUB_TOKEN'],
    usesOidc: [valued('command', '', 'release')],
    runsProject: true,
  }),
  action('oxc-project/release-plz', { tokenInputs: ['PAT'], usesOidc: true, runsProject: true }),
  action('katyo/publish-crates', { tokenInputs: ['token'], tokenDefault: 'job' }),
  action('rust-lang/crates-io-auth-action', {
    needs: [write('id-token', 'rust-lang/crates-io-auth-action exchanges the identity of the run')],
    usesOidc: true,
  }),
  action('tempoxyz/changelogs', {
    needs: [
      write('contents', 'tempoxyz/changelogs pushes tags and makes releases'),
      write('pull-requests', 'tempoxyz/changelogs opens the release pull request'),
    ],
    tokenInputs: ['github-token'],
    tokenDefault: 'job',
    usesOidc: [valued('ecosystem', 'python')],
    runsProject: true,
  }),
  ...actions('actions-rs/cargo clechasseur/rs-cargo', { purpose: 'build', takesMinutes: true }),
  action('NuGet/login', {
    needs: [write('id-token', 'NuGet/login exchanges the identity of the run')],
    usesOidc: true,
  }),
  action('rubygems/configure-rubygems-credentials', {
    needs: [
      write(
        'id-token',
        'rubygems/configure-rubygems-credentials exchanges the identity of the run',
        empty('api-token'),
      ),
    ],
    usesOidc: [empty('api-token')],
  }),
  action('rubygems/release-gem', {
    needs: [
      write('contents', 'rubygems/release-gem pushes the tag'),
      write(
        'id-token',
        'rubygems/release-gem exchanges the identity of the run',
        valued('setup-trusted-publisher', '', 'true'),
      ),
    ],
    tokenInputs: ['token'],
    tokenDefault: 'job',
    usesOidc: [valued('setup-trusted-publisher', '', 'true')],
    writesContents: 'new-tag',
    runsProject: true,
  }),
  // It asks for an identity where the job may have one, and works without.
  action('dart-lang/setup-dart', { usesOidc: true, purpose: 'tool-install' }),
  ...actions('k-paxian/dart-package-publisher sakebook/actions-flutter-pub-publisher HaaLeo/publish-vscode-extension'),
  action('JS-DevTools/npm-publish', { usesOidc: [empty('token')] }),
];
