import { mintingActions } from '../registries/index.ts';
import type { MintingAction, OidcAbility, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Credential, ReceivedCredential } from './types.ts';
import { inputOf, inputValue, texts } from './values.ts';

/** A step that mints a short-lived credential for a registry. */
export interface MintingStep {
  readonly step: StepRun;
  readonly minting: MintingAction;
  readonly registry: Registry;
}

/**
 * What a publication authenticates with. The first token that is not known to be empty counts; a user name is none. Without a
 * token, a minting step of the registry earlier in the job that hands its credential over by a variable or a file is it.
 */
export function effectiveCredential(
  oidc: OidcAbility,
  received: readonly ReceivedCredential[],
  registry: Registry | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): Credential {
  const first = received.find((each) => each.role === 'token' && each.credential.kind !== 'none');
  if (first !== undefined) return first.credential;
  if (oidc.kind === 'never') return { kind: 'none' };
  const exported = mintedBefore(registry, step, steps).find(({ minting }) => minting.exports.length > 0);
  return exported === undefined ? { kind: 'none' } : { kind: 'minted', step: exported.step, minting: exported.minting };
}

/** The minting steps of a registry that run before a step of the same job. */
export function mintedBefore(
  registry: Registry | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): readonly MintingStep[] {
  const end = steps.indexOf(step);
  return mintingSteps(steps.slice(0, Math.max(0, end))).filter((each) => each.registry === registry);
}

/** All steps of a job that mint a credential, with the registry that it is for. */
export function mintingSteps(steps: readonly StepRun[]): readonly MintingStep[] {
  return steps.flatMap((step) => {
    const target = step.step.uses?.target;
    if (target?.kind !== 'repository') return [];
    return mintingActions(target.slug, target.path)
      .filter(({ action }) => mints(action, step))
      .map(({ action, registry }) => ({ step, minting: action, registry }));
  });
}

function mints(action: MintingAction, step: StepRun): boolean {
  if (inputOf(step.step.with, action.credentialInputs) !== undefined) return false;
  if (action.server === undefined) return true;
  const value = inputValue(step, [action.server.input]);
  const possible = value === undefined ? [''] : texts(value);
  return possible?.some((text) => action.server?.values.includes(text)) ?? false;
}
