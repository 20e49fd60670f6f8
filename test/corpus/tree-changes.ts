import { parseDocument } from 'yaml';

/**
 * The routes at which two YAML texts differ: keys and `*` for an item of a list, joined by dots (`jobs.publish.steps.*.with.x`).
 * A route ends where something came, went or got another value. Keys that stand in another order than before differ at `(order)`.
 */
export function changedRoutes(before: string, after: string): readonly string[] {
  const changes: string[] = [];
  compare(valueIn(before), valueIn(after), [], (route) => changes.push(route.join('.')));
  return [...new Set(changes)];
}

type Report = (route: readonly string[]) => void;
type Table = Readonly<Record<string, unknown>>;

function valueIn(text: string): unknown {
  return parseDocument(text, { uniqueKeys: false }).toJS({ maxAliasCount: -1 });
}

function compare(a: unknown, b: unknown, route: readonly string[], report: Report): void {
  if (JSON.stringify(a) === JSON.stringify(b)) return;
  if (Array.isArray(a) && Array.isArray(b)) compareLists(a, b, route, report);
  else if (isTable(a) && isTable(b)) compareTables(a, b, route, report);
  else report(route);
}

function compareTables(a: Table, b: Table, route: readonly string[], report: Report): void {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key in a && key in b) compare(a[key], b[key], [...route, key], report);
    else report([...route, key]);
  }
  const kept = (one: Table, other: Table): string =>
    Object.keys(one)
      .filter((key) => key in other)
      .join();
  if (kept(a, b) !== kept(b, a)) report([...route, '(order)']);
}

/** Items are told apart by what they do; those that do the same are compared, the others came or went. */
function compareLists(a: readonly unknown[], b: readonly unknown[], route: readonly string[], report: Report): void {
  const item = [...route, '*'];
  const pairs = commonItems(a.map(identity), b.map(identity));
  if (a.length === b.length && pairs.length < a.length) {
    for (const [index, each] of a.entries()) compare(each, b[index], item, report);
    return;
  }
  for (const [one, other] of pairs) compare(a[one], b[other], item, report);
  if (pairs.length < a.length || pairs.length < b.length) report(item);
}

function identity(item: unknown): string {
  if (!isTable(item)) return JSON.stringify(item);
  const { uses, name, id, run } = item;
  return String(
    name ?? (typeof uses === 'string' ? uses.split('@')[0] : undefined) ?? id ?? run ?? JSON.stringify(item),
  );
}

/** Pairs of indexes of a longest common subsequence. */
function commonItems(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const best =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] ?? [])[column] = best;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
