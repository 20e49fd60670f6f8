import { insertEntry, jobKeyOrder, replaceValue, type TextEdit } from '../../edits/index.ts';
import type { SubjectJob } from '../../rules/types.ts';
import type { PermissionsBlock, Workflow } from '../../workflow/model.ts';
import { type Grant, grantData, grantedByName, idToken, joinedGrants } from './grant.ts';

/** A job that has no block of its own, and whether it needs an OIDC token. */
export interface InheritingJob {
  readonly job: SubjectJob;
  readonly needsToken: boolean;
  /** What its steps need, for a workflow that says `write-all`. */
  readonly needed: Grant;
}

/**
 * Takes `id-token: write` out of a workflow's block and gives the jobs that need it a block of their own, which holds all that
 * they had by name. `write-all` becomes `read-all`, and every job that writes gets what it needs.
 */
export function withdrawIdToken(
  workflow: Workflow,
  block: PermissionsBlock,
  inheriting: readonly InheritingJob[],
): readonly TextEdit[] | undefined {
  const { file } = workflow;
  const all = block.kind === 'write-all';
  const rest = all ? 'read-all' : withoutIdToken(block);
  const edits = [replaceValue(file, file.root, block.entry, rest)];
  const maps = new Set<InheritingJob['job']['run']['job']['map']>();
  for (const { job, needsToken, needed } of inheriting) {
    const { map } = job.run.job;
    const writes = [...needed.values()].includes('write');
    if (maps.has(map) || !(needsToken || (all && writes))) continue;
    maps.add(map);
    const grant = joinedGrants([all ? needed : grantedByName(block), needsToken ? idToken : new Map()]);
    edits.push(insertEntry(file, map, { key: 'permissions', value: grantData(grant) }, jobKeyOrder));
  }
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined;
}

/** The scopes of a block but `id-token`, in their order. */
export function withoutIdToken(block: PermissionsBlock): Readonly<Record<string, string>> {
  return Object.fromEntries(
    block.scopes.flatMap(({ scope, entry }) =>
      scope === 'id-token' || entry.value.kind !== 'scalar' ? [] : [[scope, entry.value.value]],
    ),
  );
}
