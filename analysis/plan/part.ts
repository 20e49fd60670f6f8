import type { FileEdit } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import type { Subject } from '../rules/types.ts';

/**
 * One part of moving a publication to trusted publishing. All fixes on a publication are parts of its plan, each worked out
 * from the text as it is at that moment, so that their order does not matter.
 */
export interface Part {
  readonly id: PartId;
  /** What the part does, for the checklist and the diff: starts with a verb. */
  title(publication: Publication): string;
  /** safe: keeps what the workflow does; setup: right once the registry knows the publisher. */
  safety(subject: Subject, publication: Publication): 'safe' | 'setup';
  /** The edits, none when nothing is left to do, undefined when the text does not allow them. */
  edits(subject: Subject, publication: Publication): readonly FileEdit[] | undefined;
}

export type PartId =
  | 'tool'
  | 'credential'
  | 'minting'
  | 'permissions'
  | 'environment'
  | 'attestations'
  | 'refused-runs'
  | 'dry-runs'
  | 'token-conditions';
