import type { Circumstances } from '../repository/circumstances.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import { type Command, flagState, literalStart, positionals, type Word } from '../workflow/scripts/index.ts';
import { texts, wordValue } from './values.ts';

/** Flags to look for, and the options whose next word is their value, and so no flag. */
export interface Flags {
  readonly names: readonly string[];
  readonly valueOptions: ReadonlySet<string>;
  /** The answer for a word that could be anything. */
  readonly otherwise: 'no' | 'maybe';
}

/**
 * Whether a command is given one of the flags on an occasion: a word that an expression or a variable makes
 * (`${{ inputs.dry && '--dry-run' }}`) counts as what it is then.
 */
export function flagOn(command: Command, flags: Flags, step: StepRun, occasion: Circumstances): Truth {
  const at = command.arguments.findIndex((word) => word.text === '--');
  const words = at < 0 ? command.arguments : command.arguments.slice(0, at);
  const plain = { ...command, arguments: words.filter((word) => word.text !== undefined) };
  if (flagState(plain, flags.names, flags.valueOptions) === 'present') return 'yes';
  const perhaps = new Set([...positionals({ arguments: words }, flags.valueOptions), ...words.filter(startsOption)]);
  const made = [...perhaps].filter((word) => word.text === undefined);
  const answers = made.map((word) => flagIn(word, flags, command, step, occasion));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

function startsOption(word: Word): boolean {
  return literalStart(word).startsWith('-');
}

function flagIn(word: Word, flags: Flags, command: Command, step: StepRun, occasion: Circumstances): Truth {
  const start = literalStart(word);
  const mayBe = start === '' || flags.names.some((name) => name.startsWith(start) || start.startsWith(`${name}=`));
  if (!mayBe) return 'no';
  const possible = texts(wordValue(word, command, step, occasion));
  if (possible === undefined) return unseen(word, flags, command);
  const given = possible.filter((text) => spread(word, text).some((each) => isFlag(each, flags.names)));
  if (given.length === 0) return 'no';
  return given.length === possible.length ? 'yes' : 'maybe';
}

/** `--dry-run=$X` is the flag unless it is switched off; anything else is one perhaps, when the script may make it so. */
function unseen(word: Word, { names, otherwise }: Flags, command: Command): Truth {
  if (literalStart(word) !== '') return 'maybe';
  switch (flagState({ ...command, arguments: [word] }, names, new Set())) {
    case 'present':
    case 'perhaps':
      return 'maybe';
    case 'unknown':
      return otherwise;
    case 'absent':
      return 'no';
  }
}

/** A value without quotes around it comes apart at blanks. */
function spread(word: Word, text: string): readonly string[] {
  return word.several ? text.split(/\s+/) : [text];
}

function isFlag(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (!text.startsWith(name)) return false;
    const rest = text.slice(name.length);
    return rest === '' || (rest.startsWith('=') && !/^=(?:false|0|no|)$/i.test(rest));
  });
}
