import { insertEntry, jobKeyOrder, replaceValue, type TextEdit } from '../../edits/index.ts';
import type { PlacedJob } from './block-change.ts';
import { type Grant, grantData } from './grant.ts';

/**
 * Leaves a job the permissions that it needs. In its own block the scopes that it may only read stay, written scopes that are
 * not needed go; any other job gets a block of its own.
 */
export function narrowBlock({ workflow, job }: PlacedJob, needed: Grant): readonly TextEdit[] | undefined {
  const own = job.permissions;
  const { file } = workflow;
  if (own === undefined)
    return insertEntry(file, job.map, { key: 'permissions', value: grantData(needed) }, jobKeyOrder);
  if (own.kind !== 'scopes') return replaceValue(file, job.map, own.entry, grantData(needed));
  const kept = own.scopes.flatMap(({ scope, access, entry }): readonly (readonly [string, string])[] => {
    const written = entry.value.kind === 'scalar' ? entry.value.value : '';
    if (access !== 'write' || scope === 'id-token') return [[scope, written]];
    const need = needed.get(scope);
    return need === undefined ? [] : [[scope, need]];
  });
  return replaceValue(file, job.map, own.entry, Object.fromEntries(kept));
}
