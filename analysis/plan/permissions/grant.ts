import type { YamlData } from '../../edits/index.ts';
import { covers, inBlock } from '../../repository/permissions.ts';
import type { PermissionsBlock } from '../../workflow/model.ts';
import type { Need } from './job-needs.ts';

/** What a token may do: scopes with their access. A scope that is not in it is `none`. */
export type Grant = ReadonlyMap<string, 'read' | 'write'>;

/** What an upload by OIDC asks for. */
export const idToken: Grant = new Map([['id-token', 'write']]);

/** What satisfies all the needs. */
export function grantFor(needs: readonly Need[]): Grant {
  return joinedGrants(needs.map(({ scope, access }) => new Map([[scope, access]])));
}

/** The scopes that a block grants by name; none for `read-all` and `write-all`. */
export function grantedByName(block: PermissionsBlock | undefined): Grant {
  return new Map(
    (block?.scopes ?? []).flatMap(({ scope, access }) =>
      access === 'read' || access === 'write' ? [[scope, access] as const] : [],
    ),
  );
}

/** The wider access of each scope. */
export function joinedGrants(grants: readonly Grant[]): Grant {
  const joined = new Map<string, 'read' | 'write'>();
  for (const grant of grants) {
    for (const [scope, access] of grant) if (joined.get(scope) !== 'write') joined.set(scope, access);
  }
  return joined;
}

/** What all of them grant: the narrower access of each scope. */
export function sharedGrant(grants: readonly Grant[]): Grant {
  const [first, ...others] = grants;
  if (first === undefined) return new Map();
  return new Map(
    [...first].flatMap(([scope, access]) => {
      if (!others.every((other) => other.has(scope))) return [];
      return [[scope, others.every((other) => other.get(scope) === 'write') ? access : 'read'] as const];
    }),
  );
}

/** True when the block is known to grant all of it. */
export function gives(block: PermissionsBlock, wanted: Grant): boolean {
  return [...wanted].every(([scope, access]) => {
    const has = inBlock(block, scope);
    return has.known && covers(has.value, access);
  });
}

/** The grant as a `permissions:` map, its scopes in the order of the alphabet. */
export function grantData(grant: Grant): YamlData {
  return Object.fromEntries([...grant].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** "`contents: write`", "`contents: read` and `id-token: write`", for messages. */
export function grantWords(grant: Grant): string {
  const words = [...grant].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scope, access]) => `\`${scope}: ${access}\``);
  const last = words.pop() ?? 'nothing';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
