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
  const { step, registry, run } = publication;
  const others = subject.publications.filter(
    (each) =>
      each.registry === registry &&
      each.run.job === run.job &&
      each.step.file === step.file &&
      each.step.outer?.step === step.outer?.step,
  );
  const first = others
    .map((each) => each.step)
    .filter((each) => each.step.index <= step.step.index && covers(each, step))
    .sort((a, b) => a.step.index - b.step.index)[0];
  return first ?? step;
}
