import type { FileEdit } from '../edits/index.ts';
import type { Registry, RegistryId } from '../registries/types.ts';
import type { FormValue } from './publisher/form-values.ts';
import type { RegistrationPages } from './publisher/registration-pages.ts';

/** Everything that moves one publication to trusted publishing. Plain data: it is sent to the wizard as it is. */
export interface Plan {
  readonly registry: RegistryId;
  readonly registryName: string;
  readonly packageWord: string;
  readonly package: string | undefined;
  /** The workflow that is started, and the job that publishes. */
  readonly workflow: string;
  readonly job: string;
  readonly state: PlanState;
  /**
   * Every package that needs the publisher, with its own pages: the one that is known, else all that the manifests of the repository
   * name. None when nothing names any.
   */
  readonly packages: readonly PlannedPackage[];
  readonly form: readonly FormValue[];
  readonly pages: RegistrationPages;
  readonly firstPublish: Registry['firstPublish'];
  readonly publisherLimit: string;
  readonly environment: PlannedEnvironment;
  readonly changes: readonly PlannedChange[];
  /** Why the changes cannot be made by an edit, so that they are left to the person; undefined when they can. */
  readonly obstacle: string | undefined;
  /** What the registry shows beside the version, when the upload makes it. */
  readonly proof: 'attestations' | 'provenance' | undefined;
  readonly edits: readonly FileEdit[];
  /** Secrets that the workflow no longer needs afterwards. */
  readonly secrets: readonly string[];
  readonly test: boolean;
}

/** How the publication authenticates now. */
export type PlanState = 'stored' | 'leftover' | 'fallback' | 'trusted' | 'unknown';

/** The environment of the publishing job. */
export interface PlannedEnvironment {
  /** The name that the job has, or would get. */
  readonly name: string;
  readonly present: boolean;
  /** False where the job also runs without publishing, so that it gets none. */
  readonly planned: boolean;
}

/** A package that needs the publisher. */
export interface PlannedPackage {
  readonly name: string;
  readonly pages: RegistrationPages;
}

/** One change to the workflow, in words. */
export interface PlannedChange {
  readonly title: string;
  readonly safety: 'safe' | 'setup';
}
