import { known, list, object, unknown, type Value } from './value.ts';

/** Deeper values are unknown: a bound for the stack. */
const MAX_DEPTH = 20;

/** The value that `fromJSON` makes of a text. Unknown when it is no JSON: GitHub's reader is more lenient than ours. */
export function parseJson(text: string): Value {
  try {
    return fromParsed(JSON.parse(text), 0);
  } catch {
    return unknown('fromJSON was given a text that is no JSON');
  }
}

function fromParsed(parsed: unknown, depth: number): Value {
  if (depth > MAX_DEPTH) return unknown('it lies too deep in the JSON');
  if (Array.isArray(parsed)) return list(parsed.map((item) => fromParsed(item, depth + 1)));
  if (typeof parsed === 'object' && parsed !== null) {
    return object(Object.entries(parsed).map(([key, value]) => [key, fromParsed(value, depth + 1)] as const));
  }
  if (typeof parsed === 'string' || typeof parsed === 'number' || typeof parsed === 'boolean') return known(parsed);
  return known(null);
}
