import { type Arguments, facts } from './command-words.ts';
import { readGh } from './gh-commands.ts';
import { plainPrograms } from './plain-programs.ts';
import { type CommandReader, readerOf } from './program-table.ts';
import { namesOf, programTables } from './program-tables.ts';
import { scriptPurpose } from './script-runners.ts';
import type { CommandFacts, StepPurpose } from './types.ts';

const plain: CommandReader = () => facts('other');

const readers: ReadonlyMap<string, CommandReader> = new Map<string, CommandReader>([
  ...plainPrograms.map((name) => [name, plain] as const),
  ...programTables.flatMap((table) => {
    const reader = readerOf(table);
    return namesOf(table).map((name) => [name, reader] as const);
  }),
  ['gh', readGh],
  ['find', readFind],
  ['curl', readTransfer],
  ['wget', readTransfer],
  ['python', readPython],
  ['python3', readPython],
  ['node', onlyVersion],
]);

/**
 * What is known of a command: `program` is its name without path and version, as the script reader gives it, `args`
 * its arguments, undefined where the script does not show the value. Undefined when it may do anything: scripts, task
 * runners (`npm run`, `make`, `tox`, semantic-release …) and programs that are not listed. A program that is named
 * with a path inside the repository (`./build`) is a script, whatever its name; the caller must not ask for it.
 */
export function commandFacts(program: string, args: Arguments): CommandFacts | undefined {
  const reader = readers.get(program);
  if (reader === undefined) return undefined;
  return asksOnly(args) ? facts('other') : reader(args);
}

/**
 * What a command is for, scripts of the project included, whose name must tell (`npm run build`, `tox`). For rules
 * that only ask whether a publishing job does other work too. Undefined when nothing tells.
 */
export function commandPurpose(
  program: string,
  args: Arguments,
): { readonly purpose: StepPurpose; readonly takesMinutes: boolean } | undefined {
  const known = commandFacts(program, args);
  if (known !== undefined) return known;
  const purpose = scriptPurpose(program, args);
  return purpose && { purpose, takesMinutes: purpose !== 'install' };
}

/** `cargo --version`, `npm help`: it only tells something. */
function asksOnly(args: Arguments): boolean {
  const [only, ...more] = args;
  return only !== undefined && more.length === 0 && /^(--version|-V|--help|-h|version)$/.test(only);
}

function onlyVersion(args: Arguments): CommandFacts | undefined {
  return args.length === 1 && (args[0] === '-v' || args[0] === '-p') ? facts('other') : undefined;
}

/** A module that is not known, a script or a program on the command line may do anything. */
function readPython(args: Arguments): CommandFacts | undefined {
  const [option, module] = args;
  if (option !== '-m' && option !== '-Im') return undefined;
  return module === 'venv' || module === 'ensurepip' || module === 'json.tool' || module === 'zipfile'
    ? facts('other')
    : undefined;
}

/** `find -exec` runs other programs. */
function readFind(args: Arguments): CommandFacts | undefined {
  return args.some((word) => word !== undefined && /^-(exec|execdir|ok|okdir)$/.test(word))
    ? undefined
    : facts('other');
}

/** A request may carry a token, to GitHub or elsewhere: known only when every word is, and none looks like one. */
function readTransfer(args: Arguments): CommandFacts | undefined {
  const suspicious = args.some(
    (word) => word === undefined || /api\.github\.com|authorization|token|^-u$|^--user/i.test(word),
  );
  return suspicious ? undefined : facts('other');
}
