/** Lines `beforeStart` to `beforeEnd` (exclusive) of one text stand where the other has `afterStart` to `afterEnd`. */
export interface LineChange {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** With more lines different than this, what lies between the common start and end counts as one change. */
const mostDifferences = 400;

/** The lines of a text, each with its line break. */
export function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/**
 * The changes that lead from one list of lines to the other, in order: the fewest possible (Eugene Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986) as long as few lines differ. Linear in the lines for a bounded number of
 * differences.
 */
export function compareLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const whole = {
    beforeStart: head,
    beforeEnd: before.length - tail,
    afterStart: head,
    afterEnd: after.length - tail,
  };
  if (whole.beforeStart === whole.beforeEnd && whole.afterStart === whole.afterEnd) return [];
  if (whole.beforeStart === whole.beforeEnd || whole.afterStart === whole.afterEnd) return [whole];
  return changesBetween(before, after, whole) ?? [whole];
}

/** Walks the edit graph of the region between; undefined when too many lines differ. */
function changesBetween(
  before: readonly string[],
  after: readonly string[],
  region: LineChange,
): readonly LineChange[] | undefined {
  const rows = region.beforeEnd - region.beforeStart;
  const columns = region.afterEnd - region.afterStart;
  const limit = Math.min(rows + columns, mostDifferences);
  const middle = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let cost = 0; cost <= limit; cost++) {
    trace.push(furthest.slice(middle - cost - 1, middle + cost + 2));
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      const down = furthest[middle + diagonal + 1] ?? 0;
      const right = (furthest[middle + diagonal - 1] ?? 0) + 1;
      const goesDown = diagonal === -cost || (diagonal !== cost && right <= down);
      let row = goesDown ? down : right;
      let column = row - diagonal;
      while (row < rows && column < columns && before[region.beforeStart + row] === after[region.afterStart + column]) {
        row++;
        column++;
      }
      furthest[middle + diagonal] = row;
      if (row >= rows && column >= columns) return backtrack(trace, rows, columns, region);
    }
  }
  return undefined;
}

/** Reads the way back through the trace and joins neighbouring steps to changes. `row` counts lines of `before`. */
function backtrack(
  trace: readonly Int32Array[],
  rows: number,
  columns: number,
  region: LineChange,
): readonly LineChange[] {
  const changes: LineChange[] = [];
  let row = rows;
  let column = columns;
  for (let cost = trace.length - 1; cost > 0; cost--) {
    const furthest = trace[cost] as Int32Array;
    const at = (diagonal: number) => furthest[diagonal + cost + 1] ?? 0;
    const diagonal = row - column;
    const goesDown = diagonal === -cost || (diagonal !== cost && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const fromDiagonal = goesDown ? diagonal + 1 : diagonal - 1;
    const fromRow = at(fromDiagonal);
    const fromColumn = fromRow - fromDiagonal;
    const step = {
      beforeStart: region.beforeStart + fromRow,
      beforeEnd: region.beforeStart + (goesDown ? fromRow : fromRow + 1),
      afterStart: region.afterStart + fromColumn,
      afterEnd: region.afterStart + (goesDown ? fromColumn + 1 : fromColumn),
    };
    const later = changes.at(-1);
    if (later?.beforeStart === step.beforeEnd && later.afterStart === step.afterEnd) {
      changes[changes.length - 1] = { ...later, beforeStart: step.beforeStart, afterStart: step.afterStart };
    } else {
      changes.push(step);
    }
    row = fromRow;
    column = fromColumn;
  }
  return changes.reverse();
}
