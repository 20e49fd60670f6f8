import type { CommandFacts, CommandNeed, PermissionScope, StepPurpose } from './types.ts';

/** The arguments of a command as the shell sees them; undefined where a word is not known from the script. */
export type Arguments = readonly (string | undefined)[];

const nothing: CommandFacts = {
  needs: [],
  purpose: 'other',
  takesMinutes: false,
  usesOidc: false,
  replacesCheckoutToken: false,
};

/** Facts of a command, with what differs from a plain one that needs nothing. */
export function facts(purpose: StepPurpose, parts: Partial<CommandFacts> = {}): CommandFacts {
  return { ...nothing, purpose, ...parts };
}

/** A permission that a command needs: of the token that it is given, or of the one that checkout has left. */
export function need(
  token: CommandNeed['token'],
  access: CommandNeed['access'],
  scope: PermissionScope,
  reason: string,
  onlyPrivate = false,
): CommandNeed {
  return { token, access, scope, reason, onlyPrivate };
}

/**
 * The words that are neither options nor values of options, undefined ones included. An option's own value stands
 * behind it only for those in `valueOptions`; `--` ends the options.
 */
export function positionals(args: Arguments, valueOptions: ReadonlySet<string>): Arguments {
  const found: (string | undefined)[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    if (word === '--') return [...found, ...args.slice(at + 1)];
    if (word?.startsWith('-')) {
      if (valueOptions.has(word)) at++;
      continue;
    }
    found.push(word);
  }
  return found;
}

/** True when one of the options stands among the arguments, before `--`. */
export function hasOption(args: Arguments, options: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args
    .slice(0, end < 0 ? args.length : end)
    .some((word) => word !== undefined && options.some((option) => word === option || word.startsWith(`${option}=`)));
}
