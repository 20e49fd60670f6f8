import { mintingActions } from '../registries/index.ts';
import type { MintingAction, OidcAbility, Registry } from '../registries/types.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Credential, ReceivedCredential } from './types.ts';
import { inputOf } from './values.ts';

/**
 * What a publication authenticates with. The first token that is not known to be empty counts; a stored or literal user name
 * is none. Without a token, a minting step of the registry earlier in the job that hands its credential over by a variable or
 * a file is the credential.
 */
export function effectiveCredential(
  oidc: OidcAbility,
  received: readonly ReceivedCredential[],
  registry: Registry | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): Credential {
  const tokens = received.filter((each) => each.role === 'token' && each.credential.kind !== 'none');
  const [first] = tokens;
  if (first !== undefined) return first.credential;
  const exported =
    oidc.kind === 'never'
      ? undefined
      : mintedBefore(registry, step, steps).find(({ minting }) => minting.exports.length > 0);
  return exported === undefined ? { kind: 'none' } : { kind: 'minted', ...exported };
}

/** The minting steps of a registry that run before a step of the same job. */
export function mintedBefore(
  registry: Registry | undefined,
  step: StepRun,
  steps: readonly StepRun[],
): readonly { readonly step: StepRun; readonly minting: MintingAction }[] {
  const end = steps.indexOf(step);
  return mintingSteps(steps.slice(0, Math.max(0, end))).filter((each) => each.registry === registry);
}

/** All steps of a job that mint a credential, with the registry that it is for. */
export function mintingSteps(
  steps: readonly StepRun[],
): readonly { readonly step: StepRun; readonly minting: MintingAction; readonly registry: Registry }[] {
  return steps.flatMap((step) => {
    const target = step.step.uses?.target;
    if (target?.kind !== 'repository') return [];
    return mintingActions(target.slug, target.path)
      .filter(({ action }) => inputOf(step.step.with, action.credentialInputs) === undefined)
      .map(({ action, registry }) => ({ step, minting: action, registry }));
  });
}
