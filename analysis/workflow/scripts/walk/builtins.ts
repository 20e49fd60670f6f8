import { resolveValue } from '../resolve.ts';
import type { SimpleCommand, SyntaxAssignment } from '../syntax.ts';
import type { Shell, Word } from '../types.ts';
import { literalStart, makeWord, unknownWord } from '../words.ts';
import type { Scope } from './scope.ts';

/** Performs the assignments of a statement, values taken as they are at this place. */
export function assignAll(scope: Scope, assignments: readonly SyntaxAssignment[], exported: boolean): Scope {
  let result = scope;
  for (const { name, word, list, append, ...assignment } of assignments) {
    const value = resolveValue(result, { word, list });
    if (append) result = result.append(name, value, exported || assignment.exported);
    else result = result.assign(name, value, exported || assignment.exported);
  }
  return result;
}

/**
 * What a command of the shell itself does to the variables. `words` are those of the command, expanded. Commands that change
 * none leave the scope as it is.
 */
export function applyBuiltin(scope: Scope, command: SimpleCommand, words: readonly Word[], shell: Shell): Scope {
  const [first, ...rest] = words;
  const name = first?.text?.toLowerCase();
  if (shell === 'pwsh' || shell === 'powershell') return name === undefined ? scope : applyCmdlet(scope, name, rest);
  if (shell === 'cmd') return scope;
  switch (name) {
    case 'export':
    case 'declare':
    case 'typeset':
    case 'readonly':
    case 'local':
      return declare(scope, command, rest, name === 'export' || rest.some((word) => /^-\w*x/.test(word.text ?? '')));
    case 'unset':
      return rest.reduce(
        (result, word) => (isName(word.text) ? result.assign(word.text, emptyValue(word), false) : result),
        scope,
      );
    case 'read':
    case 'mapfile':
    case 'readarray':
    case 'getopts':
      return rest.reduce(
        (result, word) => (isName(word.text) ? result.assign(word.text, unknownValue(word), false) : result),
        scope,
      );
    case 'printf':
      return rest[0]?.text === '-v' && isName(rest[1]?.text)
        ? scope.assign(rest[1].text, unknownValue(rest[1]), false)
        : scope;
    default:
      return scope;
  }
}

/** `export A=1 B`: assigns and marks. */
function declare(scope: Scope, command: SimpleCommand, words: readonly Word[], exported: boolean): Scope {
  let result = assignAll(scope, command.declared, exported);
  if (!exported) return result;
  for (const word of words) if (isName(word.text)) result = result.export(word.text);
  return result;
}

/** The names that `local` gives to the function it stands in. */
export function localNames(command: SimpleCommand): readonly string[] {
  const [first, ...rest] = command.words;
  if (first?.text !== 'local' && first?.text !== 'declare' && first?.text !== 'typeset') return [];
  return [...command.declared.map(({ name }) => name), ...rest.map((word) => word.text).filter(isName)];
}

/** PowerShell's ways to set a variable of the environment other than `$env:X = …`. */
function applyCmdlet(scope: Scope, name: string, words: readonly Word[]): Scope {
  const at = words.findIndex((word) =>
    /^(?:Microsoft\.PowerShell\.Core\\Environment::|env:)[\\/]?\w/i.test(literalStart(word)),
  );
  const target = words[at];
  const variable = target?.text?.replace(/^.*:[\\/]?/, '');
  if (target === undefined || !isName(variable)) return scope;
  switch (name) {
    case 'remove-item':
    case 'ri':
    case 'rm':
    case 'del':
    case 'clear-item':
      return scope.assign(variable, emptyValue(target), true);
    case 'set-item':
    case 'si':
    case 'new-item':
    case 'ni':
    case 'set-content': {
      const value = words.slice(at + 1).find((word) => !/^-(?:Value|Path|Name|Force)$/i.test(word.text ?? ''));
      return value === undefined
        ? scope
        : scope.assign(variable, resolveValue(scope, { word: value, list: undefined }), true);
    }
    default:
      return scope;
  }
}

function emptyValue(place: Word): { readonly word: Word; readonly list: undefined } {
  return { word: makeWord(place, [], false), list: undefined };
}

function unknownValue(place: Word): { readonly word: Word; readonly list: undefined } {
  return { word: unknownWord(place), list: undefined };
}

function isName(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z_]\w*$/.test(text);
}
