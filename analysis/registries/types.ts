/** The registries that this program knows by name. `other` is an index that has no rules (private, GitHub Packages, unknown). */
export type RegistryId =
  | 'pypi'
  | 'testpypi'
  | 'crates.io'
  | 'npm'
  | 'rubygems'
  | 'nuget'
  | 'pub.dev'
  | 'jsr'
  | 'open-vsx'
  | 'vs-marketplace';

/** Registries that share tools, actions and package formats; which of them is meant is told by the index. */
export type Ecosystem = 'python' | 'rust' | 'npm' | 'ruby' | 'dotnet' | 'dart' | 'jsr' | 'open-vsx' | 'vs-marketplace';

/** Where a fact was read, and when. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** ISO date of the day on which it was last checked. */
  readonly checked: string;
}

export type CaseRule = 'exact' | 'ignored' | 'not-checked';

/** One registry: what is true of it alone. Tools and actions, which several registries share, are in `EcosystemFacts`. */
export interface Registry {
  readonly id: RegistryId;
  readonly name: string;
  readonly ecosystem: Ecosystem;
  /** A registry for trying things out; approval gates there are not asked for. */
  readonly test: boolean;
  /** `beta`: findings are capped at information. */
  readonly trustedPublishing: 'yes' | 'beta';
  /** The word for a package: crate, gem, project, package, extension. */
  readonly packageWord: string;
  readonly index: {
    /** Upload addresses, exactly as tools take them; the first is the one to write. */
    readonly uploadUrls: readonly string[];
    /** Hosts on which anything uploaded goes to this registry. */
    readonly hosts: readonly string[];
    /** Names by which tools know it (`testpypi`, `crates-io`, `npmjs`). */
    readonly names: readonly string[];
    /** Addresses that are mistaken for an upload address, to the right one. Only where the error is certain. */
    readonly mistakes: Readonly<Record<string, string>>;
  };
  /** The name that the fix gives a new environment. */
  readonly environmentName: string;
  /**
   * Absent parts of pages do not exist at the registry. `{package}` stands for the package's name, `{scope}` and `{name}` for the
   * parts of `@scope/name`, `{namespace}` and `{name}` for those of `namespace.name`; `fillAddress` fills them in.
   */
  readonly pages: {
    readonly package: string;
    /** The page where a publisher is added for a package that exists. */
    readonly publishers: string;
    /** The page for a package that does not exist yet (pending publisher), where the registry has such a thing. */
    readonly pending: string | undefined;
    readonly docs: string;
    /** Query parameters that fill the form on `publishers`, by field; undefined where the registry reads none. */
    readonly prefill: PrefillParameters | undefined;
    /** Where tokens are revoked, and where publishing by token is switched off. */
    readonly tokens: string;
    readonly lockdown: { readonly page: string; readonly label: string } | undefined;
  };
  /** What the registry compares with the claims of the OIDC token. */
  readonly matches: {
    /** Which file's name: that of the workflow that was started, that of the called one that holds the job, or none. */
    readonly workflow: 'caller' | 'called' | 'not-checked';
    /** A called workflow that lies in another repository. */
    readonly foreignWorkflow: 'refused' | 'extra-fields' | 'works';
    readonly repositoryCase: CaseRule;
    readonly workflowCase: CaseRule;
    readonly environmentCase: CaseRule;
    /** The name is compared exactly, or kept as it was typed in the form although GitHub ignores its case. */
    readonly environmentStoredAsTyped?: boolean;
    /** A publisher without an environment accepts every job. */
    readonly blankEnvironmentMatchesAny: boolean | 'not-known';
    /** Only tag refs; only events listed. */
    readonly ref: 'any' | 'tag';
  };
  readonly refusedEvents: readonly RefusedEvent[];
  /**
   * What the registry answers when a claim does not fit, in its own words; `{actual}` and `{expected}` are filled in.
   * `noEnvironment` is for a job without one, where that has words of its own. Absent where it gives no reason.
   */
  readonly refusals?: Readonly<Partial<Record<'event' | 'ref' | 'repository' | 'workflow' | 'environment' | 'noEnvironment' | 'runner', string>>>;
  /** Characters that the registry's form refuses in an environment's name: `ok` must match the whole name. */
  readonly environmentForm: { readonly pattern: string; readonly words: string } | undefined;
  readonly runner: { readonly githubHostedOnly: boolean };
  /** Minutes that the exchanged token lives; undefined where nobody states it. */
  readonly tokenMinutes: number | undefined;
  /** Whether the first version needs a hand: `manual`, a `pending` publisher with its life in hours, or `none`. */
  readonly firstPublish:
    | { readonly kind: 'manual'; readonly words: string }
    | { readonly kind: 'pending'; readonly lifeHours: number; readonly words: string }
    | { readonly kind: 'none'; readonly words: string };
  readonly publisherLimit: string;
  /** Regular expressions (source text) of tokens that this registry hands out, for `literal-credential`. */
  readonly tokenPatterns: readonly string[];
  /**
   * The command that registers a publisher; `{package} {owner} {repository} {workflow} {environment}` are filled in by
   * `fillCommand`. What stands in brackets is left out when its value is empty.
   */
  readonly configureCommand: string | undefined;
  /** The publisher form, in its order and with its labels; each field's own rules are in `schemas/publishers/<id>.json`. */
  readonly form: readonly FormField[];
  /** The actions that mint this registry's short-lived credential in the job; empty when tools exchange by themselves. */
  readonly minting: readonly MintingAction[];
  /** Severities where this registry differs from the rule's own. */
  readonly severities: Readonly<
    Partial<Record<'missing-environment' | 'build-in-publish-job', 'warning' | 'information' | 'hint'>>
  >;
  /** Things that people get wrong, with the cure, for the registry's page. */
  readonly mistakes: readonly { readonly symptom: string; readonly cause: string; readonly cure: string }[];
  readonly sources: readonly Source[];
}

