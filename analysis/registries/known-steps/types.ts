/**
 * The scopes of `permissions:`. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax,
 * 2026-11-22.
 */
export type PermissionScope =
  | 'actions'
  | 'artifact-metadata'
  | 'attestations'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'discussions'
  | 'id-token'
  | 'issues'
  | 'models'
  | 'packages'
  | 'pages'
  | 'pull-requests'
  | 'security-events'
  | 'statuses';

/** A condition on one input of a step. GitHub compares names of inputs without regard to case. */
export type InputCondition =
  /** The input has a value that is not empty. */
  | { readonly kind: 'filled'; readonly input: string }
  /** The input is absent or empty. */
  | { readonly kind: 'empty'; readonly input: string }
  /** The input has one of the values; `''` stands for absent or empty. */
  | { readonly kind: 'value'; readonly input: string; readonly values: readonly string[] };

/** A permission that a step uses with the job's own token. */
export interface PermissionNeed {
  readonly scope: PermissionScope;
  readonly access: 'read' | 'write';
  /** Why, to stand behind the scope in a message: `checkout reads the repository`. */
  readonly reason: string;
  /** All of them must hold; none: always. */
  readonly when: readonly InputCondition[];
  /** Only in a private repository; in a public one the step works without it. */
  readonly onlyPrivate: boolean;
}

/** What a step is for, as far as a publishing job is concerned. */
export type StepPurpose =
  /** Gets or hands on what is published, talks to GitHub, signs, reports. */
  | 'other'
  /** Brings a tool or a language; it runs nothing of the project. */
  | 'tool-install'
  /** Installs the project's dependencies, whose code may run. */
  | 'install'
  | 'build'
  | 'test';

/** What is known of an action, or of a workflow that a job calls. */
export interface ActionNeeds {
  readonly slug: string;
  /** Folder in the action's repository, '' for the root; `.github/workflows/x.yml` for a workflow. */
  readonly path: string;
  readonly needs: readonly PermissionNeed[];
  /**
   * Inputs and variables by which it can be given another token. When one holds anything but the job's own token,
   * `needs` (all but `id-token`) say nothing of the job.
   */
  readonly tokenInputs: readonly string[];
  readonly tokenVariables: readonly string[];
  /**
   * Which token it uses when it is given none; `checkout`: the one that checkout left in the repository's
   * configuration.
   */
  readonly tokenDefault: 'job' | 'none' | 'checkout';
  /**
   * It asks for an OIDC token: never, always, or when all conditions hold. `needs` names `id-token` only where it
   * fails without.
   */
  readonly usesOidc: boolean | readonly InputCondition[];
  /**
   * It makes a commit, tag, release or event, and so fails for certain without `contents: write` whenever it has to. `new-tag`:
   * only a tag, which is there already when a tag or a release started the run.
   */
  readonly writesContents: boolean | 'new-tag';
  /** It runs commands that the project defines, so that more may be needed: the step is not known. */
  readonly runsProject: boolean;
  readonly purpose: StepPurpose;
  /** Often takes minutes. */
  readonly takesMinutes: boolean;
  /** When it restores a cache that other jobs may have written: when any of these holds. */
  readonly cache: readonly CacheUse[];
}

export type CacheUse =
  | { readonly kind: 'always' }
  /**
   * Unless the input has one of the `off` values. `since`: the action's version from which this is so. `manifest`:
   * only where package.json names a package manager. `onlyUse`: without the cache the step has no use.
   */
  | {
      readonly kind: 'unless';
      readonly input: string;
      readonly off: readonly string[];
      readonly since?: string;
      readonly manifest?: true;
      readonly onlyUse?: true;
    }
  /** Only when the input has a value other than the `off` ones and empty. `installs`: with it the step installs packages too. */
  | { readonly kind: 'when'; readonly input: string; readonly off: readonly string[]; readonly installs?: true };

/** What is known of one command of a `run:`. */
export interface CommandFacts {
  readonly needs: readonly CommandNeed[];
  readonly purpose: StepPurpose;
  readonly takesMinutes: boolean;
  readonly usesOidc: boolean;
  /** From here on git pushes with another token or to another place than checkout set up. */
  readonly replacesCheckoutToken: boolean;
}

export interface CommandNeed {
  readonly scope: PermissionScope;
  readonly access: 'read' | 'write';
  readonly reason: string;
  /**
   * Where it takes its token from: `GH_TOKEN`, else `GITHUB_TOKEN`; what checkout left in git's configuration; OIDC.
   */
  readonly token: 'gh' | 'checkout' | 'oidc';
  /** Only in a private repository. */
  readonly onlyPrivate: boolean;
  /** Not where a tag has started the run, since all that it does is to make that tag. */
  readonly unlessTagged?: true;
}
