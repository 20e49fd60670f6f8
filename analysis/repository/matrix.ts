import { type Known, known, notKnown } from '../text/known.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../workflow/yaml/tree.ts';

/** One leg of a matrix: the scalar under each key (dotted for nested maps: `target.os`); what is not a scalar is left out. */
export type MatrixLeg = ReadonlyMap<string, YamlScalar>;

/** More legs than this are not spelled out; GitHub allows 256 jobs a matrix (docs.github.com, limits, 2026-11). */
const mostLegs = 256;

/** The legs of a job's matrix; one empty leg without a matrix; not known when an expression makes it. */
export function matrixLegs(matrix: YamlNode | undefined): Known<readonly MatrixLeg[]> {
  if (matrix === undefined) return known([new Map()]);
  if (matrix.kind !== 'map') return notKnown('an expression makes the matrix');
  let legs: Map<string, YamlScalar>[] = [new Map()];
  for (const { key, value } of matrix.entries) {
    if (key === 'include' || key === 'exclude') continue;
    if (value.kind !== 'list') return notKnown('an expression makes the matrix');
    legs = legs.flatMap((leg) => value.items.map((item) => new Map([...leg, ...scalarsUnder(key, item.value)])));
    if (legs.length > mostLegs) return notKnown('the matrix has too many legs');
  }
  const excluded = mapsOf(entryOf(matrix, 'exclude')?.value);
  const included = mapsOf(entryOf(matrix, 'include')?.value);
  if (excluded === undefined || included === undefined) return notKnown('an expression makes the matrix');
  const axes = new Set(matrix.entries.map((entry) => entry.key));
  const kept = legs.filter((leg) => leg.size > 0 && !excluded.some((map) => matchesLeg(leg, map)));
  return known(withIncluded(kept, included, axes));
}

/** GitHub adds an `include` to every leg that it contradicts nowhere, else makes a leg of its own of it. */
function withIncluded(
  legs: readonly MatrixLeg[],
  included: readonly YamlMap[],
  axes: ReadonlySet<string>,
): readonly MatrixLeg[] {
  const result = legs.map((leg) => new Map(leg));
  const extra: MatrixLeg[] = [];
  for (const map of included) {
    const values = new Map(map.entries.flatMap((entry) => [...scalarsUnder(entry.key, entry.value)]));
    const onAxes = map.entries.filter((entry) => axes.has(entry.key));
    const fitting = result.filter((leg) => onAxes.every((entry) => sameUnder(leg, entry.key, entry.value)));
    if (fitting.length === 0) extra.push(values);
    for (const leg of fitting) for (const [key, value] of values) leg.set(key, value);
  }
  return [...result, ...extra];
}

function mapsOf(node: YamlNode | undefined): readonly YamlMap[] | undefined {
  if (node === undefined) return [];
  if (node.kind !== 'list') return undefined;
  return node.items.flatMap((item) => (item.value.kind === 'map' ? [item.value] : []));
}

function matchesLeg(leg: MatrixLeg, map: YamlMap): boolean {
  return map.entries.length > 0 && map.entries.every((entry) => sameUnder(leg, entry.key, entry.value));
}

function sameUnder(leg: MatrixLeg, key: string, value: YamlNode): boolean {
  const wanted = scalarsUnder(key, value);
  return wanted.length > 0 && wanted.every(([name, scalar]) => leg.get(name)?.value === scalar.value);
}

function scalarsUnder(key: string, node: YamlNode): readonly (readonly [string, YamlScalar])[] {
  if (node.kind === 'scalar') return [[key, node]];
  if (node.kind === 'map') return node.entries.flatMap((entry) => scalarsUnder(`${key}.${entry.key}`, entry.value));
  return [];
}
