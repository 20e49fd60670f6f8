import { type Known, known, notKnown } from '../text/known.ts';
import type { Access, PermissionsBlock } from '../workflow/model.ts';
import type { JobRun } from './runs.ts';

/**
 * The permissions of a job's token: those of its own block, else of its workflow's block, else the repository's default; in a
 * called workflow at most what the caller has. Source: docs.github.com, "Controlling permissions for GITHUB_TOKEN" and
 * "Reusing workflows", 2026-11.
 */
export interface EffectivePermissions {
  /** The block that decides, of this workflow. */
  readonly block: PermissionsBlock | undefined;
  readonly level: 'job' | 'workflow' | 'none';
  /** The access that a scope has for certain, or the reason why the files do not show it. */
  of(scope: string): Known<Access>;
  /** The access that the deciding block of this workflow gives, whatever a caller grants. */
  declared(scope: string): Known<Access>;
  /**
   * The most that the jobs of a workflow of this repository get which the job calls. Without a block the repository's default
   * decides, `id-token` included: where the default token may write, called workflows of the same owner may ask for it.
   * Source: docs.github.com, "OpenID Connect reference"; jobs of obi1kenobi/cargo-semver-checks, 2026-11.
   */
  handedOn(scope: string): Known<Access>;
}

/** Works out the permissions of a job. */
export function effectivePermissions(run: JobRun): EffectivePermissions {
  const block = run.job.permissions ?? run.workflow.permissions;
  const level =
    run.job.permissions !== undefined ? 'job' : run.workflow.permissions !== undefined ? 'workflow' : 'none';
  const caller = run.caller && effectivePermissions(run.caller);
  const declared = (scope: string): Known<Access> => {
    if (block !== undefined) return inBlock(block, scope);
    if (caller !== undefined) return caller.of(scope);
    if (run.hidden) return notKnown('what the caller grants is not in this repository');
    return scope === 'id-token' ? known('none') : notKnown(byDefault);
  };
  const of = (scope: string): Known<Access> => {
    const own = declared(scope);
    if (caller === undefined || block === undefined) return own;
    const granted = caller.handedOn(scope);
    if (own.known && own.value === 'none') return own;
    if (!granted.known) return own.known ? granted : own;
    return own.known ? known(lesser(own.value, granted.value)) : own;
  };
  return {
    block,
    level,
    declared,
    of,
    handedOn(scope) {
      if (block !== undefined) return of(scope);
      return caller === undefined ? notKnown(byDefault) : caller.handedOn(scope);
    },
  };
}

const byDefault = "the repository's default decides it";

/** What a block gives a scope: naming any scope takes all others away. */
export function inBlock(block: PermissionsBlock, scope: string): Known<Access> {
  switch (block.kind) {
    case 'write-all':
      return known('write');
    case 'read-all':
      return known(scope === 'id-token' ? 'none' : 'read');
    case 'unknown':
      return notKnown('the permissions block cannot be read');
    case 'scopes': {
      const found = block.scopes.findLast((each) => each.scope === scope);
      if (found === undefined) return known('none');
      if (found.access === undefined) return notKnown(`the value of ${scope} cannot be read`);
      return known(scope === 'id-token' && found.access === 'read' ? 'none' : found.access);
    }
  }
}

/** True when `has` includes `needed`. */
export function covers(has: Access, needed: Access): boolean {
  return rank[has] >= rank[needed];
}

const rank: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

function lesser(a: Access, b: Access): Access {
  return rank[a] <= rank[b] ? a : b;
}
