import type { ActionsFile } from '../workflow/model.ts';
import type { YamlList, YamlMap } from '../workflow/yaml/tree.ts';
import { columnOf } from './file-lines.ts';
import { isAliased, keyColumn } from './node-extent.ts';
import { nodesOf, placeOf } from './node-place.ts';
import type { Quotes } from './scalar-source.ts';

/** How the file indents what is written below a key, and its quotes. */
export interface Layout extends Quotes {
  /** Columns between a key and the keys of the map below it. */
  readonly step: number;
  /** Columns between a key and the dashes of the list below it; 0 where lists stand flush with their key. */
  readonly listOffset: number;
}

const usualStep = 2;

/** The layout for new text inside a map: as its own entries are laid out, else as the file is. */
export function layoutIn(file: ActionsFile, map: YamlMap): Layout {
  const step = stepBelow(file, map) ?? stepAbove(file, map) ?? stepOfFile(file) ?? usualStep;
  return layoutWith(file, step, listOffsetBelow(file, map));
}

/** The layout for a new item of a list: as its maps are laid out, else as the file is. */
export function layoutOfItems(file: ActionsFile, list: YamlList): Layout {
  for (const { value } of list.items) {
    const step = value.kind === 'map' ? stepBelow(file, value) : undefined;
    if (step !== undefined && value.kind === 'map') return layoutWith(file, step, listOffsetBelow(file, value));
  }
  return layoutWith(file, stepOfFile(file) ?? usualStep, undefined);
}

/** What takes a look at the whole file is worked out when it is asked for. */
function layoutWith(file: ActionsFile, step: number, ownListOffset: number | undefined): Layout {
  let listOffset = ownListOffset;
  const quotes = quotesOf(file);
  return {
    step,
    get listOffset() {
      listOffset ??= listOffsetOfFile(file) ?? step;
      return listOffset;
    },
    get quote() {
      return quotes.quote;
    },
  };
}

/** The quotes that the values of the file use most; single ones when that is even, as in GitHub's own examples. */
export function quotesOf(file: ActionsFile): Quotes {
  let quote: Quotes['quote'] | undefined;
  return {
    get quote() {
      quote ??= commonQuote(file);
      return quote;
    },
  };
}

function commonQuote(file: ActionsFile): Quotes['quote'] {
  let lead = 0;
  for (const node of nodesOf(file.root)) {
    if (node.kind !== 'scalar') continue;
    if (node.style === 'single') lead++;
    else if (node.style === 'double') lead--;
  }
  return lead < 0 ? 'double' : 'single';
}

function stepBelow(file: ActionsFile, map: YamlMap): number | undefined {
  const column = map.flow ? undefined : keyColumn(file, map);
  if (column === undefined) return undefined;
  for (const entry of map.entries) {
    if (entry.value.kind !== 'map' || entry.value.flow || isAliased(entry, entry.valueSpan)) continue;
    const step = (keyColumn(file, entry.value) ?? column) - column;
    if (step > 0) return step;
  }
  return undefined;
}

function stepAbove(file: ActionsFile, map: YamlMap): number | undefined {
  const place = placeOf(file, map);
  if (place?.kind !== 'value' || place.inFlow || map.flow) return undefined;
  const step = (keyColumn(file, map) ?? 0) - (keyColumn(file, place.map) ?? 0);
  return step > 0 ? step : undefined;
}

function stepOfFile(file: ActionsFile): number | undefined {
  return firstOf(file, (node) => stepBelow(file, node));
}

function listOffsetBelow(file: ActionsFile, map: YamlMap): number | undefined {
  const column = map.flow ? undefined : keyColumn(file, map);
  if (column === undefined) return undefined;
  for (const entry of map.entries) {
    if (entry.value.kind !== 'list' || entry.value.flow || isAliased(entry, entry.valueSpan)) continue;
    const offset = columnOf(file.text, entry.value.span.start) - column;
    if (offset >= 0) return offset;
  }
  return undefined;
}

function listOffsetOfFile(file: ActionsFile): number | undefined {
  return firstOf(file, (node) => listOffsetBelow(file, node));
}

function firstOf(file: ActionsFile, answer: (map: YamlMap) => number | undefined): number | undefined {
  for (const node of nodesOf(file.root)) {
    const found = node.kind === 'map' ? answer(node) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
