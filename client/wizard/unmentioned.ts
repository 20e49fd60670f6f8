import type { WizardState } from './state.ts';

/** True when it is known that no file mentions a secret, not even by a name that is worked out. */
export function isUnmentioned(state: WizardState, secret: string): boolean {
  return mentionsOf(state, secret)?.length === 0;
}

/** The files that mention a secret; undefined while they are not known. */
export function mentionsOf({ load }: WizardState, secret: string): readonly string[] | undefined {
  if (load.kind !== 'loaded') return undefined;
  return [...(load.mentioned[secret.toUpperCase()] ?? []), ...(load.mentioned['*'] ?? [])];
}
