import { editScalar, type FileEdit, removeOption } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import { type Command, hasFlag } from '../../workflow/scripts/index.ts';
import { literalStart } from '../../workflow/scripts/words.ts';

/** Flags of `yarn publish` that npm does not have, or that change nothing for it. Yarn 1.22's own help, 2026-11-22. */
const yarnFlags = ['--non-interactive', '--no-git-tag-version', '--no-git-tag', '--no-commit-hooks', '--silent', '-s'];
/** What `npm publish` takes as well. */
const npmOptions = ['--tag', '--access', '--registry', '--otp', '--ignore-scripts', '--verbose'];
const bunOptions = ['--tag', '--access', '--registry', '--otp', '--ignore-scripts', '--dry-run'];

/**
 * Replaces a package manager that cannot publish by OIDC with npm: `yarn publish` of Yarn Classic by `npm publish`, `bun publish` by
 * `bunx npm@11 publish`; takes `--batch` out of `pnpm publish`. Undefined for options that npm does not know, and where a package
 * may refer to its neighbours (`workspace:`), which only the package manager itself resolves.
 */
export function replaceNpmTool(
  publication: Publication,
  manifest: string | undefined,
): readonly FileEdit[] | undefined {
  const { means, step } = publication;
  const run = step.step.run;
  if (means.kind !== 'command' || means.starter !== undefined || run === undefined) return undefined;
  const { command, tool } = means;
  const inPlace = (
    changes: readonly { readonly start: number; readonly end: number; readonly text: string }[] | undefined,
  ) => {
    const edits = changes && editScalar(step.file, run, changes);
    return edits && [{ path: step.file.path, edits }];
  };
  switch (tool.id) {
    case 'pnpm-batch': {
      const flags = command.arguments.filter((word) => literalStart(word).startsWith('--batch'));
      const edits = removeOption(step.file, run, flags);
      return edits && [{ path: step.file.path, edits }];
    }
    case 'yarn-classic':
      return command.wrappers.length > 0 || !isKnown(command, [...npmOptions, ...yarnFlags])
        ? undefined
        : inPlace(byNpm(command, 'npm publish'));
    case 'bun':
      if (command.wrappers.length > 0 || !isKnown(command, bunOptions)) return undefined;
      return /"(?:workspace|catalog):/.test(manifest ?? '')
        ? undefined
        : inPlace(byNpm(command, 'bunx npm@11 publish'));
    default:
      return undefined;
  }
}

/** The program and its sub-command are replaced, the flags that npm does not have go, all else stays as it is written. */
function byNpm(command: Command, text: string): readonly { start: number; end: number; text: string }[] | undefined {
  const [subcommand, ...rest] = command.arguments;
  if (subcommand === undefined) return undefined;
  const folders = rest.filter((word, at) => isFolder(word, rest[at - 1]));
  const gone = rest.filter((word) => yarnFlags.includes(word.text ?? ''));
  return [
    { start: command.programWord.start, end: subcommand.end, text },
    ...gone.map((word) => ({ start: endBefore(command, word.start), end: word.end, text: '' })),
    // A bare path with one slash is a repository on GitHub to npm.
    ...folders.map((word) => ({ start: word.start, end: word.start, text: './' })),
  ].sort((a, b) => a.start - b.start);
}

function endBefore(command: Command, start: number): number {
  return Math.max(
    command.programWord.end,
    ...command.arguments.filter((word) => word.end <= start).map((word) => word.end),
  );
}

function isFolder(word: Command['arguments'][number], before: Command['arguments'][number] | undefined): boolean {
  if (literalStart(word).startsWith('-') || ['--tag', '--access', '--registry', '--otp'].includes(before?.text ?? ''))
    return false;
  return word.text !== undefined && /^\w/.test(word.text) && !/\.t(?:ar\.)?gz$/.test(word.text);
}

function isKnown(command: Command, options: readonly string[]): boolean {
  if (hasFlag(command, ['--new-version', '--major', '--minor', '--patch'])) return false;
  return command.arguments.slice(1).every((word) => {
    const text = literalStart(word);
    return !text.startsWith('-')
      ? word.parts[0]?.kind === 'literal' || !word.several
      : options.includes(text.split('=')[0] ?? '');
  });
}
