import type { recipeFilesOf } from './recipe.ts';

/** A task runner whose recipes are followed, by the name of its program. */
export type Runner = keyof typeof recipeFilesOf;

interface RunnerFacts {
  /** Options with a value behind them. */
  readonly valueOptions: ReadonlySet<string>;
  /** Options that name another file than the usual one. */
  readonly fileOptions: readonly string[];
  readonly folderOptions: readonly string[];
  /** Flags with which it runs nothing, or something else than the file shows. */
  readonly idleFlags: readonly string[];
  /** Several flags in one word, and one of these among them. */
  readonly idleLetters?: RegExp;
}

/**
 * Sources: https://www.gnu.org/software/make/manual/html_node/Options-Summary.html, https://github.com/casey/just (man/just.1, 1.25
 * and 1.40) and https://taskfile.dev/reference/cli, 2026-11-28.
 */
export const runners: Readonly<Record<Runner, RunnerFacts>> = {
  make: {
    valueOptions: new Set(['-C', '--directory', '-f', '--file', '--makefile', '-I', '-o', '-W']),
    fileOptions: ['-f', '--file', '--makefile'],
    folderOptions: ['-C', '--directory'],
    idleFlags: [
      ...['-n', '--dry-run', '--just-print', '--recon', '-q', '--question', '-t', '--touch', '-h', '--help', '-v'],
      // All variables of the environment go before those of the file.
      ...['-e', '--environment-overrides'],
    ],
    idleLetters: /^-[bBdikLprRsSw]+[nqthve]/,
  },
  just: {
    valueOptions: new Set(['-f', '--justfile', '-d', '--working-directory', '--shell', '--set', '--color']),
    fileOptions: ['-f', '--justfile'],
    folderOptions: ['-d', '--working-directory'],
    idleFlags: ['-n', '--dry-run', '-l', '--list', '--summary', '-s', '--show', '--evaluate', '-h', '--help', '-V'],
  },
  task: {
    valueOptions: new Set([
      '-d',
      '--dir',
      '-t',
      '--taskfile',
      '-C',
      '--concurrency',
      '-o',
      '--output',
      '-I',
      '--interval',
    ]),
    fileOptions: ['-t', '--taskfile'],
    folderOptions: ['-d', '--dir'],
    idleFlags: [
      '-n',
      '--dry',
      '-l',
      '--list',
      '-a',
      '--list-all',
      '--summary',
      '--status',
      '-h',
      '--help',
      '--version',
    ],
  },
};
