import { wrappers } from './table.ts';
import type { Wrapper } from './wrapper.ts';

export type OptionKind =
  | 'flag'
  | 'value'
  | 'unset'
  | 'package'
  | 'extra'
  | 'module'
  | 'script'
  | 'command'
  | 'stop'
  | 'unknown';

/** A wrapper with its options by name. */
export interface IndexedWrapper {
  readonly path: readonly string[];
  readonly positionals: number;
  readonly dashes: 'required' | undefined;
  readonly assignments: boolean;
  readonly inside: Wrapper['inside'];
  readonly scriptsFirst: boolean;
  readonly quotedScript: boolean;
  readonly ends: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly commandOption: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, OptionKind>;
}

function index(wrapper: Wrapper): IndexedWrapper {
  const kinds = new Map<string, OptionKind>();
  const add = (names: string | undefined, kind: OptionKind): void => {
    for (const name of split(names)) kinds.set(name, kind);
  };
  add(wrapper.flags, 'flag');
  add(wrapper.values, 'value');
  add(wrapper.packages, 'package');
  add(wrapper.extras, 'extra');
  add(wrapper.moduleOption, 'module');
  add(wrapper.scriptOption, 'script');
  add(wrapper.commandOption, 'command');
  add(wrapper.stops, 'stop');
  add(wrapper.unsets, 'unset');
  return {
    path: wrapper.path ?? [],
    positionals: wrapper.positionals ?? 0,
    dashes: wrapper.dashes,
    assignments: wrapper.assignments === true,
    inside: wrapper.inside,
    scriptsFirst: wrapper.scriptsFirst === true,
    quotedScript: wrapper.quotedScript === true,
    ends: new Set(split(wrapper.ends)),
    own: new Set(split(wrapper.own)),
    flags: new Set(split(wrapper.flags).filter((flag) => flag.startsWith('/'))),
    commandOption: new Set(split(wrapper.commandOption)),
    kinds,
  };
}

function split(names: string | undefined): readonly string[] {
  return names === undefined ? [] : names.split(' ');
}

/** The wrappers by the name of their program, in the order of their table. */
export const wrappersByProgram: ReadonlyMap<string, readonly IndexedWrapper[]> = groupByProgram(wrappers);

function groupByProgram(all: readonly Wrapper[]): ReadonlyMap<string, readonly IndexedWrapper[]> {
  const result = new Map<string, IndexedWrapper[]>();
  for (const wrapper of all) {
    const indexed = index(wrapper);
    for (const program of wrapper.programs.split(' ')) {
      const present = result.get(program);
      if (present === undefined) result.set(program, [indexed]);
      else present.push(indexed);
    }
  }
  return result;
}
