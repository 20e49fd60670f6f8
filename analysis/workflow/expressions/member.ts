import { alternatives, oneOf } from './alternatives.ts';
import { parseNumber } from './number.ts';
import { primitiveText, textsOf } from './text.ts';
import { known, type ListValue, type OneOf, unknown, type Value } from './value.ts';

type Alternative = Exclude<Value, OneOf>;

/**
 * `object[key]`, or `object.*` for the key `*`. A member of what is no object and no list is null, as GitHub has it.
 * Source: `Index` of actions/runner, 2026-11.
 */
export function member(object: Value, key: Value | '*'): Value {
  return oneOf(
    alternatives(object).flatMap((each) => {
      if (key === '*') return [filter(each)];
      return alternatives(key).map((one) => memberOf(each, one));
    }),
  );
}

function memberOf(object: Alternative, key: Alternative): Value {
  switch (object.kind) {
    case 'known':
    case 'partial':
      return known(null);
    case 'unknown':
      return unknown(object.reason);
    case 'object':
      if (key.kind === 'object' || key.kind === 'list') return known(null);
      return key.kind === 'known' ? object.get(primitiveText(key.value)) : unknown(reasonOfKey(key));
    case 'list':
      if (key.kind !== 'known') return unknown(reasonOfKey(key));
      return object.filtered ? memberOfEach(object, key) : itemAt(object, indexOf(key.value));
  }
}

/** `items.*.key`: the members of the items that have one. */
function memberOfEach(items: ListValue, key: Alternative): ListValue {
  const members = items.items.map((item) => {
    const found = item.kind === 'object' || item.kind === 'list' ? memberOf(item, key) : undefined;
    // GitHub leaves out items without the member; null may be one, or a member that is null.
    return found?.kind === 'known' && found.value === null ? undefined : found;
  });
  const found = members.filter((each) => each !== undefined);
  return { ...items, items: found, complete: items.complete && found.length === members.length };
}

function itemAt(items: ListValue, index: number | undefined): Value {
  const item = index === undefined ? undefined : items.items[index];
  if (item !== undefined) return item;
  return items.complete || index === undefined ? known(null) : unknown('only the run shows every item of the list');
}

function indexOf(key: string | number | boolean | null): number | undefined {
  const index = Math.floor(typeof key === 'string' ? parseNumber(key) : Number(key));
  return index >= 0 ? index : undefined;
}

function filter(value: Alternative): Value {
  switch (value.kind) {
    case 'unknown':
      return unknown(value.reason);
    case 'known':
    case 'partial':
      return { kind: 'list', items: [], complete: true, filtered: true };
    case 'object': {
      const items = value.members?.();
      return { kind: 'list', items: items ?? [], complete: items !== undefined, filtered: true };
    }
    case 'list':
      return value.filtered ? filterEach(value) : { ...value, filtered: true };
  }
}

/** `items.*.*`: the members of all items in one list. */
function filterEach(items: ListValue): ListValue {
  const inner = items.items.map((item) => (item.kind === 'object' || item.kind === 'list' ? filter(item) : undefined));
  const lists = inner.filter((each) => each?.kind === 'list');
  return {
    kind: 'list',
    items: lists.flatMap((each) => each.items),
    complete: items.complete && lists.length === inner.length && lists.every((each) => each.complete),
    filtered: true,
  };
}

function reasonOfKey(key: Alternative): string {
  const [text] = textsOf(key);
  return text?.kind === 'partial' ? text.reason : 'the name of the member is not known';
}
