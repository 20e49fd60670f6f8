import type { Value } from '../workflow/expressions/index.ts';
import type { MatrixLeg } from './matrix.ts';
import type { StepRun } from './runs.ts';
import type { Situation } from './situations.ts';

/** What is fixed when an expression is evaluated: how the run was started, and which leg of the matrix runs. */
export interface Circumstances {
  /** Undefined when it is not known what starts the run. */
  readonly situation: Situation | undefined;
  /** The leg of the matrix of the job, by the key of the matrix; undefined: any leg. */
  readonly leg?: MatrixLeg;
  /**
   * Inputs that the files do not show, those of callers outside the repository and of a person who starts the run, have
   * their defaults. What follows from it is likely, and not certain.
   */
  readonly defaults?: true;
  /** How jobs and steps end is open; else all goes well, as far as conditions ask. */
  readonly anyResult?: true;
  /** What the scripts of earlier steps leave for later ones; without it nothing of that is known. */
  readonly left?: LeftBehind;
}

/** Values that scripts write into `$GITHUB_ENV` and `$GITHUB_OUTPUT`. */
export interface LeftBehind {
  /** A variable for the commands of a step; undefined when no step before it is seen to set it. */
  variable(step: StepRun, name: string): Value | undefined;
  /** An output of the step with that id, on the level of `step`; undefined when it is not seen to set it. */
  output(step: StepRun, id: string, name: string): Value | undefined;
}
