import { limits } from '../limits.ts';
import type { AssignedValue, Variable, WordPart } from '../types.ts';
import { makeWord, unknownWord } from '../words.ts';

/**
 * What is known of the variables at one place of a script. Immutable: each assignment gives a new scope, so that commands can
 * hold the one they see.
 */
export class Scope {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Names ignore case, as in PowerShell and cmd. */
  readonly #caseless: boolean;
  #list: readonly Variable[] | undefined;

  constructor(caseless: boolean, variables: ReadonlyMap<string, Variable> = new Map()) {
    this.#caseless = caseless;
    this.variables = variables;
  }

  /** One entry per name. */
  list(): readonly Variable[] {
    this.#list ??= [...this.variables.values()];
    return this.#list;
  }

  get(name: string): Variable | undefined {
    return this.variables.get(this.#key(name)) ?? argument(this.variables.get('@'), name);
  }

  assign(name: string, value: AssignedValue, exported: boolean): Scope {
    const before = this.get(name);
    return this.with(name, {
      name,
      value: value.word,
      list: value.list,
      exported: exported || (before?.exported ?? false),
      certain: true,
      alternatives: [],
    });
  }

  /** `X+=…`: to every value that the variable may have. */
  append(name: string, added: AssignedValue, exported: boolean): Scope {
    const before = this.get(name);
    if (before === undefined) return this.assign(name, toOutside(name, added), exported);
    const [value = added, ...alternatives] = valuesOf(before).map((old) => joined(old, added));
    return this.with(name, { ...before, value: value.word, list: value.list, alternatives });
  }

  export(name: string): Scope {
    const before = this.get(name);
    return before === undefined || before.exported ? this : this.with(name, { ...before, exported: true });
  }

  /** Puts back what names stood for in an earlier scope. */
  restore(names: readonly string[], earlier: Scope): Scope {
    const variables = new Map(this.variables);
    for (const name of names) {
      const key = this.#key(name);
      const variable = earlier.variables.get(key);
      if (variable === undefined) variables.delete(key);
      else variables.set(key, variable);
    }
    return new Scope(this.#caseless, variables);
  }

  /** The variable may also have this value, as at the start of a loop that assigns it further down. */
  perhaps(name: string, value: AssignedValue): Scope {
    const before = this.get(name);
    if (before === undefined) {
      const added = { name, value: value.word, list: value.list, exported: false, certain: false, alternatives: [] };
      return this.with(name, added);
    }
    return this.with(name, {
      ...before,
      certain: false,
      alternatives: distinct([...valuesOf(before), value]).slice(1),
    });
  }

  /** What is known where several ways through the script meet again. */
  static merge(first: Scope, ...others: readonly Scope[]): Scope {
    if (others.every((scope) => scope === first)) return first;
    const scopes = [first, ...others];
    const variables = new Map<string, Variable>();
    for (const scope of scopes) for (const [key, variable] of scope.variables) variables.set(key, variable);
    for (const [key, last] of variables) {
      const all = scopes.map((scope) => scope.variables.get(key));
      if (all.every((variable) => variable === last)) continue;
      const values = distinct([
        ...valuesOf(last),
        ...all.flatMap((variable) => (variable === undefined ? [] : valuesOf(variable))),
      ]);
      variables.set(key, {
        ...last,
        exported: all.some((variable) => variable?.exported),
        certain: values.length === 1 && all.every((variable) => variable?.certain),
        alternatives: values.slice(1),
      });
    }
    return new Scope(first.#caseless, variables);
  }

  private with(name: string, variable: Variable): Scope {
    return new Scope(this.#caseless, new Map(this.variables).set(this.#key(name), variable));
  }

  #key(name: string): string {
    return this.#caseless ? name.toLowerCase() : name;
  }
}

/** Every value that a variable may have, the one assigned last in front. */
export function valuesOf(variable: Variable): readonly AssignedValue[] {
  return [{ word: variable.value, list: variable.list }, ...variable.alternatives];
}

/** `$1` and `$*` of what is known of `$@`; undefined for other names, and when the arguments are not known for certain. */
export function argument(all: Variable | undefined, name: string): Variable | undefined {
  if (all?.list === undefined || !all.certain) return undefined;
  if (name === '*') return all;
  if (!/^[1-9]\d*$/.test(name)) return undefined;
  const value = all.list[Number(name) - 1] ?? makeWord({ start: all.value.end, end: all.value.end }, [], false);
  return { ...all, name, value, list: undefined };
}

/** What is added to a variable that the script has not set: the environment may have given it a value. */
function toOutside(name: string, added: AssignedValue): AssignedValue {
  if (added.list !== undefined) return added;
  const { word } = added;
  const outside: WordPart = {
    kind: 'variable',
    name,
    use: { kind: 'plain' },
    quoted: true,
    start: word.start,
    end: word.start,
  };
  return { word: makeWord(word, [outside, ...word.parts], false), list: undefined };
}

function joined(old: AssignedValue, added: AssignedValue): AssignedValue {
  if (old.list !== undefined || added.list !== undefined) {
    const front = old.list ?? [old.word];
    const list = [...front, ...(added.list ?? [added.word])];
    return { word: added.word, list: list.length > limits.parts ? undefined : list };
  }
  const parts = [...old.word.parts, ...added.word.parts];
  if (parts.length > limits.parts) return { word: unknownWord(added.word), list: undefined };
  return { word: makeWord(added.word, parts, false), list: undefined };
}

function distinct(values: readonly AssignedValue[]): readonly AssignedValue[] {
  const result: AssignedValue[] = [];
  for (const value of values) {
    if (!result.some(({ word, list }) => word === value.word && list === value.list)) result.push(value);
    if (result.length === limits.alternatives) break;
  }
  return result;
}
