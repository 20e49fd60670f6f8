import type { LoginCommand } from '../registries/types.ts';
import { type Command, optionValue, positionals, type Word } from '../workflow/scripts/index.ts';

/** What a login (or a command that sets an index) stores. */
export interface Stored {
  readonly command: Command;
  readonly word: Word;
  /** The name or address of the index that it is for, as written; undefined: the tool's default. */
  readonly index: string | undefined;
}

/** What a command stores for later ones, when it is that login. */
export function storedBy(command: Command, login: LoginCommand): Stored | undefined {
  if (command.program !== login.program || command.unreachable) return undefined;
  const options = [...(login.valueOptions ?? []), ...(login.indexOptions ?? []), ...optionNames(login)];
  const words = positionals(command, new Set(options));
  if (!login.words.every((word, index) => words[index]?.text === word)) return undefined;
  const rest = words.slice(login.words.length);
  const named = login.indexOptions && optionValue(command, login.indexOptions)?.text;
  if (login.key === undefined) {
    const word = storedWord(command, login, rest);
    return word && { command, word, index: named };
  }
  const [first] = rest;
  const start = first === undefined ? '' : literalText(first);
  const match = new RegExp(login.key).exec(start.split('=')[0] ?? '');
  if (first === undefined || match === null) return undefined;
  // `npm config set //host/:_authToken=VALUE` has key and value in one word.
  const word = start.includes('=') ? first : storedWord(command, login, rest.slice(1));
  return word && { command, word, index: match.groups?.['index'] ?? named };
}

function optionNames(login: LoginCommand): readonly string[] {
  return login.credential.kind === 'option' ? login.credential.names : [];
}

function literalText(word: Word): string {
  return word.parts.map((part) => (part.kind === 'literal' || part.kind === 'glob' ? part.text : '')).join('');
}

function storedWord(command: Command, login: LoginCommand, rest: readonly Word[]): Word | undefined {
  switch (login.credential.kind) {
    case 'positional':
      return rest[login.credential.index];
    case 'option':
      return optionValue(command, login.credential.names);
    case 'stdin':
      return (
        command.redirections.find((each) => each.operator === '<<<')?.target ??
        command.heredocs[0]?.body ??
        command.pipedFrom.at(-1)?.arguments.at(-1)
      );
  }
}
