import type { StepRun } from '../../repository/runs.ts';
import type { Span } from '../../text/span.ts';
import type { Truth } from '../../workflow/expressions/index.ts';
import type { Access, ActionsFile } from '../../workflow/model.ts';

/** A permission that a step of a job needs of the job's own token. */
export interface Need {
  readonly scope: string;
  readonly access: Exclude<Access, 'none'>;
  /** The step that needs it; undefined for the job's own parts: its container, and the workflow that it calls. */
  readonly step: StepRun | undefined;
  /** The place to name: the action, or the command. */
  readonly file: ActionsFile;
  readonly span: Span;
  /** A clause: "softprops/action-gh-release makes the release". */
  readonly reason: string;
  readonly without: WithoutIt;
}

/**
 * What happens without it. `fails`: the step fails for certain when it runs; `fails-untagged`: it makes a tag and fails unless a
 * tag started the run; `private`: it fails in a private repository; `maybe`: it may fail under something that the files do not show.
 */
export type WithoutIt = 'fails' | 'fails-untagged' | 'private' | 'maybe';

/** A step of which it is not known what it needs. */
export interface UnknownStep {
  readonly file: ActionsFile;
  readonly span: Span;
  /** The action, or the beginning of the command, as it stands in the file. */
  readonly words: string;
}

/** What the steps of a job need, and the steps of which that is not known. */
export interface JobNeeds {
  readonly needs: readonly Need[];
  readonly unknown: readonly UnknownStep[];
  /** Whether a step that is known asks for an OIDC token, be it that it could do without. */
  readonly oidc: Truth;
}

/** Nothing is needed, and all is known. */
export const noNeeds: JobNeeds = { needs: [], unknown: [], oidc: 'no' };

/** The needs of several steps together. */
export function joinedNeeds(all: readonly JobNeeds[]): JobNeeds {
  const answers = new Set(all.map(({ oidc }) => oidc));
  return {
    needs: all.flatMap(({ needs }) => needs),
    unknown: all.flatMap(({ unknown }) => unknown),
    oidc: answers.has('yes') ? 'yes' : answers.has('maybe') ? 'maybe' : 'no',
  };
}
