import type { ChangedFile } from './changes.ts';
import type { PlanBundle } from './plan.ts';

/** Client asks server: what would move the publications of a repository to trusted publishing? */
export const PLANS = 'trustedPublishing/plans';

export interface PlansParams {
  /** A file of the repository, or its folder. */
  readonly uri: string;
  /** `owner/name` of the repository, where the client knows it. */
  readonly repository: string | null;
  /** What the person decided where the files leave it open, by id of the plan. */
  readonly choices: Readonly<Record<string, PlanChoice>>;
  /** Secrets that publications used before their plan was applied, by the prefix of their steps. */
  readonly retired: Readonly<Record<string, readonly string[]>>;
}

export interface PlanChoice {
  readonly package?: string;
  /** Another registry of the same ecosystem that the publication goes to from now on. */
  readonly target?: string;
}

export interface PlansResult {
  /** The folder of the repository. */
  readonly root: string;
  readonly bundles: readonly PlanBundle[];
  /** The packages that manifests of the repository name, published or not. */
  readonly packages: readonly { readonly registry: string; readonly registryName: string; readonly name: string }[];
  /** All secrets that the files of the repository mention, by the paths that do. */
  readonly mentioned: Readonly<Record<string, readonly string[]>>;
}

/** Client asks server: what do these plans change in the files? */
export const PLAN_CHANGES = 'trustedPublishing/planChanges';

export interface PlanChangesParams extends PlansParams {
  /** The ids of the plans that are carried out together. */
  readonly ids: readonly string[];
}

export type PlanChangesResult = readonly ChangedFile[];

/** Client asks server: the plans as one Markdown document with check boxes. */
export const PLAN_MARKDOWN = 'trustedPublishing/planMarkdown';

export interface PlanMarkdownParams extends PlanChangesParams {
  /** The ids of the steps that are done. */
  readonly done: readonly string[];
}
