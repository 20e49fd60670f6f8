/**
 * The messages between this project's client and its server beyond the Language Server Protocol. Method names as plain
 * strings and types, no import: client and server bring different versions of the protocol's library.
 */

/** What the client says of itself in `initializationOptions`. Another editor's client says nothing and gets plain LSP. */
export interface InitializationOptions {
  /** The client answers `ReadFolder`, `ReadFiles` and `FindFiles`, so that the server sees virtual workspaces too. */
  readonly answersFileRequests?: boolean;
  /** The client shows `Status`. */
  readonly showsStatus?: boolean;
  /** The client has `CONFIGURE_COMMAND`. */
  readonly configures?: boolean;
}

/** Server asks client: what is in a folder? */
export const READ_FOLDER = 'trustedPublishing/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

/** Null when there is no such folder, or it cannot be read. */
export type ReadFolderResult = readonly FolderEntry[] | null;

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Server asks client: what do these files hold, as stored (not as edited)? */
export const READ_FILES = 'trustedPublishing/readFiles';

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

/** In the order asked; null for a file that is not there or cannot be read. */
export type ReadFilesResult = readonly (string | null)[];

/** Server asks client: which files below a folder, at any depth, have one of these names? */
export const FIND_FILES = 'trustedPublishing/findFiles';

export interface FindFilesParams {
  readonly folder: string;
  /** Each a glob without a folder. */
  readonly names: readonly string[];
  /** The names of folders that are not looked into. */
  readonly without: readonly string[];
  /** More files than that are not looked for. */
  readonly limit: number;
}

export type FindFilesResult = readonly string[];

/** Server tells client how it is; the last one counts. */
export const STATUS = 'trustedPublishing/status';

export type Status =
  /** It reads the files of a repository. */
  | { readonly state: 'busy' }
  | { readonly state: 'ready' }
  /** It works, but something failed that the log tells about: what it says may be incomplete. */
  | { readonly state: 'degraded'; readonly reason: string };

/** Client asks server: which rules are there? */
export const LIST_RULES = 'trustedPublishing/listRules';

export type ListRulesResult = readonly RuleSummary[];

export interface RuleSummary {
  readonly id: string;
  /** What is wrong, in one line. */
  readonly title: string;
  /** The address of its page. */
  readonly page: string;
}

/** Server's command, for `workspace/executeCommand`: moves the publication at a place to trusted publishing. */
export const USE_TRUSTED_PUBLISHING = 'trustedPublishing.useTrustedPublishing';

/** The one argument of that command. */
export interface UseTrustedPublishingArgument {
  readonly uri: string;
  /** The position of the publication, in the text that the client has. */
  readonly position: { readonly line: number; readonly character: number };
}

/** The client's command that opens its set-up page; its one argument is the URI of a file of the repository. */
export const CONFIGURE_COMMAND = 'trustedPublishing.configure';

/** The client's command that writes the publishers of a repository into its record; it comes with the other one. */
export const RECORD_COMMAND = 'trustedPublishing.recordPublishers';

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

/** Client asks server: what do these plans change in the files? */
export const PLAN_CHANGES = 'trustedPublishing/planChanges';

export interface PlanChangesParams extends PlansParams {
  /** The ids of the plans that are carried out together. */
  readonly ids: readonly string[];
}

export type PlanChangesResult = readonly ChangedFile[];

export interface ChangedFile {
  readonly uri: string;
  readonly path: string;
  /** The version of the document that the edits are for; null for a file that is not open. */
  readonly version: number | null;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly ChangedRange[];
}

export interface ChangedRange {
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly newText: string;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Client asks server: the plans as one Markdown document with check boxes. */
export const PLAN_MARKDOWN = 'trustedPublishing/planMarkdown';

export interface PlanMarkdownParams extends PlanChangesParams {
  /** The ids of the steps that are done. */
  readonly done: readonly string[];
}

/** Client asks server: how does `.github/trusted-publishing.yml` look with these publishers on record? */
export const RECORD_PUBLISHERS = 'trustedPublishing/recordPublishers';

export interface RecordPublishersParams {
  readonly uri: string;
  readonly publishers: readonly PublisherRecord[];
}

export interface PublisherRecord {
  readonly registry: string;
  readonly package?: string | undefined;
  readonly repository?: string | undefined;
  readonly workflow?: string | undefined;
  /** `owner/name` of the repository that the workflow file lies in, where it is another one. */
  readonly workflowRepository?: string | undefined;
  readonly environment?: string | undefined;
}

/** Null when nothing can be added to the file as it is written. */
export type RecordPublishersResult = {
  readonly uri: string;
  readonly before: string | null;
  readonly after: string;
} | null;

/** Client asks server: which release workflows are there to start from? */
export const WORKFLOW_TEMPLATES = 'trustedPublishing/workflowTemplates';

export type WorkflowTemplatesResult = readonly WorkflowTemplateSummary[];

export interface WorkflowTemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The registries that it publishes to. */
  readonly registries: readonly string[];
  readonly places: readonly { readonly name: string; readonly hint: string; readonly initial: string }[];
}

/** Client asks server: the text of a workflow from a template. */
export const FILL_TEMPLATE = 'trustedPublishing/fillTemplate';

export interface FillTemplateParams {
  readonly id: string;
  /** By the place's name; an absent or empty one gives the place's initial value. */
  readonly values: Readonly<Record<string, string>>;
}

/** Null when there is no such template. */
export type FillTemplateResult = string | null;

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
  readonly places: readonly { readonly uri: string; readonly range: ChangedRange['range'] }[];
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

/** Client asks server: which publishers do the workflows of a repository need, as they are? */
export const PUBLISHERS_IN_WORKFLOWS = 'trustedPublishing/publishersInWorkflows';

export interface PublishersInWorkflowsParams {
  /** The folder of the repository. */
  readonly uri: string;
  /** `owner/name` of the repository, where the client knows it. */
  readonly repository: string | null;
}

export type PublishersInWorkflowsResult = readonly PublisherRecord[];
