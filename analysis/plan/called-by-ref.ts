import { publisherRecord } from '../configuration/recorded-publishers.ts';
import { type FileEdit, replaceScalar, setComment } from '../edits/index.ts';
import type { Files } from '../repository/files.ts';
import type { Selection } from '../repository/selections.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import type { UsesTarget } from '../workflow/model.ts';
import type { PlacedJob } from './permissions/block-change.ts';

type Called = Extract<UsesTarget, { readonly kind: 'repository' }>;

/** A job that calls a workflow by the name of a repository in which, as far as the path tells, this one could lie. */
export interface CallByRef extends PlacedJob {
  readonly target: Called;
  /** Whether the files show that the repository is this one. */
  readonly own: boolean;
}

/** Most workflows call none of a named repository. */
const callsByRef: Selection = {
  includes: ({ text }) => /\buses["']?[ \t]*:[ \t]*["']?[\w.-]+\/[\w.-]+\/\.github\/workflows\//.test(text),
};

/** The jobs of the repository that call a workflow of this path by `owner/name/path@ref`. */
export function callsByRefTo(files: Files, path: string): readonly CallByRef[] {
  return files.workflows(callsByRef).flatMap((workflow) =>
    workflow.jobs.flatMap((job): readonly CallByRef[] => {
      const target = job.uses?.target;
      return target?.kind === 'repository' && target.path === path
        ? [{ workflow, job, target, own: isOwnName(files, target.slug) }]
        : [];
    }),
  );
}

/**
 * True when a file of the repository tells that `owner/name` (in lower case) is its own name: the record of publishers, a condition
 * on `github.repository`, or the address in a gem's description.
 */
function isOwnName(files: Files, slug: string): boolean {
  const recorded = publisherRecord(files)?.publishers.some(({ repository }) => repository?.toLowerCase() === slug);
  if (recorded === true) return true;
  return files.paths().some((path) => {
    if (/^\.github\/workflows\/.*\.ya?ml$/.test(path)) return conditionOn(slug).test(files.text(path) ?? '');
    return path.endsWith('.gemspec') && addressOf(slug).test(files.text(path) ?? '');
  });
}

function conditionOn(slug: string): RegExp {
  return new RegExp(`github\\.repository\\s*==\\s*'${literalPattern(slug)}'`, 'i');
}

function addressOf(slug: string): RegExp {
  return new RegExp(`github\\.com/${literalPattern(slug)}(?![\\w-])`, 'i');
}

/** Calls the workflow by its path, and takes the comment out that names the version of a pinned commit. */
export function callByPath({ workflow: { file }, job, target }: CallByRef): readonly FileEdit[] | undefined {
  const { uses } = job;
  if (uses === undefined) return undefined;
  const edits = replaceScalar(file, uses.scalar, `./${target.path}`);
  const pinned = /^[0-9a-f]{40}$/.test(target.ref);
  const comment = pinned ? setComment(file, uses.scalar, undefined) : [];
  return comment && [{ path: file.path, edits: [...edits, ...comment] }];
}
