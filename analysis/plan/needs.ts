import type { Session } from '../publications/session.ts';
import type { StepRun } from '../repository/runs.ts';
import type { SubjectJob } from '../rules/types.ts';
import type { Span } from '../text/span.ts';
import type { Access } from '../workflow/model.ts';

/** A permission that a step of a job needs of the job's own token. */
export interface Need {
  readonly scope: string;
  readonly access: Exclude<Access, 'none'>;
  readonly step: StepRun;
  /** The place to name: the action, or the command. */
  readonly span: Span;
  /** Completes "… needs `contents: write` to …". */
  readonly reason: string;
  /** `fails`: without it the step fails for certain; `private`: only in a private repository; `maybe`: under something unseen. */
  readonly without: 'fails' | 'private' | 'maybe';
}

/** What the steps of a job need, and the steps of which that is not known. */
export interface JobNeeds {
  readonly needs: readonly Need[];
  readonly unknownSteps: readonly StepRun[];
}

export type NeedsOf = (session: Session, job: SubjectJob) => JobNeeds;
