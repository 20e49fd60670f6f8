import type { Ecosystem, RegistryId } from './ids.ts';
import type { MintingAction } from './types/action-types.ts';

export type * from './ids.ts';
export type * from './types/action-types.ts';
export type * from './types/credential-types.ts';
export type * from './types/publishing-types.ts';

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
    /** A called workflow of the same repository has to be that of the ref on which the run stands. */
    readonly calledAtRefOfRun?: true;
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
  readonly refusals?: Readonly<
    Partial<
      Record<
        | 'event'
        | 'ref'
        | 'repository'
        | 'workflow'
        | 'workflow-repository'
        | 'environment'
        | 'noEnvironment'
        | 'runner',
        string
      >
    >
  >;
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
  /** The option with which that command only says what it would do. */
  readonly configureDryRun?: string;
  /** The publisher form, in its order and with its labels; each field's own rules are in `schemas/publishers/<id>.json`. */
  readonly form: readonly FormField[];
  /** The actions that mint this registry's short-lived credential in the job; empty when tools exchange by themselves. */
  readonly minting: readonly MintingAction[];
  /** Severities where this registry differs from the rule's own. */
  readonly severities: Readonly<
    Partial<Record<'missing-environment' | 'build-in-publish-job', 'warning' | 'information' | 'hint'>>
  >;
}

/**
 * What only the page of a registry shows. The registry's file exports it as `page`, which nothing that is bundled imports, so that
 * no bundle carries it; it is `@public` as it is asked for by the name of the file.
 */
export interface RegistryPage {
  /** Things that people get wrong, with the cure. */
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
