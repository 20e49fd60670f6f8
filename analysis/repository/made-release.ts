import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import type { Situation } from './situations.ts';

/** A tag or a release that a step makes with the job's own token: GitHub starts no workflow for it. */
export interface MadeRelease {
  readonly makes: 'tag' | 'release' | 'both';
  readonly file: ActionsFile;
  readonly span: Span;
  /** What may start the job that makes it. */
  readonly situations: readonly Situation[];
}
