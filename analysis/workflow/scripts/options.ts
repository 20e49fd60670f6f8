import { resolveWord, variableOf } from './resolve.ts';
import type { Command, Word, WordPart } from './types.ts';
import { splitWord } from './walk/expand.ts';
import { valuesOf } from './walk/scope.ts';
import { literalStart, wordBehind } from './words.ts';

/** How an option with a value may be written besides `--x v` and `--x=v`. */
export interface OptionForms {
  /** `-xv`. */
  readonly attached?: boolean;
}

/**
 * The value of an option, by any of its names; the last one counts. In a script of PowerShell `-Name:value` is understood too.
 * The words behind `--` are no options.
 */
export function optionValue(command: Command, names: readonly string[], forms: OptionForms = {}): Word | undefined {
  let value: Word | undefined;
  const words = beforeDashes(command.arguments);
  for (const [index, word] of words.entries()) {
    const text = literalStart(word);
    for (const name of names) {
      if (word.text === name) value = words[index + 1] ?? value;
      else if (text.startsWith(`${name}=`)) value = wordBehind(word, name.length + 1);
      else if (isPowerShell(command) && text.startsWith(`${name}:`)) value = wordBehind(word, name.length + 1);
      else if (forms.attached === true && /^-\w$/.test(name) && text.startsWith(name)) value = wordBehind(word, 2);
    }
  }
  return value;
}

/** True when a flag is given for certain, by any of its names; `--flag=false` is not given. */
export function hasFlag(command: Command, names: readonly string[]): boolean {
  return beforeDashes(command.arguments).some((word) => {
    const resolved = resolveWord(command, word);
    return names.some((name) => isFlag(resolved, name));
  });
}

/**
 * Whether a flag is given: `perhaps` when a value that the script itself may put there has it, `unknown` when an argument could
 * be anything.
 */
export type FlagState = 'present' | 'perhaps' | 'unknown' | 'absent';

/** What is known of a flag. `valueOptions`: options whose next word is their value, and so no flag. */
export function flagState(command: Command, names: readonly string[], valueOptions: ReadonlySet<string>): FlagState {
  if (hasFlag(command, names)) return 'present';
  // `--flag=${{ … }}`
  const open = beforeDashes(command.arguments).some((word) => {
    return word.text === undefined && names.some((name) => literalStart(word).startsWith(`${name}=`));
  });
  let result: FlagState = open ? 'unknown' : 'absent';
  for (const word of positionals({ ...command, arguments: beforeDashes(command.arguments) }, valueOptions)) {
    const state = hiddenFlag(command, word, names);
    if (state === 'perhaps') return state;
    if (state === 'unknown') result = state;
  }
  return result;
}

/** Whether a word that is no option as written may turn out to be one of the flags. */
function hiddenFlag(command: Command, word: Word, names: readonly string[]): FlagState {
  const [first] = word.parts;
  if (first === undefined || first.kind === 'literal' || first.kind === 'glob') return 'absent';
  switch (first.kind) {
    case 'expression':
      if (names.some((name) => first.source.includes(`'${name}`))) return 'perhaps';
      break;
    case 'variable': {
      const state = variableFlag(command, first, names);
      if (state !== undefined) return state;
      break;
    }
    case 'substitution':
      break;
  }
  return word.several ? 'unknown' : 'absent';
}

function variableFlag(
  command: Command,
  part: Extract<WordPart, { readonly kind: 'variable' }>,
  names: readonly string[],
): FlagState | undefined {
  const given = (words: readonly Word[]): boolean => words.some((word) => names.some((name) => isFlag(word, name)));
  const { use } = part;
  if (use.kind === 'alternative' || use.kind === 'default') {
    if (given(splitWord(use.operand))) return 'perhaps';
    if (use.kind === 'alternative' && use.operand.text !== undefined) return 'absent';
  }
  const variable = variableOf(command, part.name);
  if (variable === undefined || use.kind === 'derived') return undefined;
  const values = valuesOf(variable).map((value) => value.list ?? splitWord(value.word));
  if (values.some(given)) return 'perhaps';
  return values.flat().every((word) => word.parts[0]?.kind === 'literal') ? 'absent' : undefined;
}

/** The arguments that are neither options nor values of the options in `valueOptions`. */
export function positionals(command: Pick<Command, 'arguments'>, valueOptions: ReadonlySet<string>): readonly Word[] {
  const result: Word[] = [];
  for (let index = 0; index < command.arguments.length; index++) {
    const word = command.arguments[index];
    if (word === undefined) break;
    if (word.text === '--') return [...result, ...command.arguments.slice(index + 1)];
    if (!isOption(word)) result.push(word);
    else if (word.text !== undefined && valueOptions.has(word.text)) index++;
  }
  return result;
}

/** The sub-command: the first word that is neither a global option nor the value of one in `valueOptions`. */
export function subcommand(command: Pick<Command, 'arguments'>, valueOptions: ReadonlySet<string>): Word | undefined {
  return positionals(command, valueOptions)[0];
}

function isOption(word: Word): boolean {
  const text = literalStart(word);
  return text.startsWith('-') && text !== '-';
}

function isFlag(word: Word, name: string): boolean {
  if (word.text === name) return true;
  if (!literalStart(word).startsWith(`${name}=`)) return false;
  return word.text !== undefined && !/^(?:false|0|no)$/i.test(word.text.slice(name.length + 1));
}

function beforeDashes(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word) => word.text === '--');
  return at < 0 ? words : words.slice(0, at);
}

function isPowerShell(command: Command): boolean {
  return command.shell === 'pwsh' || command.shell === 'powershell';
}
