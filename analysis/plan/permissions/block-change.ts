import { insertEntry, jobKeyOrder, replaceValue, type TextEdit, type YamlDataMap } from '../../edits/index.ts';
import type { Job, PermissionsBlock, Workflow } from '../../workflow/model.ts';
import { type Grant, gives, grantData, grantedByName, joinedGrants } from './grant.ts';
import type { UnknownStep } from './job-needs.ts';

/** A job of a workflow, whoever starts it. */
export interface PlacedJob {
  readonly workflow: Workflow;
  readonly job: Job;
}

/** What runs with the token of a job: what it needs, and what of it is not known. */
export interface Work {
  readonly grant: Grant;
  readonly unknown: readonly UnknownStep[];
}

/** How the `permissions` of a job have to change so that it has what is wanted. */
export type BlockChange =
  | { readonly kind: 'none' }
  /** It is written in a way that no edit here understands. */
  | { readonly kind: 'impossible' }
  | {
      readonly kind: 'change';
      /** The job had a block of its own, and gets the scopes in question only. */
      readonly extends: boolean;
      /** What the block grants by name afterwards. */
      readonly grant: Grant;
      /** Steps that may lose something by the change, as it is not known what they need. */
      readonly atRisk: readonly UnknownStep[];
      edits(): readonly TextEdit[] | undefined;
    };

/**
 * Works out that change. A job with a block of its own gets only what is wanted. Any other gets a block that holds what runs in
 * it, what is wanted and, only when something of that is not known, every scope that the block in force granted by name.
 * `inherited`: what a caller grants by name where no block of this workflow is in force; undefined when that is not known.
 */
export function blockChange(
  { workflow, job }: PlacedJob,
  wanted: Grant,
  work: () => Work,
  inherited?: Grant,
): BlockChange {
  const own = job.permissions;
  const block = own ?? workflow.permissions;
  if (block !== undefined && gives(block, wanted)) return { kind: 'none' };
  if (own?.kind === 'scopes') return extended(workflow, job, own, wanted);
  if (own?.kind === 'unknown' && !isEmpty(own)) return { kind: 'impossible' };
  const { grant: needed, unknown } = work();
  const named = block?.kind === 'scopes' ? grantedByName(block) : block === undefined ? inherited : undefined;
  const kept = unknown.length === 0 ? [] : [named ?? (block?.kind === 'read-all' ? readsContents : new Map())];
  const grant = joinedGrants([needed, wanted, ...kept]);
  const value = grantData(grant);
  return {
    kind: 'change',
    extends: false,
    grant,
    atRisk: named === undefined ? unknown : [],
    edits: () =>
      own === undefined
        ? insertEntry(workflow.file, job.map, { key: 'permissions', value }, jobKeyOrder)
        : replaceValue(workflow.file, job.map, own.entry, value),
  };
}

/** `read-all` granted everything by no name; what nearly every script reads is the repository. */
const readsContents: Grant = new Map([['contents', 'read']]);

function extended(workflow: Workflow, job: Job, own: PermissionsBlock, wanted: Grant): BlockChange {
  const lacking = new Map([...wanted].filter(([scope, access]) => !gives(own, new Map([[scope, access]]))));
  return {
    kind: 'change',
    extends: true,
    grant: joinedGrants([grantedByName(own), lacking]),
    atRisk: [],
    edits: () => {
      const { value, valueSpan } = own.entry;
      // Other keys show the same map by an alias: they would get the scopes too.
      if (value.kind === 'map' && value.anchored && value.span.start === valueSpan.start) return undefined;
      return replaceValue(workflow.file, job.map, own.entry, withScopes(own, lacking));
    },
  };
}

/** The scopes of a block in their order, those that are lacking at their place in the alphabet. */
function withScopes(block: PermissionsBlock, lacking: Grant): YamlDataMap {
  const scopes = block.scopes.map(({ scope, entry }): [string, string] => {
    const written = entry.value.kind === 'scalar' ? entry.value.value : '';
    return [scope, lacking.get(scope) ?? written];
  });
  for (const [scope, access] of lacking) {
    if (scopes.some(([each]) => each === scope)) continue;
    scopes.splice(scopes.findLastIndex(([each]) => each < scope) + 1, 0, [scope, access]);
  }
  return Object.fromEntries(scopes);
}

/** `permissions:` with nothing behind it, as while it is being typed. */
function isEmpty({ entry }: PermissionsBlock): boolean {
  return entry.value.kind === 'scalar' && entry.value.style === 'empty';
}
