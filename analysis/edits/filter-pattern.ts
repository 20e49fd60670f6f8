import type { ActionsFile } from '../workflow/model.ts';
import type { YamlEntry, YamlList, YamlScalar } from '../workflow/yaml/tree.ts';
import { quotesOf } from './layout.ts';
import { insertItem } from './list-items.ts';
import { isAliased } from './node-extent.ts';
import { doubleQuoted, inlineSource, isPlainString, singleQuoted } from './scalar-source.ts';
import { insertion, replacement, type TextEdit } from './text-edit.ts';

/**
 * Adds a pattern to a filter (`tags: …`), in the quotes of its last pattern. A single pattern becomes a list on its line.
 * The order of patterns counts, so the new one comes last; but negative ones at the end stand in the order of the alphabet,
 * so that several can be added in any sequence. None when the pattern is there already.
 */
export function addFilterPattern(
  file: ActionsFile,
  filter: YamlEntry,
  pattern: string,
): readonly TextEdit[] | undefined {
  const old = filter.value;
  if (old.kind === 'list') return addToList(file, old, pattern);
  if (old.kind !== 'scalar' || old.style === 'literal' || old.style === 'folded' || old.style === 'empty')
    return undefined;
  if (old.value === pattern) return [];
  const { start, end } = filter.valueSpan;
  const added = `, ${patternSource(file, old, pattern)}]`;
  const fits = isAliased(filter, filter.valueSpan) || old.style !== 'plain' || isPlainString(old.value, 'flow');
  if (fits) return [insertion(start, '['), insertion(end, added)];
  return [replacement(start, end, `[${inlineSource(old.value, quotesOf(file), 'flow')}${added}`)];
}

function addToList(file: ActionsFile, list: YamlList, pattern: string): readonly TextEdit[] | undefined {
  const patterns = list.items.map((item) => (item.value.kind === 'scalar' ? item.value : undefined));
  if (patterns.some((one) => one?.value === pattern)) return [];
  const plain = patternSource(file, patterns.at(-1), pattern);
  return insertItem(
    file,
    list,
    indexFor(
      patterns.map((one) => one?.value ?? ''),
      pattern,
    ),
    { plain },
  );
}

function indexFor(patterns: readonly string[], pattern: string): number {
  if (!pattern.startsWith('!')) return patterns.length;
  const fixed = patterns.findLastIndex((one) => !one.startsWith('!'));
  return patterns.findLastIndex((one, index) => index <= fixed || one < pattern) + 1;
}

function patternSource(file: ActionsFile, sibling: YamlScalar | undefined, pattern: string): string {
  if (sibling?.style === 'single') return singleQuoted(pattern);
  if (sibling?.style === 'double') return doubleQuoted(pattern);
  return inlineSource(pattern, quotesOf(file), 'flow');
}
