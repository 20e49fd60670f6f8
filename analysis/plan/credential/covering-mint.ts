import { type MintingStep, mintedBefore } from '../../publications/effective-credential.ts';
import type { Publication } from '../../publications/types.ts';
import { covers } from '../../repository/covering.ts';
import type { StepRun } from '../../repository/runs.ts';

/**
 * The minting step whose credential a publication can use: it runs before it, whenever the publication does, and hands its
 * credential to where the publication stands. An output is seen by steps of the same list alone, a variable also by those of
 * the composite actions that they use.
 */
export function mintFor(publication: Publication): MintingStep | undefined {
  const { registry, step, jobSteps } = publication;
  const around = chain(step);
  return mintedBefore(registry, step, jobSteps).findLast(({ step: minting, minting: action }) => {
    const place = around.find((each) => each.outer?.step === minting.outer?.step && each.file === minting.file);
    if (place === undefined || (action.exports.length === 0 && place !== step)) return false;
    return covers(minting, place);
  });
}

/** The step and those around it. */
function chain(step: StepRun): readonly StepRun[] {
  return step.outer === undefined ? [step] : [step, ...chain(step.outer)];
}
