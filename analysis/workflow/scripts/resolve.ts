import { limits } from './limits.ts';
import type { AssignedValue, Command, Variable, VariablePart, Word, WordPart } from './types.ts';
import { argument, type Scope } from './walk/scope.ts';
import { makeWord, unknownWord } from './words.ts';

type Lookup = (name: string) => Variable | undefined;

/**
 * The word with every variable replaced by the value that the script gave it for certain before this command. What is not
 * known stays a variable. The range is still that of `word`; parts keep the places they come from, those of the assignment.
 */
export function resolveWord(command: Command, word: Word): Word {
  if (word.text !== undefined) return word;
  return resolve((name) => variableOf(command, name), word);
}

/** What the script has made of a variable before this command; its own `X=…` in front do not count, as in the shell. */
export function variableOf(command: Command, name: string): Variable | undefined {
  const named = (wanted: string): Variable | undefined => command.environment.find((each) => each.name === wanted);
  const caseless = command.shell === 'pwsh' || command.shell === 'powershell' || command.shell === 'cmd';
  if (!caseless) return named(name) ?? argument(named('@'), name);
  const lower = name.toLowerCase();
  return command.environment.find((variable) => variable.name.toLowerCase() === lower);
}

/** A value as it is at the place where it is assigned. */
export function resolveValue(scope: Scope, value: AssignedValue): AssignedValue {
  const lookup: Lookup = (name) => scope.get(name);
  return { word: resolve(lookup, value.word), list: value.list?.map((element) => resolve(lookup, element)) };
}

/** A word with what a scope knows for certain. */
export function resolveIn(scope: Scope, word: Word): Word {
  return word.text !== undefined ? word : resolve((name) => scope.get(name), word);
}

function resolve(lookup: Lookup, word: Word): Word {
  if (!word.parts.some((part) => part.kind === 'variable')) return word;
  const parts: WordPart[] = [];
  for (const part of word.parts) {
    parts.push(...(part.kind === 'variable' ? resolvePart(lookup, part) : [part]));
    if (parts.length > limits.parts) return unknownWord(word);
  }
  const several =
    word.several && parts.some((part) => !part.quoted && (part.kind !== 'literal' || /\s/.test(part.text)));
  return makeWord(word, parts, several);
}

function resolvePart(lookup: Lookup, part: VariablePart): readonly WordPart[] {
  const { use } = part;
  const variable = lookup(part.name);
  if (variable === undefined || !variable.certain || variable.list !== undefined) return [part];
  const { value } = variable;
  const set = use.kind === 'plain' ? true : isSet(value, 'emptyCounts' in use && use.emptyCounts);
  switch (use.kind) {
    case 'plain':
      return valueParts(part, value);
    case 'default':
      if (set === undefined) return [part];
      return valueParts(part, set ? value : resolve(lookup, use.operand));
    case 'alternative':
      if (set === undefined) return [part];
      return set ? valueParts(part, resolve(lookup, use.operand)) : [];
    case 'list':
    case 'derived':
      return [part];
  }
}

/** Whether a value counts as set; undefined when it cannot be told, as it may be empty. */
function isSet(value: Word, emptyCounts: boolean): boolean | undefined {
  if (!emptyCounts) return true;
  if (value.text !== undefined) return value.text !== '';
  return value.parts.some((part) => part.kind === 'literal') ? true : undefined;
}

/** Quotes around the variable hold what its value becomes together. */
function valueParts(part: VariablePart, value: Word): readonly WordPart[] {
  return value.parts.map((own): WordPart => (own.quoted === part.quoted ? own : { ...own, quoted: part.quoted }));
}
