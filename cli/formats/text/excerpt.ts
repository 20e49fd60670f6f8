import { type Lines, lineEnd } from '../../../analysis/text/lines.ts';
import type { Range } from '../../../analysis/text/span.ts';
import { type Cell, cellsOf } from './cells.ts';

/** A line of a file with a place in it marked, as two lines to be shown below each other. */
export interface Excerpt {
  readonly source: string;
  /** Blanks, then a caret under every column of the place; at least one. */
  readonly marks: string;
}

const ellipsis: Cell = { text: '…', width: 1, offset: -1 };

/** The first line of a range with the range marked. A line that is wider than `width` is cut on both sides of the mark. */
export function excerptOf(lines: Lines, { start, end }: Range, width: number): Excerpt {
  const from = lines.starts[start.line] ?? 0;
  const line = lines.text.slice(from, lineEnd(lines, start.line));
  const all = cellsOf(line);
  const endCharacter = end.line === start.line ? end.character : line.length;
  const isMarked = ({ offset }: Cell): boolean => offset >= start.character && offset < endCharacter;
  const cells = cut(all, isMarked, width);
  const first = cells.findIndex(isMarked);
  const before =
    first < 0
      ? widthOfCells(cells.filter(({ offset }) => offset < start.character))
      : widthOfCells(cells.slice(0, first));
  const marked = widthOfCells(cells.filter(isMarked));
  return {
    source: cells
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    marks: ' '.repeat(before) + '^'.repeat(Math.max(1, marked)),
  };
}

/** The cells around the marked ones that fit; what comes before the mark gets at most a third of the room. */
function cut(cells: readonly Cell[], isMarked: (cell: Cell) => boolean, width: number): readonly Cell[] {
  if (widthOfCells(cells) <= width) return cells;
  const mark = Math.max(0, cells.findIndex(isMarked));
  let first = mark;
  for (let room = Math.floor(width / 3); first > 0; first--) {
    room -= cells[first - 1]?.width ?? 0;
    if (room < 1) break;
  }
  let last = first;
  for (let room = width - (first > 0 ? 1 : 0); last < cells.length; last++) {
    room -= cells[last]?.width ?? 0;
    if (room < 1) break;
  }
  return [...(first > 0 ? [ellipsis] : []), ...cells.slice(first, last), ...(last < cells.length ? [ellipsis] : [])];
}

function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
