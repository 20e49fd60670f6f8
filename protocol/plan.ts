/** The uploads of one job to one registry: what there is to do for them is the same, but for the registration of each package. */
export interface PlanBundle {
  /** The first says what holds for all. */
  readonly plans: readonly [Plan, ...Plan[]];
  /** Every package that needs the publisher; none when nothing names any. */
  readonly packages: Plan['packages'];
  readonly changes: Plan['changes'];
  /** The secrets that the files use now, and will not need afterwards. */
  readonly secrets: readonly string[];
  readonly steps: PlanSteps;
}

/** The ids of the steps that a person ticks off, the same as in the Markdown document. */
export interface PlanSteps {
  /** How all of them begin; the same as long as the job and the registry are. */
  readonly prefix: string;
  readonly environment: string;
  /** One for each package; one without a name when nothing names any. */
  readonly registrations: readonly { readonly id: string; readonly package?: string | undefined }[];
  readonly release: string;
  /** For every secret to delete, those among them that an applied plan took out of the files. */
  readonly secrets: readonly { readonly id: string; readonly secret: string }[];
  /** Absent where there is no secret. */
  readonly revocation?: string | undefined;
  /** Absent where the registry has no switch against tokens. */
  readonly lockdown?: string | undefined;
}

/** Everything that moves one publication to trusted publishing. */
export interface Plan {
  readonly id: string;
  readonly registry: string;
  readonly registryName: string;
  /** The word for a package at the registry. */
  readonly packageWord: string;
  readonly package?: string | undefined;
  /** The path of the workflow that is started, and the job that publishes. */
  readonly workflow: string;
  readonly job: string;
  /** How it authenticates now. */
  readonly state: 'stored' | 'leftover' | 'fallback' | 'trusted' | 'unknown';
  /** The registries that it can be sent to; `current` is the one that it goes to now. */
  readonly current: string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  /** Every package that needs the publisher, with its own pages; `package` is undefined when there are several. */
  readonly packages: readonly { readonly name: string; readonly pages: PlanPages }[];
  /** The registry's form, in its order and with its labels. */
  readonly form: readonly PlanField[];
  readonly pages: PlanPages;
  readonly firstPublish: { readonly kind: 'manual' | 'pending' | 'none'; readonly words: string };
  readonly publisherLimit: string;
  readonly environment: { readonly name: string; readonly present: boolean; readonly planned: boolean };
  readonly changes: readonly { readonly title: string; readonly safety: 'safe' | 'setup' }[];
  /** Why the changes are left to the person; absent when they are edits. */
  readonly obstacle?: string | undefined;
  /** What the registry shows beside a version that was published so. */
  readonly proof?: 'attestations' | 'provenance' | undefined;
  /** The secrets that the publication no longer needs afterwards. */
  readonly secrets: readonly string[];
  /** The registry is one for trying things out. */
  readonly test: boolean;
}

export interface PlanField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  /** Absent when the repository does not show it; empty when the field is to be left empty. */
  readonly value?: string | undefined;
  /** Why the value is not known. */
  readonly reason?: string | undefined;
  /** Only on the form for a package that does not exist yet. */
  readonly onlyPending: boolean;
  readonly choices: readonly string[];
}

/** Addresses; absent where the registry has no such page, or where it cannot be told. */
export interface PlanPages {
  readonly publishers?: string | undefined;
  readonly prefilled?: string | undefined;
  readonly pending?: string | undefined;
  readonly package?: string | undefined;
  readonly docs: string;
  readonly tokens: string;
  readonly lockdown?: { readonly page: string; readonly label: string } | undefined;
  /** No address: the command that registers the publisher. */
  readonly command?: string | undefined;
  /** The same as a trial, where the command has one. */
  readonly dryRun?: string | undefined;
}
