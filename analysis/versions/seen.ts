import type { StepRun } from '../repository/runs.ts';
import type { Known } from '../text/known.ts';
import type { Variable } from '../workflow/model.ts';
import type { Word } from '../workflow/scripts/index.ts';
import type { Version } from './version.ts';

/** A version that a tool may have when it publishes, and what in the files decides that. */
export interface Seen {
  readonly version: Known<Version>;
  readonly from: Origin;
  /** For npm: the Node that it comes with, as the file names it. */
  readonly node?: string | undefined;
}

/** What decides a version. */
export type Origin =
  /** A word of a step's script: `twine==5.1`. `spec` is its part behind the name, as it is written. */
  | { readonly kind: 'word'; readonly step: StepRun; readonly word: Word; readonly name: string; readonly spec: string }
  /** An input of a step. */
  | { readonly kind: 'input'; readonly step: StepRun; readonly variable: Variable }
  /** The ref of the step's action. */
  | { readonly kind: 'ref'; readonly step: StepRun }
  /** A command or an action of a step, without a part of it that says which version. */
  | { readonly kind: 'step'; readonly step: StepRun }
  /** A file of the repository. */
  | { readonly kind: 'file'; readonly path: string }
  /** Nothing in the job brings the tool: it is what the runner, or the job's container, has. */
  | { readonly kind: 'runner' };

/** A change of a tool's version by one step. */
export interface Change {
  /** The versions that it may bring; at least one. */
  readonly seen: readonly Seen[];
  /** It may not happen although the publication does. */
  readonly conditional: boolean;
}
