import { git } from './git-commands.ts';
import { otherPrograms } from './other-programs.ts';
import type { ProgramTable } from './program-table.ts';
import { pythonPrograms } from './python-programs.ts';
import { releasePrograms } from './release-programs.ts';
import { rustPrograms } from './rust-programs.ts';
import { signingPrograms } from './signing-programs.ts';
import { webPrograms } from './web-programs.ts';

/** The programs whose sub-commands are known. */
export const programTables: readonly ProgramTable[] = [
  ...pythonPrograms,
  ...rustPrograms,
  ...signingPrograms,
  ...webPrograms,
  ...otherPrograms,
  git,
];

/** The names under which a table's program is called. */
export function namesOf({ programs }: ProgramTable): readonly string[] {
  return programs.trim().split(/\s+/);
}

/**
 * The programs that may read or write the contents of a repository with a token: `gh`, those that release, and those of which the
 * tables say so.
 */
export const programsWithContents: ReadonlySet<string> = new Set([
  'gh',
  ...programTables.filter(({ touchesContents }) => touchesContents === true).flatMap(namesOf),
  ...releasePrograms,
]);
