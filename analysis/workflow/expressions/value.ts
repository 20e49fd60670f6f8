import type { Truth } from './truth.ts';

/** What an expression evaluates to, as far as the files show it. */
export type Value = KnownValue | ObjectValue | ListValue | PartialText | OneOf | UnknownValue;

export interface KnownValue {
  readonly kind: 'known';
  readonly value: string | number | boolean | null;
}

/** A context, or an object that `fromJSON` made. */
export interface ObjectValue {
  readonly kind: 'object';
  /**
   * The member of a name. A member that the object certainly lacks is `null`, as GitHub has it; one that only a run
   * shows is unknown. GitHub ignores the case of names, so does every implementation.
   */
  get(key: string): Value;
  /** All members; absent when not all are known. */
  members?(): readonly Value[];
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** False when there may be other items than these. */
  readonly complete: boolean;
  /** Made by `.*`: a member of it is the list of the members of its items. */
  readonly filtered: boolean;
}

/** A string of which not all is known. It is at least as long as prefix and suffix together. */
export interface PartialText {
  readonly kind: 'partial';
  readonly prefix: string;
  readonly suffix: string;
  /** True when it is certainly not empty. */
  readonly nonEmpty: boolean;
  /** Why not all is known; completes "not known, because …". */
  readonly reason: string;
  /** What else is known of it, for example that it fits the filter of a trigger. */
  readonly language?: Language;
}

/** Answers questions about every string that a partly known text can be. GitHub ignores case in all four, so do these. */
interface Language {
  equals(text: string): Truth;
  contains(text: string): Truth;
  startsWith(text: string): Truth;
  endsWith(text: string): Truth;
}

/** One of a few values, such as those of a matrix. Made by `oneOf`, so never nested and at least two. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly values: readonly Exclude<Value, OneOf>[];
}

export interface UnknownValue {
  readonly kind: 'unknown';
  /** Completes "not known, because …". */
  readonly reason: string;
  /** Set when it is known at least whether an `if:` would take the value for true. */
  readonly truth?: 'yes' | 'no';
}

/** A value that the files show. */
export function known(value: string | number | boolean | null): KnownValue {
  return { kind: 'known', value };
}

/** A value that the files do not show, with the reason. */
export function unknown(reason: string): UnknownValue {
  return { kind: 'unknown', reason };
}

/** A string of which the start, the end, or only the type is known. */
export function partialText(reason: string, { prefix = '', suffix = '', nonEmpty = false } = {}): PartialText {
  return { kind: 'partial', prefix, suffix, nonEmpty: nonEmpty || prefix + suffix !== '', reason };
}

/** A list of which every item is given. */
export function list(items: readonly Value[]): ListValue {
  return { kind: 'list', items, complete: true, filtered: false };
}

/** An object with these members; any other name is `rest`: `null` when the members are all, else an unknown value. */
export function object(members: Iterable<readonly [string, Value]>, rest: Value = known(null)): ObjectValue {
  const byName = new Map<string, Value>();
  for (const [name, value] of members) byName.set(name.toLowerCase(), value);
  const get = (key: string) => byName.get(key.toLowerCase()) ?? rest;
  const isClosed = rest.kind === 'known' && rest.value === null;
  return isClosed ? { kind: 'object', get, members: () => [...byName.values()] } : { kind: 'object', get };
}

/** An object of which the members are worked out when somebody asks; any that `get` does not know, by its name in lower case, is `rest`. */
export function openObject(get: (key: string) => Value | undefined, rest: UnknownValue): ObjectValue {
  return { kind: 'object', get: (key) => get(key.toLowerCase()) ?? rest };
}

/** A boolean that three-valued logic gave. */
export function fromTruth(truth: Truth): Value {
  if (truth === 'maybe') return { kind: 'oneOf', values: [known(true), known(false)] };
  return known(truth === 'yes');
}

/** Why a value is not known; undefined when it is, or is one of a few known ones. */
export function reasonOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'partial':
    case 'unknown':
      return value.reason;
    case 'oneOf':
      return value.values.map(reasonOf).find((reason) => reason !== undefined);
    case 'known':
    case 'object':
    case 'list':
      return undefined;
  }
}
