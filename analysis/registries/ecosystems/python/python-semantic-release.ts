import type { PublishAction } from '../../types.ts';
import { inputs } from '../../words.ts';

/**
 * Uploaded to PyPI by itself up to version 7. From 8 on it only makes the release, the inputs for a token are gone,
 * and its documentation sends readers to the PyPI action. https://python-semantic-release.readthedocs.io, checked
 * 2026-11-22.
 */
function semanticRelease(slug: string, input: 'pypi_token' | 'repository_password'): PublishAction {
  return {
    slug,
    path: '',
    when: { kind: 'filled', input },
    dryRun: [],
    inputs: inputs(`
      github_token pypi_token repository_username repository_password directory additional_options
      git_committer_name git_committer_email ssh_public_signing_key ssh_private_signing_key
    `),
    inputsComplete: false,
    inputMistakes: {},
    credentials: { tokenInputs: [input], usernameInputs: ['repository_username'] },
    index: { default: 'pypi' },
    oidc: {
      kind: 'never',
      replacement: 'version 8 or later and the action pypa/gh-action-pypi-publish in a job of its own',
    },
    releases: undefined,
    linuxOnly: true,
    builds: true,
    uploadsBelow: '8',
  };
}

/** `relekang` is the name under which the project began; GitHub still resolves it. */
export const semanticReleaseActions: readonly PublishAction[] = [
  'python-semantic-release/python-semantic-release',
  'relekang/python-semantic-release',
].flatMap((slug) => [semanticRelease(slug, 'pypi_token'), semanticRelease(slug, 'repository_password')]);
