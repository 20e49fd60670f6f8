import { isPlaceholder, type Traced } from './traced.ts';

/**
 * What the alternatives of `a && b || c` are together. `a || b` of stored ones is stored, and so is `secrets.X || ''`, as a secret
 * that is not there is empty anyway. A stored one beside an empty or a minted one is a fallback. Anything unknown among them leaves
 * the whole unknown, unless something stored is possible too. `isChain`: no condition chooses between them.
 */
export function combined(alternatives: readonly Traced[], isChain: boolean): Traced {
  const traces = isChain ? withoutIdle(alternatives) : alternatives;
  const [first, ...rest] = traces;
  if (first === undefined) {
    return { credential: { kind: 'unknown', reason: 'the expression cannot be read' }, links: [] };
  }
  if (rest.length === 0) return first;
  const kinds = new Set(traces.map((trace) => trace.credential.kind));
  const names = [...new Set(traces.flatMap(({ credential }) => ('names' in credential ? credential.names : [])))];
  const links = traces.flatMap((trace) => trace.links);
  const last = traces.at(-1)?.credential.kind;
  // Whatever comes before it, the last one is there when nothing else is.
  const onlyStored = [...kinds].every((kind) => kind === 'stored' || kind === 'fallback');
  if (onlyStored && last === 'stored') return { credential: { kind: 'stored', names }, links };
  if (kinds.size === 1) return first;
  if (kinds.has('stored') || kinds.has('fallback') || kinds.has('literal')) {
    return { credential: { kind: 'fallback', names, reason: 'a condition decides whether it is used' }, links };
  }
  return traces.find((trace) => trace.credential.kind === 'unknown') ?? first;
}

/** Without the empty text, or the placeholder, at the end when nothing but stored credentials stands before it, all of which count when they are there. */
function withoutIdle(traces: readonly Traced[]): readonly Traced[] {
  const before = traces.slice(0, -1);
  const last = traces.at(-1);
  const idle =
    (last?.credential.kind === 'none' || (last !== undefined && isPlaceholder(last))) &&
    before.every(({ credential }) => credential.kind === 'stored');
  return idle && before.length > 0 ? before : traces;
}
