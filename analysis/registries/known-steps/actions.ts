import { buildActions } from './build-actions.ts';
import { calledWorkflows } from './called-workflows.ts';
import { cloudActions } from './cloud-actions.ts';
import { githubActions } from './github-actions.ts';
import { publishActions } from './publish-actions.ts';
import { pullRequestActions } from './pull-request-actions.ts';
import { releaseActions } from './release-actions.ts';
import { setupActions } from './setup-actions.ts';
import { signingActions } from './signing-actions.ts';
import type { ActionNeeds } from './types.ts';

/**
 * Every action and called workflow of which it is known what it needs. Left out on purpose: actions that run a script
 * or a command given to them (actions/github-script, nick-fields/retry, addnab/docker-run-action), which may need
 * anything.
 */
export const knownActions: readonly ActionNeeds[] = [
  ...githubActions,
  ...setupActions,
  ...buildActions,
  ...releaseActions,
  ...pullRequestActions,
  ...signingActions,
  ...cloudActions,
  ...publishActions,
  ...calledWorkflows,
];

const byName: ReadonlyMap<string, ActionNeeds> = new Map(
  knownActions.map((each) => [nameOf(each.slug, each.path), each]),
);

/**
 * What is known of the action, or of the called workflow, that `uses:` names: `slug` is its repository, `path` the
 * folder or file in it ('' for the root). Undefined when it is not known; then nothing may be concluded. GitHub
 * ignores the case of both owner and repository.
 */
export function actionNeeds(slug: string, path: string): ActionNeeds | undefined {
  return byName.get(nameOf(slug, path));
}

function nameOf(slug: string, path: string): string {
  return `${slug}/${path}`.toLowerCase();
}