export interface PrefillParameters {
  readonly fixed: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly repository: string;
  readonly workflow: string;
  readonly environment: string;
}

export interface RefusedEvent {
  readonly event: string;
  /** `warning` where the refusal is a setting of the registry's server that may change. */
  readonly severity: 'error' | 'warning';
  /** Refused only for this kind of ref; absent: always. */
  readonly ref?: 'branch';
}

export interface FormField {
  readonly name:
    | 'project'
    | 'owner'
    | 'repository'
    | 'workflow'
    | 'environment'
    | 'policy-name'
    | 'package-owner'
    | 'tag-pattern'
    | 'allowed-actions'
    | 'workflow-repository-owner'
    | 'workflow-repository-name'
    | 'namespace'
    | 'extension'
    | 'events'
    | 'provider'
    | 'scopes'
    | 'require-environment';
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  /** Only on the form for a package that does not exist yet (`pages.pending`). */
  readonly onlyPending?: true;
  /** The field takes owner and name together, with a slash between. */
  readonly format?: 'owner/repository';
  /** The values to choose from, as the form words them. */
  readonly choices?: readonly string[];
  /** Several of `choices` may be chosen. */
  readonly several?: true;
  /** What the form starts with, or the one value that is right for GitHub Actions. */
  readonly initial?: string;
}

/** An action whose step exchanges the OIDC token for a credential that later steps of the same job use. */
export interface MintingAction {
  readonly slug: string;
  /** Outputs that hold the credential; empty when it is handed over by the environment alone. */
  readonly outputs: readonly string[];
  /** Variables that the action exports for later steps. */
  readonly exports: readonly string[];
  /** Inputs of every version, for `unknown-input`. */
  readonly inputs: readonly ActionInput[];
  /** Inputs under which the action is no minting step but takes a stored credential (`api-token`). */
  readonly credentialInputs: readonly string[];
  /** What the fix writes under `with:`. */
  readonly insertWith: Readonly<Record<string, string>>;
  readonly insertId: string;
  readonly insertName: string;
  /** Undefined for an action that no fix inserts or pins. */
  readonly releases: ActionReleases | undefined;
  /**
   * The input that names the server. The credential is for this registry only when the input has one of the values; `''`
   * stands for an absent or empty input.
   */
  readonly server?: { readonly input: string; readonly values: readonly string[] };
  /** It is known where it occurs, and no fix inserts it. */
  readonly obsolete?: true;
  /**
   * It is used for its main work everywhere, and mints only where the job may (`dart-lang/setup-dart`): its step alone says
   * nothing of a publication, and it is no step that needs `id-token: write`.
   */
  readonly incidental?: true;
}

