import type { Circumstances, LeftBehind } from '../repository/circumstances.ts';
import { type MatrixLeg, matrixLegs } from '../repository/matrix.ts';
import { both, stepReached } from '../repository/reach.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import type { Session } from './session.ts';

/** A step among those of its job, with all that it takes to tell what it does. */
export interface StepInJob {
  readonly session: Session;
  readonly step: StepRun;
  /** All steps of the job in the order in which they run, those of composite actions included. */
  readonly steps: readonly StepRun[];
  /** Every way in which the run may be started; none when who starts it is not in the repository. */
  readonly situations: readonly Situation[];
  readonly left: LeftBehind;
}

/** More legs than this are not gone through one by one. */
const mostLegs = 24;

/** The occasions on which the step runs, for certain or perhaps: each start of the run on each leg of the job's matrix. */
export function occasionsOf(place: StepInJob): readonly Circumstances[] {
  const { step, situations } = place;
  const starts = situations.length === 0 ? [undefined] : situations;
  const all = starts.flatMap((situation) => occasionsIn(place, situation));
  const reached = all.filter((occasion) => stepReached(step, { ...occasion, anyResult: true }) !== 'no');
  return reached.length > 0 ? reached : all;
}

/**
 * Whether something that a step does happens when a run is started so: on one leg at least. `when` tells it for an occasion on
 * which the step runs. With `anyResult` it may happen after a failure as well.
 */
export function happens(
  place: StepInJob,
  situation: Situation | undefined,
  when: (occasion: Circumstances) => Truth,
  results?: 'anyResult',
): Truth {
  const answers = occasionsIn(place, situation).map((occasion): Truth => {
    // What steps leave behind counts for indexes and flags, and not for conditions: an unknown `if:` makes no finding.
    const { left: _, ...plain } = occasion;
    const reached = stepReached(place.step, results === undefined ? plain : { ...plain, anyResult: true });
    return reached === 'no' ? 'no' : both(reached, when(occasion));
  });
  if (answers.includes('yes')) return 'yes';
  return answers.every((answer) => answer === 'no') ? 'no' : 'maybe';
}

function occasionsIn({ step, left }: StepInJob, situation: Situation | undefined): readonly Circumstances[] {
  return legsOf(step).map((leg) => (leg === undefined ? { situation, left } : { situation, left, leg }));
}

/** The legs of the job's matrix; one that is not known where there is no matrix, or the files do not show it. */
function legsOf({ run }: StepRun): readonly (MatrixLeg | undefined)[] {
  const { strategy } = run.job;
  if (strategy?.matrix === undefined) return [undefined];
  const legs = matrixLegs(strategy.matrix);
  return legs.known && legs.value.length > 0 && legs.value.length <= mostLegs ? legs.value : [undefined];
}
