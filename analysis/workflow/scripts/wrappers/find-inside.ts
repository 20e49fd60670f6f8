import type { Assignment, Word } from '../types.ts';
import { literalStart, makeWord, wordBehind } from '../words.ts';
import type { IndexedWrapper, OptionKind } from './wrapper-index.ts';

/** Where the program inside stands among the words behind the wrapper's name, and what came before it. */
export interface Inside {
  readonly at: number;
  readonly module: boolean;
  readonly script: Word | undefined;
  /** Values of options that name the package which brings the program. */
  readonly packages: readonly Word[];
  /** Values of options that name packages installed beside it. */
  readonly extras: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly certain: boolean;
}

/**
 * Finds the program inside a wrapper among the words behind the wrapper's name. Undefined when there is none, as in
 * `command -v twine` or `uv sync`.
 */
export function findInside(wrapper: IndexedWrapper, words: readonly Word[]): Inside | undefined {
  const packages: Word[] = [];
  const extras: Word[] = [];
  const assignments: Assignment[] = [];
  let certain = true;
  let path = 0;
  let positionals = wrapper.positionals;
  // Of `nix develop .#shell -c cargo publish` only what stands behind the option is a program.
  const plain = wrapper.commandOption.size === 0 && wrapper.inside !== 'script';
  let script: Word | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const text = literalStart(word);
    const found = (index: number, module = false): Inside => ({
      at: index,
      module,
      script,
      packages,
      extras,
      assignments,
      certain,
    });
    const wanted = wrapper.path[path];
    if (text === '--' && wanted === undefined) {
      if (script !== undefined) return found(at);
      return plain ? found(at + 1 + positionals) : undefined;
    }
    if (wrapper.dashes === 'required' && wanted === undefined) continue;
    if (text.startsWith('-') || wrapper.flags.has(text.toLowerCase())) {
      const option = readOption(wrapper, word, text);
      if (option.kind === 'stop') return undefined;
      if (option.kind === 'command') return found(at + 1);
      const value = option.value ?? (option.kind === 'flag' || option.kind === 'unknown' ? undefined : words[++at]);
      if (option.kind === 'unknown') certain &&= option.value !== undefined;
      else if (option.kind === 'package' && value !== undefined) packages.push(value);
      else if (option.kind === 'extra' && value !== undefined) extras.push(value);
      else if (option.kind === 'unset' && value?.text !== undefined) assignments.push(emptied(value, value.text));
      else if (option.kind === 'script') script = value;
      // A module at the end of the option's own word (`-mtwine`) is not looked for.
      else if (option.kind === 'module') return option.value === undefined ? found(at, true) : undefined;
      continue;
    }
    if (wanted !== undefined) {
      if (word.text !== wanted) return undefined;
      path++;
      continue;
    }
    const assignment = wrapper.assignments === true ? readAssignment(word, text) : undefined;
    if (assignment !== undefined) assignments.push(assignment);
    else if (positionals > 0) positionals--;
    else if (plain) return found(at);
  }
  if (script === undefined) return undefined;
  return { at: words.length, module: false, script, packages, extras, assignments, certain };
}

function readOption(
  wrapper: IndexedWrapper,
  word: Word,
  text: string,
): { readonly kind: OptionKind; readonly value: Word | undefined } {
  const whole = wrapper.kinds.get(text);
  if (whole !== undefined && word.text === text) return { kind: whole, value: undefined };
  const equals = text.indexOf('=');
  if (text.startsWith('--')) {
    const kind = equals > 0 ? wrapper.kinds.get(text.slice(0, equals)) : undefined;
    const value = equals > 0 ? wordBehind(word, equals + 1) : undefined;
    if (kind === undefined) return { kind: 'unknown', value };
    return { kind: kind === 'flag' ? 'flag' : kind, value };
  }
  // Short options may stand together, the last with its value: `-nE`, `-I{}`, `-Im twine`.
  for (let at = 1; at < text.length; at++) {
    const kind = wrapper.kinds.get(`-${text[at]}`);
    if (kind === undefined) break;
    if (kind === 'flag') {
      if (at === text.length - 1 && word.text === text) return { kind: 'flag', value: undefined };
      continue;
    }
    if (kind === 'stop' || kind === 'command') return { kind, value: undefined };
    const value = at === text.length - 1 && word.text === text ? undefined : wordBehind(word, at + 1);
    return { kind, value };
  }
  if (/^-\d/.test(text)) return { kind: 'flag', value: undefined };
  return { kind: 'unknown', value: undefined };
}

/** A variable taken away is one that is empty. */
function emptied(word: Word, name: string): Assignment {
  return { name, value: makeWord(word, [], false), start: word.start, end: word.end };
}

function readAssignment(word: Word, text: string): Assignment | undefined {
  const name = /^([A-Za-z_]\w*)=/.exec(text)?.[1];
  const value = name === undefined ? undefined : wordBehind(word, name.length + 1);
  if (name === undefined || value === undefined) return undefined;
  return { name, value, start: word.start, end: word.end };
}