export interface ActionInput {
  readonly name: string;
  /** The name that replaces this one. */
  readonly deprecatedFor?: string;
  /** The first version that knows this name. */
  readonly since?: string;
  readonly required?: boolean;
}

/** What refs of an action mean. Versions without `v`. */
export interface ActionReleases {
  /** The newest release known, for pins and upgrades. */
  readonly latest: {
    readonly tag: string;
    /** Absent where no source shows it: a pinned commit can then not be raised. */
    readonly commit?: string;
  };
  /** The ref that a workflow pinned to a branch or moving tag should use. */
  readonly movingRef: string;
  /** Known tags: the commit and, where it is annotated, the tag object. */
  readonly tags: readonly { readonly tag: string; readonly commit: string; readonly tagObject?: string }[];
  /** Branches and moving tags: the version they stand for (`latest`), or that they are frozen or do not exist. */
  readonly refs: Readonly<Record<string, 'latest' | 'missing' | { readonly version: string }>>;
}

/** How a publisher (tool or action) and a stored credential get along. */
export type CredentialBehaviour =
  /** The stored credential is used and OIDC is not tried. */
  | 'token-wins'
  /** OIDC first; when it fails the token is used silently. */
  | 'oidc-first'
  /** It is an error for the tool. */
  | 'refused'
  /** The upload works by the token, and provenance is lost. */
  | 'no-provenance'
  /** The variable hides the key that the minting step stored. */
  | 'hides-minted';

/** Whether and how a tool or action publishes without a stored credential. */
export type OidcAbility =
  /** It exchanges the OIDC token itself, from this version on. */
  | {
      readonly kind: 'itself';
      readonly since: string;
      readonly behaviour: CredentialBehaviour;
      readonly losesAttestations: boolean;
    }
  /** It takes the credential that a minting step of the registry makes. */
  | { readonly kind: 'minted' }
  /** It cannot; `replacement` says in words what to use instead. */
  | { readonly kind: 'never'; readonly replacement: string };

/** Where a tool or action takes its credential and its index from. Environment variables are upper case. */
export interface CredentialSources {
  readonly tokenInputs?: readonly string[];
  readonly usernameInputs?: readonly string[];
  readonly tokenOptions?: readonly string[];
  readonly usernameOptions?: readonly string[];
  readonly tokenVariables?: readonly string[];
  readonly usernameVariables?: readonly string[];
  /** Names of files that hold a credential when an earlier command of the job writes them (`.pypirc`, `.npmrc`). */
  readonly files?: readonly string[];
  /** In these files, and in what logins store, the tool replaces `${NAME}` by the variable when it runs. */
  readonly expandsVariables?: true;
  /** Commands that store a credential for later ones: program, words that must be there, and how the credential is given. */
  readonly logins?: readonly LoginCommand[];
  /** Variables among `tokenVariables` and `usernameVariables` that hold for one registry alone. */
  readonly variableRegistries?: Readonly<Record<string, RegistryId>>;
  /** Options, variables and files that are tried only after OIDC has failed, whatever the tool's `behaviour` says. */
  readonly behindOidc?: readonly string[];
  /** Actions of earlier steps that store a credential for later commands. */
  readonly loginActions?: readonly LoginAction[];
  /** The place of a token among the words behind the sub-command, the file to upload included (`nuget push FILE TOKEN`). */
  readonly tokenPositional?: number;
  /** Flags with which the credential comes from elsewhere (a cloud login, a keyring), so that nothing is known of it. */
  readonly elsewhereFlags?: readonly string[];
}

/** An action whose step stores a credential that it is given, for commands of later steps. */
export interface LoginAction {
  readonly slug: string;
  readonly tokenInputs: readonly string[];
  /** Inputs that say for which index; absent or empty: the ecosystem's own. */
  readonly urlInputs?: readonly string[];
}

export interface LoginCommand {
  readonly program: string;
  readonly words: readonly string[];
  /**
   * Regular expression (source text) on the word behind `words` (`poetry config pypi-token.pypi X`); absent: none needed. A
   * group named `index`, where there is one, holds the name or address of the index that the credential is for.
   */
  readonly key?: string;
  /** Options that take a value, so that it is not read as the credential. */
  readonly valueOptions?: readonly string[];
  /** Options that name the index that the credential is for; without one it is for the tool's default. */
  readonly indexOptions?: readonly string[];
  /** The credential is the word at this place behind `words` and `key`, an option's value, or comes by standard input. */
  readonly credential:
    | { readonly kind: 'positional'; readonly index: number }
    | {
        readonly kind: 'option';
        readonly names: readonly string[];
        /** The value is the name of the variable that holds it. */
        readonly namesVariable?: true;
      }
    | { readonly kind: 'stdin' };
}

