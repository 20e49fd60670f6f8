import { type Arguments, facts, hasOption, need, positionals } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';
import type { CommandFacts } from './types.ts';

const valueOptions = '-C -c --git-dir --work-tree --namespace --exec-path --config-env';
const ownValues = new Set([...valueOptions.split(' '), '-o', '--push-option', '--receive-pack', '--exec']);

/**
 * `git push` uses the token that checkout left in the repository's configuration, unless the command names another
 * place or carries a token of its own. https://github.com/actions/checkout, `persist-credentials`, November 2026.
 */
function push(args: Arguments): CommandFacts | undefined {
  if (hasOption(args, ['-n', '--dry-run'])) return facts('other');
  const words = positionals(args, ownValues);
  // Behind the sub-command: the repository, then what is pushed.
  const remote = words.length > 1 ? words[1] : 'origin';
  if (remote === undefined || !/^(origin|upstream)$/.test(remote)) return undefined;
  return facts('other', { needs: [need('checkout', 'write', 'contents', '`git push` writes to the repository')] });
}

const settings = /insteadof|extraheader|^credential\.|^url\.|\.pushurl$|^remote\./i;

function special(args: Arguments): CommandFacts | undefined {
  const [command, ...rest] = positionals(args, ownValues);
  // A setting on the command line may carry another token.
  const set = args.some((word, at) => args[at - 1] === '-c' && (word === undefined || settings.test(word)));
  if (command === 'push') return set ? undefined : push(args);
  // `url."https://${{ … }}@github.com/".insteadOf` is a key that is not known.
  if (command === 'config' && rest.some((word, at) => (word === undefined ? at === 0 : settings.test(word)))) {
    return facts('other', { replacesCheckoutToken: true });
  }
  if (command === 'remote' && (rest[0] === 'set-url' || rest[0] === 'add')) {
    return facts('other', { replacesCheckoutToken: true });
  }
  return undefined;
}

/** git: only a push needs more than the checkout itself. */
export const git: ProgramTable = {
  programs: 'git',
  touchesContents: true,
  values: valueOptions,
  special,
  other: `
    add, am, apply, archive, bisect, blame, branch, bundle, cat-file, check-ignore, checkout, cherry-pick, clean,
    clone, commit, commit-tree, config, describe, diff, diff-index, diff-tree, fetch, for-each-ref, format-patch,
    fsck, gc, grep, hash-object, help, init, log, ls-files, ls-remote, ls-tree, merge, merge-base, mv, name-rev,
    notes, pull, read-tree, rebase, reflog, remote, reset, restore, rev-list, rev-parse, revert, rm, shortlog, show,
    show-ref, sparse-checkout, stash, status, stripspace, submodule, switch, symbolic-ref, tag, update-index,
    update-ref, var, version, worktree, write-tree, lfs install, lfs pull, lfs fetch, lfs checkout, lfs ls-files,
    cliff
  `,
};
