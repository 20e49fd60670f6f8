import { insertEntry, removeEntries, renameKey, replaceValue, stepKeyOrder, type TextEdit } from '../../edits/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { RestoredCache } from './restored-cache.ts';

/** The edits after which a step restores no cache any more; undefined where the text, or what the step is for, does not allow them. */
export function withoutCacheEdits(
  { file, step }: StepRun,
  { asked, off, installs }: RestoredCache,
): readonly TextEdit[] | undefined {
  if (installs === true) return undefined;
  const map = step.with?.map;
  // Steps of other jobs show the same inputs by an alias, and may well have their cache.
  if (map?.anchored === true || step.map.anchored) return undefined;
  if (off === undefined) {
    if (asked === undefined || step.with === undefined || map === undefined) return undefined;
    // What says by which file the cache is named goes with it.
    const entries = map.entries.filter(({ key }) => key === asked.entry.key || key === 'cache-dependency-path');
    return removeEntries(file, map, entries, { parents: [{ map: step.map, entry: step.with.entry }] });
  }
  const value = { plain: off.value };
  if (asked !== undefined && map !== undefined) {
    const written = replaceValue(file, map, asked.entry, value);
    if (asked.name.toLowerCase() === off.input) return written;
    const renamed = renameKey(file, map, asked.entry, off.input);
    return written && renamed && [...renamed, ...written];
  }
  const given = step.with?.entry.value;
  return given === undefined || given.kind === 'list'
    ? insertEntry(file, step.map, { key: 'with', value: { [off.input]: value } }, stepKeyOrder)
    : insertEntry(file, given, { key: off.input, value }, []);
}
