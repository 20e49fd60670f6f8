import type { ActionNeeds, InputCondition, PermissionNeed, PermissionScope } from './types.ts';

type Parts = Partial<Omit<ActionNeeds, 'slug' | 'path'>>;

/** An entry of the table; `name` is the slug with the folder behind it, as in `uses:`. What is not given is none. */
export function action(name: string, parts: Parts = {}): ActionNeeds {
  const [owner = '', repository = '', ...path] = name.split('/');
  return {
    slug: `${owner}/${repository}`,
    path: path.join('/'),
    needs: [],
    tokenInputs: [],
    tokenVariables: [],
    tokenDefault: 'none',
    usesOidc: false,
    writesContents: false,
    runsProject: false,
    purpose: 'other',
    takesMinutes: false,
    cache: [],
    ...parts,
  };
}

/** Several actions about which the same is known, their names separated by blanks. */
export function actions(names: string, parts: Parts = {}): readonly ActionNeeds[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => action(name, parts));
}

/** The step writes to the scope, when all conditions hold. */
export function write(scope: PermissionScope, reason: string, ...when: readonly InputCondition[]): PermissionNeed {
  return { scope, access: 'write', reason, when, onlyPrivate: false };
}

/** A right to read, needed when all the conditions on the inputs hold. */
export function read(scope: PermissionScope, reason: string, ...when: readonly InputCondition[]): PermissionNeed {
  return { scope, access: 'read', reason, when, onlyPrivate: false };
}

/** Needed in a private repository only. */
export function readPrivate(
  scope: PermissionScope,
  reason: string,
  ...when: readonly InputCondition[]
): PermissionNeed {
  return { scope, access: 'read', reason, when, onlyPrivate: true };
}

/** The input has a value that is not empty. */
export function filled(input: string): InputCondition {
  return { kind: 'filled', input };
}

/** The input is absent or empty. */
export function empty(input: string): InputCondition {
  return { kind: 'empty', input };
}

/** The input has one of the values; `''` stands for absent or empty. */
export function valued(input: string, ...values: readonly string[]): InputCondition {
  return { kind: 'value', input, values };
}
