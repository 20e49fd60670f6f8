import type { Circumstances } from '../repository/circumstances.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import type { Publication } from './types.ts';

/** A publication before the job's side of it (permissions, reach, package) is known. */
export interface FoundPublication
  extends Omit<Publication, 'permissions' | 'reach' | 'packageName' | 'run' | 'jobStep' | 'jobSteps'> {
  /** Whether it is made on an occasion on which its step runs. */
  readonly when: (occasion: Circumstances) => Truth;
  /** The folder of the package; undefined when the files do not show it. */
  readonly folder: string | undefined;
}
