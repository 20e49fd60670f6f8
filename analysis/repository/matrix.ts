import { type Known, known, notKnown } from '../text/known.ts';
import { object, oneOf, unknown, type Value, known as valueOf } from '../workflow/expressions/index.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../workflow/yaml/tree.ts';
import type { JobRun } from './runs.ts';

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

/** The `matrix` of a job: in one leg, else what its members are in one leg or the other. */
export function matrixContext(run: JobRun, leg: MatrixLeg | undefined): Value {
  const matrix = run.job.strategy?.matrix;
  const legs = leg === undefined ? matrixLegs(matrix) : known([leg]);
  if (!legs.known) return object([], unknown(legs.reason));
  return matrixMember(legs.value, '', listsUnder(matrix));
}

/** The member of `matrix` under a dotted prefix. `lists`: the names, in lower case, of members that are lists in some leg. */
function matrixMember(legs: readonly MatrixLeg[], prefix: string, lists: ReadonlySet<string>): Value {
  return {
    kind: 'object',
    get(key) {
      const name = prefix + key.toLowerCase();
      if (lists.has(name)) return unknown('it is a list');
      const values = legs.map((leg): Value => {
        for (const [each, scalar] of leg) {
          const member = each.toLowerCase();
          if (member === name) return typedValue(scalar);
          if (member.startsWith(`${name}.`)) return matrixMember([leg], `${name}.`, lists);
        }
        return valueOf(null);
      });
      return values.length === 0 ? unknown('the matrix has no legs') : oneOf(values);
    },
  };
}

/** A value as YAML types it: `true` is a boolean, `3.10` the number 3.1, and both are texts in quotes. */
function typedValue({ value, style }: YamlScalar): Value {
  if (value.includes('${{')) return unknown('an expression makes it');
  if (style !== 'plain' && style !== 'empty') return valueOf(value);
  if (/^(?:null|~)?$/i.test(value)) return valueOf(null);
  if (/^(?:true|false)$/i.test(value)) return valueOf(value.toLowerCase() === 'true');
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(value) ? valueOf(Number(value)) : valueOf(value);
}

function listsUnder(matrix: YamlNode | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string, node: YamlNode): void => {
    if (node.kind === 'list') names.add(name.toLowerCase());
    else if (node.kind === 'map') for (const entry of node.entries) add(`${name}.${entry.key}`, entry.value);
  };
  for (const { key, value } of matrix?.kind === 'map' ? matrix.entries : []) {
    for (const item of value.kind === 'list' ? value.items : []) {
      if (key !== 'include') add(key, item.value);
      else if (item.value.kind === 'map') for (const entry of item.value.entries) add(entry.key, entry.value);
    }
  }
  return names;
}
