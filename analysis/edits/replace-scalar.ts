import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlMap, YamlScalar } from '../workflow/yaml/tree.ts';
import { rewriteBlock } from './block-scalar.ts';
import { quotesOf } from './layout.ts';
import { linePrefix } from './node-extent.ts';
import { placeOf } from './node-place.ts';
import {
  doubleQuoted,
  fitsPlain,
  inlineSource,
  isPrintable,
  quoted,
  type ScalarContext,
  singleQuoted,
  typeOfPlain,
} from './scalar-source.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';

/**
 * Gives a scalar another value and keeps its quotes, or its block, when they can hold it; else the nearest that can. The
 * scalar may be the empty value of a key. Comments, anchor and tag stay.
 */
export function replaceScalar(file: ActionsFile, scalar: YamlScalar, value: string): readonly TextEdit[] {
  if (value === scalar.value && scalar.style !== 'empty') return [];
  const { start, end } = scalar.span;
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    const edits = rewriteBlock(file, scalar, value);
    return edits ?? [replacement(start, end, inlineSource(value, quotesOf(file), 'block'))];
  }
  const context = placeOf(file, scalar)?.inFlow ? 'flow' : 'block';
  const source = sourceLike(file, scalar.style, scalar.value, value, context);
  if (scalar.style !== 'empty') return [replacement(start, end, source)];
  // Behind the colon or dash; the parser skips the blank that follows it.
  const at = start - (/[ \t]*$/.exec(linePrefix(file.text, start))?.[0].length ?? 0);
  return [insertion(at, ` ${source}`)];
}

/** Gives a key another name, in the quotes that it has. */
export function renameKey(
  file: ActionsFile,
  map: YamlMap,
  entry: YamlEntry,
  key: string,
): readonly TextEdit[] | undefined {
  if (map.entries.some((one) => one.key === key)) return undefined;
  const { start, end } = entry.keySpan;
  const first = file.text[start];
  // The name of an anchored key may stand in other places.
  if (first === '*') return undefined;
  const style = first === "'" ? 'single' : first === '"' ? 'double' : 'plain';
  return [replacement(start, end, sourceLike(file, style, entry.key, key, map.flow ? 'flow' : 'block'))];
}

function sourceLike(
  file: ActionsFile,
  style: 'plain' | 'single' | 'double' | 'empty',
  old: string,
  value: string,
  context: ScalarContext,
): string {
  switch (style) {
    case 'single':
      return isPrintable(value) && !/[\n\t]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
    case 'double':
      return doubleQuoted(value);
    case 'plain':
      return fitsPlain(value, context) && staysOfType(old, value) ? value : quoted(value, quotesOf(file).quote);
    case 'empty':
      return inlineSource(value, quotesOf(file), context);
  }
}

/** A number stays a bare number only when nothing of it is lost: `20` does, `3.10` would become 3.1. */
function staysOfType(old: string, value: string): boolean {
  const type = typeOfPlain(value);
  if (type === undefined) return true;
  return type === typeOfPlain(old) && (type !== 'number' || String(Number(value)) === value);
}
