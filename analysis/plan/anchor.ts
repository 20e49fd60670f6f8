import type { Publication } from '../publications/types.ts';
import { covers } from '../repository/covering.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Subject } from '../rules/types.ts';

/**
 * The step before which a step is put that a publication needs: the first one among its own steps that publishes to the same
 * registry and runs whenever the publication does. So one inserted step serves all publications of the job, whichever of them
 * is moved first.
 */
export function anchorOf(subject: Subject, publication: Publication): StepRun {
  const { step } = publication;
  const first = alike(subject, publication)
    .map((each) => each.step)
    .filter((each) => each.step.index <= step.step.index && covers(each, step))
    .sort((a, b) => a.step.index - b.step.index)[0];
  return first ?? step;
}

/** How many other steps of the list are such anchors and stand before that of the publication: its own number, from 0 on. */
export function anchorNumber(subject: Subject, publication: Publication): number {
  const anchors = alike(subject, publication).map((each) => anchorOf(subject, each).step.index);
  const own = anchorOf(subject, publication).step.index;
  return new Set(anchors.filter((index) => index < own)).size;
}

/** The publications to the same registry among the same steps. */
function alike({ publications }: Subject, { step, registry, run }: Publication): readonly Publication[] {
  return publications.filter(
    (each) =>
      each.registry === registry &&
      each.run.job === run.job &&
      each.step.file === step.file &&
      each.step.outer?.step === step.outer?.step,
  );
}