export interface IndexSources {
  readonly urlInputs?: readonly string[];
  readonly urlOptions?: readonly string[];
  readonly nameOptions?: readonly string[];
  readonly urlVariables?: readonly string[];
  readonly nameVariables?: readonly string[];
  /** The registry that is meant when nothing names an index. */
  readonly default: RegistryId;
  /** Names that this tool alone knows, beside those of `Registry.index.names` (hatch: `main` and `test`). */
  readonly names?: Readonly<Record<string, RegistryId>>;
  /** It takes other addresses of the registry too, read indexes among them, so that none of them is a mistake. */
  readonly anyAddress?: true;
  /** Actions of earlier steps of the job whose input sets the index when the command itself names none. */
  readonly setupActions?: readonly {
    readonly slug: string;
    readonly urlInput: string;
    /** With this input the index counts for the packages of that scope alone. */
    readonly scopeInput?: string;
  }[];
  /** Files of the repository that name the index too: the manifest of the package, and `.npmrc`. */
  readonly files?: readonly ('manifest' | '.npmrc')[];
  /** Commands that set the index for later ones: read like a login, with the address in the place of the credential. */
  readonly setupCommands?: readonly LoginCommand[];
}

/** What publish tools and publish actions may both say of themselves. */
export interface Uploader {
  /**
   * A file that nobody here reads decides whether it uploads to this ecosystem at all (`.releaserc`, `Rakefile`, `nx.json`): it
   * is a publication only where it receives a credential of the ecosystem or the job has `id-token: write`.
   */
  readonly decidedByConfiguration?: true;
  /** Packages beside the tool whose version decides too (`@semantic-release/npm`). */
  readonly components?: readonly { readonly installedAs: string; readonly since: string }[];
}

/** A program whose command uploads a package. */
export interface PublishTool extends Uploader {
  readonly id: string;
  readonly name: string;
  readonly programs: readonly string[];
  /**
   * Sequences of sub-commands, each of which uploads; `[]` when the program alone does. A word that ends in `*` stands for
   * every word that starts so.
   */
  readonly subcommands: readonly (readonly string[])[];
  /** Options that take a value, so that their value is not read as a sub-command or a file. */
  readonly valueOptions: readonly string[];
  /** Flags with which nothing is uploaded; `help` flags included. */
  readonly dryRunFlags: readonly string[];
  /** Options without which nothing is uploaded (`cargo release --execute`). */
  readonly requiredFlags?: readonly string[];
  readonly credentials: CredentialSources;
  readonly index: IndexSources;
  readonly oidc: OidcAbility;
  /** An option that forces OIDC: with it a stored credential is an error. */
  readonly forcesOidc?: { readonly option: string; readonly value?: string };
  /** An option value that switches OIDC off (`--trusted-publishing never`). */
  readonly declinesOidc?: { readonly option: string; readonly value: string };
  /** The package of the registry that installs it, for `pip install twine==5.1` and `npm i -g npm@11`. */
  readonly installedAs: readonly string[];
  /** It builds the package as well. */
  readonly builds: boolean;
  /** It publishes several packages whose names the command does not show. */
  readonly many?: boolean;
  /** A sequence of `subcommands` counts wherever its words stand among the others (`setup.py sdist bdist_wheel upload`). */
  readonly subcommandsAnywhere?: true;
  /** Sequences that begin like one of `subcommands` and upload nothing (`cargo release tag`). */
  readonly otherSubcommands?: readonly (readonly string[])[];
  /** Flags without which `builds` does not hold (`poetry publish --build`), and flags with which it does not. */
  readonly buildFlags?: readonly string[];
  readonly noBuildFlags?: readonly string[];
  /** The versions of the program that have the command (`yarn publish` is gone in Yarn 2). */
  readonly versions?: { readonly since?: string; readonly below?: string };
  /** It uploads by another tool (its `id`), whose version decides about OIDC; `below`: only in versions of its own below. */
  readonly through?: { readonly tool: string; readonly below?: string };
  /** It uses OIDC only when told so, by this option or by this variable with any value but `false`. */
  readonly asksOidc?: { readonly option?: string; readonly variable?: string };
}

