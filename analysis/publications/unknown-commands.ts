import { ecosystems } from '../registries/index.ts';
import { commandFacts, commandPurpose } from '../registries/known-steps/index.ts';
import type { Command } from '../workflow/scripts/index.ts';

/** Words with which scripts, steps, jobs and workflows say that they release something. */
const releasing = /publish|releas|deploy|deliver|upload|canary|\bship\b|\bpush\b/i;

/** True when a text says that something is released. */
export function speaksOfReleasing(text: string | undefined): boolean {
  return text !== undefined && releasing.test(text);
}

/** The words of a command as they stand in the script; what is not known is left out. */
export function wordsOf({ programWord, arguments: words }: Command): string {
  return [programWord, ...words].map(({ text }) => text ?? '').join(' ');
}

/**
 * True for a command that may publish by means that nobody here can see: a script, a task runner, a program that is not known. Not for
 * what only installs, builds or tests, unless it says that it releases.
 */
export function mayPublishUnseen(command: Command): boolean {
  const { program, unreachable, programWord } = command;
  if (unreachable || program === undefined) return false;
  if (elsewhere.has(program.toLowerCase()) || harmless.test(program)) return false;
  const words = command.arguments.map(({ text }) => text);
  const isFile = /[/\\]/.test(programWord.text ?? '') && !/^(?:[/~]|[A-Za-z]:[\\/])/.test(programWord.text ?? '');
  if (isFile) return true;
  if (isInstall(program, words)) return false;
  if (commandFacts(program, words) !== undefined) return false;
  const known = commandPurpose(program, words);
  return known === undefined || known.purpose === 'other' || speaksOfReleasing(words.join(' '));
}

/** They upload to other places than the registries here, whatever the token is called, or nothing at all. */
const elsewhere: ReadonlySet<string> = new Set([
  ...[
    'publish-module',
    'publish-psresource',
    'publish-script',
    'choco',
    'docker',
    'podman',
    'helm',
    'conda',
    'anaconda',
  ],
  ...['.', 'source', 'git', 'gh', 'hub'],
]);

/** Cmdlets of PowerShell that only look at something, or change files and variables. */
const harmless =
  /^(?:get|set|new|write|add|remove|test|select|where|foreach|sort|convertto|convertfrom|copy|move|join|split|resolve|out|measure|compare|format|clear|install|update|expand|compress)-\w+$/i;

/** Whether the registries list it among the commands that only install. */
function isInstall(program: string, words: readonly (string | undefined)[]): boolean {
  return (
    installs.get(program)?.some((sequence) => {
      // `yarn` alone installs; `yarn x` is a script.
      if (sequence.length === 0) return words.length === 0 || !startsScripts.has(program);
      return sequence.every((word, index) => words[index] === word);
    }) ?? false
  );
}

/** Programs that install by themselves, and start a script of the project with its name. */
const startsScripts: ReadonlySet<string> = new Set(['yarn']);

const installs: ReadonlyMap<string, readonly (readonly string[])[]> = installCommands();

function installCommands(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byProgram = new Map<string, (readonly string[])[]>();
  for (const command of ecosystems.flatMap((facts) => facts.installCommands)) {
    const [program = '', ...words] = command.split(' ');
    byProgram.set(program, [...(byProgram.get(program) ?? []), words]);
  }
  return byProgram;
}
