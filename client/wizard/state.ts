import type { ChangedFile, Plan, PlanBundle, PlanChoice, PlansResult } from '../../protocol/index.ts';
import type { ProtectionRule } from './messages.ts';

/** Everything that the wizard knows about one repository. Plain data. */
export interface WizardState {
  /** The folder of the repository, as a URI. */
  readonly root: string;
  readonly load: Load;
  /** The number of the last question to the server; answers to older ones are not taken. */
  readonly asked: number;
  /** Repositories on GitHub that the folder belongs to, the likeliest first: `owner/name`. */
  readonly remotes: readonly string[];
  readonly progress: Progress;
  readonly edits: EditPermission;
  readonly github: GithubState;
  /** What was done last, for a line that screen readers read out. */
  readonly notice: { readonly text: string; readonly number: number };
  /** What is being done right now. */
  readonly running: ReadonlySet<string>;
}

export type Load =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'loaded';
      readonly bundles: readonly PlanBundle[];
      /** The packages that manifests name, published or not. */
      readonly packages: PlansResult['packages'];
      /** Secrets that files mention, in upper case, with their paths; `*`: any. */
      readonly mentioned: Readonly<Record<string, readonly string[]>>;
      readonly changes: readonly ChangedFile[];
    };

/** Whether files may be changed: not in a workspace that is not trusted, nor where nothing can be written. */
export type EditPermission = 'allowed' | 'untrusted' | 'read-only';

/** What is kept between sessions, for each workspace and repository. */
export interface Progress {
  /** `owner/name` as the person has it, where that differs from the remote. */
  readonly repository?: string;
  /** By id of the plan. */
  readonly choices: Readonly<Record<string, PlanChoice>>;
  /** Ids of plans that the person leaves out. */
  readonly excluded: readonly string[];
  /** Ids of steps that are done. */
  readonly done: readonly string[];
  /** By name of the environment. */
  readonly protection: Readonly<Record<string, Protection>>;
  /** Secrets that publications used before their plan was applied, by the prefix of their steps. */
  readonly retired: Readonly<Record<string, readonly string[]>>;
}

/** How an environment is to be protected. */
export interface Protection {
  readonly rules: readonly ProtectionRule[];
  /** Tags that may be deployed, as a pattern of GitHub's. */
  readonly tags: string;
}

export interface GithubState {
  /** Where repositories are shown: `https://github.com`. */
  readonly web: string;
  /** By name in lower case, as GitHub compares them. */
  readonly environments: Readonly<Record<string, EnvironmentState>>;
  readonly secrets: SecretsState;
}

/** An environment on GitHub, as far as it is known. */
export type EnvironmentState =
  | { readonly kind: 'present'; readonly protectedBy: readonly string[]; readonly url: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string };

export type SecretsState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'listed'; readonly secrets: readonly StoredSecret[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface StoredSecret {
  readonly name: string;
  readonly place: 'repository' | 'organization' | 'environment';
  /** The name of the environment, for one of an environment. */
  readonly environment?: string;
  /** ISO date of the last change. */
  readonly updated: string;
}

export const noProgress: Progress = { choices: {}, excluded: [], done: [], protection: {}, retired: {} };

/** The wizard at its start: nothing is known but where the repository lies. */
export function initialState(root: string, edits: EditPermission, progress: Progress, web: string): WizardState {
  return {
    root,
    load: { kind: 'loading' },
    asked: 0,
    remotes: [],
    progress,
    edits,
    github: { web, environments: {}, secrets: { kind: 'unknown' } },
    notice: { text: '', number: 0 },
    running: new Set(),
  };
}

/** `owner/name` of the repository: what the person typed, else the likeliest remote. */
export function repositoryName(state: WizardState): string | undefined {
  const typed = state.progress.repository;
  return typed !== undefined && isRepositoryName(typed) ? typed : state.remotes[0];
}

/** True for `owner/name` as GitHub has them. */
export function isRepositoryName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/.test(text);
}

/** The bundles that are known, none while they are not. */
export function bundlesIn(state: WizardState): readonly PlanBundle[] {
  return state.load.kind === 'loaded' ? state.load.bundles : [];
}

/** The bundles that the person carries out. */
export function includedBundles(state: WizardState): readonly PlanBundle[] {
  return bundlesIn(state).filter((bundle) => isIncluded(bundle, state.progress.excluded));
}

/** What one job uploads to one registry is moved together. `excluded` are ids of plans. */
export function isIncluded({ plans }: PlanBundle, excluded: Progress['excluded']): boolean {
  return !plans.some(({ id }) => excluded.includes(id));
}

/** The plans that are known. */
export function plansIn(state: WizardState): readonly Plan[] {
  return bundlesIn(state).flatMap(({ plans }) => plans);
}

/** The plans that the person carries out. */
export function includedPlans(state: WizardState): readonly Plan[] {
  return includedBundles(state).flatMap(({ plans }) => plans);
}

/** The files that the included plans change. */
export function changesIn(state: WizardState): readonly ChangedFile[] {
  return state.load.kind === 'loaded' ? state.load.changes : [];
}

/** Whether a person has ticked off a step. */
export function isDone(state: WizardState, step: string): boolean {
  return state.progress.done.includes(step);
}

/** How an environment is to be protected, unless the person said otherwise: a reviewer and tags for production, nothing for a test. */
export function protectionOf(state: WizardState, environment: string): Protection {
  const test = includedPlans(state)
    .filter((plan) => plan.environment.name === environment)
    .every((plan) => plan.test);
  const usual: Protection = test ? { rules: [], tags: 'v*' } : { rules: ['reviewer', 'tags-only'], tags: 'v*' };
  return state.progress.protection[environment] ?? usual;
}

/** The names of the environments that the included plans use, once each. */
export function environmentNames(state: WizardState): readonly string[] {
  const planned = includedPlans(state).filter(({ environment }) => environment.planned);
  return [...new Set(planned.map(({ environment }) => environment.name))];
}
