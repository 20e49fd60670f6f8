import type { Circumstances, LeftBehind } from '../repository/circumstances.ts';
import { stepContext } from '../repository/context.ts';
import { type MatrixLeg, matrixLegs } from '../repository/matrix.ts';
import { both, jobReached } from '../repository/reach.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { conditionHolds, type Truth } from '../workflow/expressions/index.ts';
import { leftBehind } from './left-behind.ts';
import type { Session } from './session.ts';

/** A job with its steps, as its publications are looked for. */
export interface JobSteps {
  readonly session: Session;
  /** All steps of the job in the order in which they run, those of composite actions included. */
  readonly steps: readonly StepRun[];
  /** Every way in which the run may be started; none when who starts it is not in the repository. */
  readonly situations: readonly Situation[];
  readonly left: LeftBehind;
  /** Each start of the run on each leg of the job's matrix. */
  readonly occasions: readonly Circumstances[];
  /** Whether a step runs on one of the occasions; with `anyResult` perhaps only after a failure. */
  reached(step: StepRun, occasion: Circumstances, results?: 'anyResult'): Truth;
}

/** A step among those of its job. */
export interface StepInJob extends JobSteps {
  readonly step: StepRun;
}

/** More legs than this are not gone through one by one. */
const mostLegs = 24;

/** The steps of a job; what is asked of them several times is worked out once. */
export function jobSteps(
  session: Session,
  run: JobRun,
  steps: readonly StepRun[],
  situations: readonly Situation[],
): JobSteps {
  const left = leftBehind(session, steps);
  const starts = situations.length === 0 ? [undefined] : situations;
  const legs = legsOf(run);
  const occasions = starts.flatMap((situation) =>
    legs.map((leg): Circumstances => (leg === undefined ? { situation, left } : { situation, left, leg })),
  );
  const ofSteps = new Map<Circumstances, Map<StepRun, Truth>>();
  const afterFailures = new Map<Circumstances, Map<StepRun, Truth>>();
  const reached: JobSteps['reached'] = (step, occasion, results) => {
    const answers = results === undefined ? ofSteps : afterFailures;
    const known = answers.get(occasion) ?? new Map<StepRun, Truth>();
    answers.set(occasion, known);
    const before = known.get(step);
    if (before !== undefined) return before;
    // What steps leave behind counts for indexes and flags, and not for conditions: an unknown `if:` makes no finding.
    const { left: _, ...plain } = occasion;
    const circumstances: Circumstances = results === undefined ? plain : { ...plain, anyResult: true };
    const outer =
      step.outer === undefined ? jobReached(step.run, circumstances) : reached(step.outer, occasion, results);
    const condition = step.step.if;
    const answer =
      outer === 'no' || condition === undefined
        ? outer
        : both(outer, conditionHolds(condition.text.condition, stepContext(step, circumstances)));
    known.set(step, answer);
    return answer;
  };
  return { session, steps, situations, left, occasions, reached };
}

/** The occasions on which the step runs, for certain or perhaps, be it after a failure; all when it never does. */
export function occasionsOf({ step, occasions, reached }: StepInJob): readonly Circumstances[] {
  const possible = occasions.filter(
    (occasion) => reached(step, occasion) !== 'no' || reached(step, occasion, 'anyResult') !== 'no',
  );
  return possible.length > 0 ? possible : occasions;
}

/**
 * Whether something that a step does happens when a run is started so: on one leg at least. `when` tells it for an occasion on
 * which the step runs.
 */
export function happens(
  { step, occasions, reached }: StepInJob,
  situation: Situation | undefined,
  when: (occasion: Circumstances) => Truth,
  results?: 'anyResult',
): Truth {
  let answer: Truth = 'no';
  for (const occasion of occasions) {
    if (occasion.situation !== situation) continue;
    const runs = reached(step, occasion, results);
    const made = runs === 'no' ? 'no' : both(runs, when(occasion));
    if (made === 'yes') return 'yes';
    if (made === 'maybe') answer = 'maybe';
  }
  return answer;
}

/** The legs of the job's matrix; one that is not known where there is no matrix, or the files do not show it. */
function legsOf({ job }: JobRun): readonly (MatrixLeg | undefined)[] {
  if (job.strategy?.matrix === undefined) return [undefined];
  const legs = matrixLegs(job.strategy.matrix);
  return legs.known && legs.value.length > 0 && legs.value.length <= mostLegs ? legs.value : [undefined];
}
