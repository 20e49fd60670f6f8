import { type Arguments, hasOption, need, positionals } from './command-words.ts';
import type { CommandNeed } from './types.ts';

/** What a release tool does on GitHub beside its uploads. */
interface ReleaseWork {
  /** Sequences of sub-commands that do it; `[]` for every command. */
  readonly commands: readonly (readonly string[])[];
  /** Sub-commands and options with which it does not. */
  readonly unless: readonly string[];
  /** Options one of which has to be there. */
  readonly onlyWith?: readonly string[];
  readonly needs: readonly CommandNeed[];
}

const pushes = (name: string): CommandNeed => need('checkout', 'write', 'contents', `${name} pushes commits and tags`);
const releases = (name: string): CommandNeed => need('gh', 'write', 'contents', `${name} makes GitHub releases`);

/**
 * https://github.com/semantic-release/semantic-release/blob/06f8a5f22/docs/recipes/ci-configurations/github-actions.md,
 * 2026-11-28.
 */
const semanticRelease: readonly ReleaseWork[] = [
  {
    commands: [[]],
    unless: ['--dry-run', '-d'],
    needs: [
      need('gh', 'write', 'contents', 'semantic-release makes tags and releases'),
      need('gh', 'write', 'issues', 'semantic-release comments on issues'),
      need('gh', 'write', 'pull-requests', 'semantic-release comments on pull requests'),
    ],
  },
];

/** https://github.com/lerna/lerna/blob/245a73911/libs/commands/version/README.md, 2026-11-28. */
const lerna: readonly ReleaseWork[] = [
  {
    commands: [['publish'], ['version']],
    unless: ['from-git', 'from-package', '--no-push', '--amend', '--no-git-tag-version', '--canary', '-c'],
    needs: [pushes('Lerna')],
  },
  {
    commands: [['publish'], ['version']],
    unless: ['from-git', 'from-package', '--no-push', '--amend'],
    onlyWith: ['--create-release'],
    needs: [releases('Lerna')],
  },
];

const releaseIt: readonly ReleaseWork[] = [
  {
    commands: [[]],
    unless: ['--dry-run', '-d', '--no-git', '--no-git.push', '--git.push=false', '--release-version', '--changelog'],
    needs: [pushes('release-it')],
  },
  {
    commands: [[]],
    unless: ['--dry-run', '-d', '--no-github', '--no-github.release', '--release-version', '--changelog'],
    needs: [releases('release-it')],
  },
];

const nx: readonly ReleaseWork[] = [
  {
    commands: [['release']],
    unless: ['publish', 'plan', 'plan:check', '--dry-run', '-d', '--no-git-push', '--git-push=false'],
    needs: [pushes('Nx'), releases('Nx')],
  },
];

/** Bundler's tasks: https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/gem_helper.rb, 2026-11-28. */
const rake: readonly ReleaseWork[] = [
  {
    commands: [['release'], ['release:source_control_push']],
    unless: ['--dry-run', '-n', '--prereqs', '-P', '--tasks', '-T'],
    needs: [{ ...need('checkout', 'write', 'contents', '`rake release` pushes the tag'), unlessTagged: true }],
  },
];

/** https://github.com/sindresorhus/np/blob/04ff698ab/source/cli-implementation.js, 2026-11-28. */
const np: readonly ReleaseWork[] = [
  {
    commands: [[]],
    unless: ['--dry-run', '--preview', '--release-draft-only', '--no-publish'],
    needs: [pushes('np')],
  },
];

/** Where nothing else is said: their documentation and `--help`, November 2026. */
const programs: ReadonlyMap<string, readonly ReleaseWork[]> = new Map([
  ['semantic-release', semanticRelease],
  ['multi-semantic-release', semanticRelease],
  ['lerna', lerna],
  ['@lerna-lite/cli', lerna],
  ['release-it', releaseIt],
  ['nx', nx],
  ['rake', rake],
  ['np', np],
]);

/** The programs of which `likelyNeeds` knows something. */
export const releasePrograms: readonly string[] = [...programs.keys()];

/**
 * What a release tool is likely to need on GitHub. It runs hooks and plugins of the project besides, so that its step is not known
 * all the same.
 */
export function likelyNeeds(program: string, args: Arguments): readonly CommandNeed[] {
  const works = programs.get(program);
  if (works === undefined) return [];
  const words = positionals(args, new Set());
  const does = ({ commands, unless, onlyWith }: ReleaseWork): boolean =>
    commands.some((sequence) => sequence.every((word, at) => words[at] === word)) &&
    !hasOption(args, unless) &&
    (onlyWith === undefined || hasOption(args, onlyWith));
  return works.filter(does).flatMap(({ needs }) => needs);
}
