import type { Ecosystem, RegistryId } from '../ids.ts';
import type { ActionInput, ActionReleases } from './action-types.ts';
import type { CredentialSources, IndexSources, OidcAbility } from './credential-types.ts';

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
  readonly forcesOidc?: {
    readonly option: string;
    readonly value?: string;
    /** It does not stop at a stored credential, but uses it all the same. */
    readonly tokenWins?: true;
    /** It does not look at the variables any more. */
    readonly ignoresVariables?: true;
  };
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
  /** The Node that it needs from `oidc.since` on: a version that can exchange does not start on an older one. */
  readonly needsNode?: string;
  /** It uploads by another tool (its `id`), whose version decides about OIDC; `below`: only in versions of its own below. */
  readonly through?: { readonly tool: string; readonly below?: string };
  /** A flag without which it looks for a login first, and stops where there is none. */
  readonly oidcFlag?: string;
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
  readonly runs?: {
    readonly tool: string;
    readonly arguments?: string;
    readonly version?: string;
    /** The first version of the action that can run a version of the tool which exchanges. */
    readonly versionSince?: string;
  };
  /** It publishes several packages whose names the step does not show. */
  readonly many?: boolean;
  /** The input that, set to one of these values, makes it not exchange the OIDC token. */
  readonly declinesOidc?: { readonly input: string; readonly values: readonly string[] };
  /** The commands that take its place, where it cannot publish by OIDC and they can. */
  readonly asCommands?: ActionAsCommands;
}

/** What a step with `run:` says in the place of one that uses an action. */
export interface ActionAsCommands {
  /** Uploads to other registries stay. */
  readonly registry: RegistryId;
  /** Files and options go behind the last line. `{dart}`: `flutter` for a package of Flutter, else `dart`. */
  readonly lines: readonly string[];
  /** What becomes of the inputs, by their names in lower case; one that is not here has no counterpart. */
  readonly inputs: Readonly<Record<string, InputMeaning>>;
  /** The tests that the action runs first: always, or where the manifest depends on a package for tests. */
  readonly tests?: 'always' | 'where-depended-on';
  /** The file that it builds and names in an output: where a step uses that, the file is built first, by a command of its own. */
  readonly output?: { readonly name: string; readonly file: string; readonly build: string };
  /** It brings Flutter, and takes a package for one of Flutter: unless it is told otherwise, or where the manifest says so. */
  readonly flutter?: 'usual' | 'detected';
}

export type InputMeaning =
  /** The folder that the commands work in, and the file that is uploaded. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'file' }
  /** An option with the value, or with each of several values between blanks. */
  | { readonly kind: 'option'; readonly option: string; readonly builds?: true }
  /** A flag when it has that value; nothing otherwise. `builds`: it is for the command that builds, where there is one. */
  | { readonly kind: 'flag'; readonly flag: string; readonly when: 'true' | 'false'; readonly builds?: true }
  /** The address of this registry, which needs no word in the commands. */
  | { readonly kind: 'index' }
  /** Nothing is left of it; of other values than `only` there would have to be. */
  | { readonly kind: 'nothing'; readonly only?: readonly string[] }
  /** `true` and `false`: a package of Flutter, no tests, no generated code for the tests. */
  | { readonly kind: 'flutter' | 'skip-tests' | 'skip-build-runner' }
  /** The channel that Flutter is installed from. */
  | { readonly kind: 'flutter-channel' };

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
