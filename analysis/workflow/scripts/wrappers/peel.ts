import { limits } from '../limits.ts';
import { npmPackage, type PackageRequest, programName, pythonPackage } from '../program-name.ts';
import type { Assignment, Shell, Word, Wrapping } from '../types.ts';
import { literalStart } from '../words.ts';
import { findInside, type Inside } from './find-inside.ts';
import type { Wrapper } from './wrapper.ts';
import { type IndexedWrapper, wrappersByProgram } from './wrapper-index.ts';

/** The command inside all wrappers. */
export interface Peeled {
  /** Undefined when the name is not known. */
  readonly program: string | undefined;
  readonly programWord: Word;
  readonly arguments: readonly Word[];
  readonly wrappers: readonly Wrapping[];
  /** Set by `env A=b` and the like. */
  readonly assignments: readonly Assignment[];
  readonly certain: boolean;
  /** The words of a script for sh that a wrapper runs (`npx -c '…'`) instead of a program. */
  readonly script: readonly Word[] | undefined;
}

/**
 * Takes the programs that only run another program off a command: `sudo env A=b uv run twine upload` becomes `twine upload`.
 * `interesting` holds the programs that are taken for one where a script of the project might have the same name.
 */
export function peel(words: readonly Word[], shell: Shell, interesting: ReadonlySet<string>): Peeled | undefined {
  const [first, ...rest] = words;
  if (first === undefined) return undefined;
  let peeled: Peeled = {
    program: programName(first, shell),
    programWord: first,
    arguments: rest,
    wrappers: [],
    assignments: [],
    certain: true,
    script: undefined,
  };
  for (let round = 0; round < limits.wrappers && peeled.script === undefined; round++) {
    const next = peelOnce(peeled, shell, interesting);
    if (next === undefined) break;
    peeled = next;
  }
  return dropToolchain(peeled);
}

function peelOnce(outer: Peeled, shell: Shell, interesting: ReadonlySet<string>): Peeled | undefined {
  if (outer.program === undefined) return undefined;
  for (const wrapper of wrappersByProgram.get(outer.program.replace(/^(python|pypy)[\d.]+w?$/, '$1')) ?? []) {
    const inside = findInside(wrapper, outer.arguments);
    if (inside === undefined) continue;
    const peeled = insideOf(wrapper, inside, outer, shell, interesting);
    if (peeled !== undefined) return peeled;
  }
  return undefined;
}

function insideOf(
  wrapper: IndexedWrapper,
  inside: Inside,
  outer: Peeled,
  shell: Shell,
  interesting: ReadonlySet<string>,
): Peeled | undefined {
  const own = [outer.programWord, ...outer.arguments.slice(0, inside.at)];
  const name = outer.program ?? '';
  const base = {
    assignments: [...outer.assignments, ...inside.assignments],
    certain: outer.certain && inside.certain && !wrapper.scriptsFirst,
  };
  if (inside.script !== undefined) {
    const wrapping = [...outer.wrappers, { program: name, version: undefined, words: own }];
    return { ...outer, ...base, wrappers: wrapping, script: [inside.script, ...outer.arguments.slice(inside.at)] };
  }
  if (wrapper.inside === 'same-program') {
    const wrapping = [...outer.wrappers, { program: name, version: undefined, words: own }];
    return { ...outer, ...base, arguments: outer.arguments.slice(inside.at), wrappers: wrapping };
  }
  const programWord = outer.arguments[inside.at];
  if (programWord === undefined) return undefined;
  if (wrapper.quotedScript && /\s/.test(literalStart(programWord))) {
    const wrapping = [...outer.wrappers, { program: name, version: undefined, words: own }];
    return { ...outer, ...base, wrappers: wrapping, script: outer.arguments.slice(inside.at) };
  }
  const kind = inside.module ? 'module' : wrapper.inside;
  if (kind === 'module' && !inside.module) return undefined;
  const request = requestOf(kind, programWord, shell);
  const program = request?.name;
  if (program !== undefined && wrapper.own.has(program)) return undefined;
  if (wrapper.scriptsFirst && (program === undefined || !interesting.has(program))) return undefined;
  const version = request?.version ?? versionBeside(inside, program);
  return {
    ...base,
    program,
    programWord,
    arguments: argumentsOf(wrapper, outer.arguments.slice(inside.at + 1)),
    wrappers: [...outer.wrappers, { program: name, version, words: own }],
    script: undefined,
  };
}

function argumentsOf({ ends }: IndexedWrapper, words: readonly Word[]): readonly Word[] {
  const end = ends.size === 0 ? -1 : words.findIndex(({ text }) => text !== undefined && ends.has(text));
  return end < 0 ? words : words.slice(0, end);
}

function requestOf(kind: Wrapper['inside'], word: Word, shell: Shell): PackageRequest | undefined {
  // What an expression or a variable adds behind `twine==` is a version that is not known.
  const text = literalStart(word);
  const plain = programName(word, shell);
  switch (kind) {
    case 'npm-package':
      return /^(?:@[\w.-]+\/)?[\w.-]+(?:@|$)/.test(text) ? npmPackage(text) : named(plain);
    case 'python-package':
      return pythonPackage(text) ?? named(plain);
    case 'module':
      return named(word.text?.replace(/\.__main__$/, ''));
    case 'program':
    case 'script':
    case 'same-program':
      return named(plain);
  }
}

function named(name: string | undefined): PackageRequest | undefined {
  return name === undefined || name === '' ? undefined : { name, version: undefined };
}

/** The version in `--from twine==6.1`, `--with twine==6.1` or `-p npm@11`, when it is that of the program inside. */
function versionBeside(inside: Inside, program: string | undefined): string | undefined {
  for (const word of [...inside.packages, ...inside.extras]) {
    const text = literalStart(word);
    const request = text.startsWith('@') ? npmPackage(text) : pythonPackage(text);
    const named = request?.name === program || request?.name.endsWith(`/${program}`);
    if (named || (word === inside.packages[0] && inside.packages.length === 1)) return request?.version;
  }
  return undefined;
}

/** `cargo +nightly publish` is `cargo publish`. */
function dropToolchain(peeled: Peeled): Peeled {
  const [first, ...rest] = peeled.arguments;
  if (peeled.program !== 'cargo' || first === undefined || !literalStart(first).startsWith('+')) return peeled;
  const wrapping: Wrapping = { program: 'rustup', version: undefined, words: [first] };
  return { ...peeled, arguments: rest, wrappers: [...peeled.wrappers, wrapping] };
}