/** An action whose step uploads a package. */
export interface PublishAction extends Uploader {
  readonly slug: string;
  /** The sub-folder of the action in its repository, '' for the root. */
  readonly path: string;
  /** When the step uploads: always, when an input is filled, or when an input has one of the values (`''` for absent). */
  readonly when:
    | { readonly kind: 'always' }
    | { readonly kind: 'filled'; readonly input: string }
    | { readonly kind: 'value'; readonly input: string; readonly values: readonly string[] };
  /** Inputs that, set to one of these values, make the step a dry run. */
  readonly dryRun: readonly { readonly input: string; readonly values: readonly string[] }[];
  readonly inputs: readonly ActionInput[];
  /** False when the list of inputs may be incomplete; then nothing is said of unknown ones. */
  readonly inputsComplete: boolean;
  /** Wrong names seen in the field, to the right one; `undefined` for an input that should go. */
  readonly inputMistakes: Readonly<Record<string, string | undefined>>;
  readonly credentials: CredentialSources;
  readonly index: IndexSources;
  readonly oidc: OidcAbility;
  readonly releases: ActionReleases | undefined;
  /** It runs on Linux only. */
  readonly linuxOnly: boolean;
  /** From this version on it cannot run inside a composite action. */
  readonly notNestedSince?: string;
  /** It is not supported in a job with a `container:`. */
  readonly notInContainer?: true;
  /** The input that switches attestations, and the version from which they are on by default. */
  readonly attestations?: { readonly input: string; readonly defaultSince: string };
  /** The input that names the folder of the files, and its default. */
  readonly packagesDirectory?: { readonly input: string; readonly default: string };
  /** Releases below this version have a known vulnerability. */
  readonly vulnerableBelow?: { readonly version: string; readonly advisory: string };
  readonly builds: boolean;
  /** From this version on the action no longer uploads. */
  readonly uploadsBelow?: string;
  /**
   * The tool (its `id`) that the action runs. Words of the input `arguments` are that tool's arguments: its index, credential
   * and dry-run options hold there. `version` is the input that picks the tool's version, to which the tool's own
   * `oidc.since` applies.
   */
  readonly runs?: { readonly tool: string; readonly arguments?: string; readonly version?: string };
  /** It publishes several packages whose names the step does not show. */
  readonly many?: boolean;
  /** The input that, set to one of these values, makes it not exchange the OIDC token. */
  readonly declinesOidc?: { readonly input: string; readonly values: readonly string[] };
}

/** A workflow of another repository that a job calls, and that uploads a package. */
export interface PublishWorkflow {
  readonly slug: string;
  /** Within the repository: `.github/workflows/publish.yml`. */
  readonly path: string;
  readonly name: string;
  readonly registry: RegistryId;
  /** The input that names the environment of the publishing job, where there is one. */
  readonly environmentInput?: string;
  /** Secrets under `secrets:` that hold the registry's token; when none is passed the workflow uses OIDC, if it can. */
  readonly tokenSecrets?: readonly string[];
  readonly oidc: OidcAbility;
  /** What its jobs declare by name, and so what the calling job has to grant; absent: `id-token: write`. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  /** It uploads under these events only, and does something else under others; absent: under all. */
  readonly events?: readonly string[];
}

/** What the registries of one ecosystem share. */
export interface EcosystemFacts {
  readonly id: Ecosystem;
  readonly tools: readonly PublishTool[];
  readonly actions: readonly PublishAction[];
  /** Names of inputs and secrets that hold this ecosystem's tokens when handed to an action that is not known. */
  readonly tokenInputNames: readonly string[];
  /** Commands that only install: a token that reaches nothing else is no publishing credential. `program sub-command` each. */
  readonly installCommands: readonly string[];
  /** Hosts that are not this ecosystem's public registry but look like it (GitHub Packages, Artifactory …). */
  readonly otherHosts: readonly string[];
  /** Workflows of other repositories that are known to publish. */
  readonly workflows?: readonly PublishWorkflow[];
}
