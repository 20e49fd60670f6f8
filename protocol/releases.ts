import type { TextRange } from './changes.ts';

/** Client asks server: what would a release of a workflow do, and who would accept it? */
export const EXPLAIN_RELEASE = 'trustedPublishing/explainRelease';

export interface ExplainReleaseParams {
  /** The workflow. */
  readonly uri: string;
  /** `owner/name` of the repository, where the client knows it. */
  readonly repository: string | null;
  /** The release to explain; null: the first that the workflow's triggers suggest. */
  readonly release: ReleaseChoice | null;
}

export interface ReleaseChoice {
  readonly event: string;
  /** A tag or branch, or in full `refs/tags/v1.2.3`. */
  readonly ref: string;
}

/** Null when there is no workflow at that place. */
export type ExplainReleaseResult = ReleasePicture | null;

/** What would happen in one release. Numbers named `place` are places in `places`. */
export interface ReleasePicture {
  readonly workflow: string;
  /** The releases that the triggers suggest. */
  readonly suggestions: readonly ReleaseChoice[];
  readonly release: ReleaseChoice;
  /** Why it starts nothing; null when it starts the workflow. */
  readonly notStarted: string | null;
  /** The trigger, or the workflow's first line. */
  readonly place: number;
  readonly jobs: readonly PicturedJob[];
  readonly places: readonly { readonly uri: string; readonly range: TextRange }[];
}

export interface PicturedJob {
  readonly id: string;
  /** The file that the job is written in. */
  readonly path: string;
  readonly place: number;
  readonly runs: 'yes' | 'no' | 'maybe';
  /** The jobs that run before, by their place in the list. */
  readonly after: readonly number[];
  readonly environment: { readonly name: string; readonly place: number } | null;
  readonly publications: readonly PicturedPublication[];
  /** The workflow of another repository that the job calls and nobody here can read; null where there is none. */
  readonly call: PicturedCall | null;
}

export interface PicturedCall {
  readonly workflow: string;
  readonly claims: PicturedPublication['claims'];
  /** What registries would compare if it published, and what those on record would say. */
  readonly answers: readonly { readonly registries: string; readonly words: string }[];
}

export interface PicturedPublication {
  readonly registry: string;
  readonly package: string | null;
  readonly means: string;
  /** How it authenticates: `none` is OIDC. */
  readonly credential: string;
  readonly place: number;
  readonly reached: 'yes' | 'no' | 'maybe';
  /** Absent claims have neither a value nor a reason. */
  readonly claims: readonly { readonly name: string; readonly value: string | null; readonly reason: string | null }[];
  /** What the registry's form has to say. */
  readonly form: readonly { readonly label: string; readonly value: string }[];
  readonly verdict: { readonly kind: 'accepted' | 'refused' | 'unknown'; readonly words: string };
  readonly differences: readonly { readonly field: string; readonly expected: string; readonly actual: string }[];
}
