import { phrases } from '../words.ts';
import { type Arguments, facts, need, positionals } from './command-words.ts';
import type { CommandReader } from './program-table.ts';
import type { CommandFacts, CommandNeed } from './types.ts';

const valueOptions = new Set(['-R', '--repo', '--hostname']);

function gh(list: string, ...needs: readonly CommandNeed[]): readonly (readonly [string, CommandFacts])[] {
  return phrases(list).map((name) => [name, facts('other', { needs })]);
}

const toRelease = need('gh', 'write', 'contents', '`gh release` writes a release');
const readsContents = need('gh', 'read', 'contents', '`gh` reads the repository', true);
const toPullRequest = need('gh', 'write', 'pull-requests', '`gh pr` writes to a pull request');
const toIssue = need('gh', 'write', 'issues', '`gh issue` writes to an issue');
const toActions = need('gh', 'write', 'actions', '`gh` starts or stops workflows');

/**
 * https://cli.github.com/manual/ and the endpoints that each command calls, November 2026. `gh api` may be anything.
 */
const commands: ReadonlyMap<string, CommandFacts> = new Map([
  ...gh('release create, release upload, release edit, release delete, release delete-asset', toRelease),
  ...gh('release view, release list, release download, release verify, release verify-asset', readsContents),
  ...gh('repo view, repo clone, repo list', readsContents),
  ...gh('pr create, pr edit, pr close, pr comment, pr review, pr ready, pr reopen, pr lock, pr unlock', toPullRequest),
  ...gh(
    'pr merge, pr update-branch',
    toPullRequest,
    need('gh', 'write', 'contents', '`gh pr merge` writes to the branch'),
  ),
  ...gh(
    'pr view, pr list, pr checks, pr diff, pr status, pr checkout',
    readsContents,
    need('gh', 'read', 'pull-requests', '`gh pr` reads a pull request', true),
  ),
  ...gh(
    `issue create, issue comment, issue edit, issue close, issue reopen, issue delete, issue lock, issue pin,
     label create, label edit, label delete`,
    toIssue,
  ),
  ...gh('issue view, issue list, issue status, label list', need('gh', 'read', 'issues', '`gh` reads issues', true)),
  ...gh('workflow run, workflow enable, workflow disable, run rerun, run cancel, run delete, cache delete', toActions),
  ...gh(
    'workflow view, workflow list, run view, run list, run watch, run download, cache list',
    need('gh', 'read', 'actions', '`gh` reads runs', true),
  ),
  ...gh(
    'attestation verify, attestation download',
    need('gh', 'read', 'attestations', '`gh` reads attestations', true),
  ),
  ...gh('auth status, auth token, auth login, version, config set, config get, help'),
]);

/** What a `gh` command needs; undefined for `gh api`, extensions and what a token of a workflow may not do. */
export const readGh: CommandReader = (args: Arguments) => {
  const [first, second] = positionals(args, valueOptions);
  if (first === undefined) return undefined;
  if (first === 'auth' && second === 'setup-git') return facts('other', { replacesCheckoutToken: true });
  return commands.get(`${first} ${second}`) ?? commands.get(first);
};
