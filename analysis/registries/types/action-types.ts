/** An action whose step exchanges the OIDC token for a credential that later steps of the same job use. */
export interface MintingAction {
  readonly slug: string;
  /** Outputs that hold the credential; empty when it is handed over by the environment alone. */
  readonly outputs: readonly string[];
  /** Variables that the action exports for later steps. */
  readonly exports: readonly string[];
  /** The tool takes the first of these for every server, before any key of its own for that server. */
  readonly exportsForAllServers?: true;
  /** Inputs of every version, for `unknown-input`. */
  readonly inputs: readonly ActionInput[];
  /** Inputs under which the action is no minting step but takes a stored credential (`api-token`). */
  readonly credentialInputs: readonly string[];
  /** Inputs that are set to nothing beside a stored credential, and only there. */
  readonly besideCredential?: readonly string[];
  /** What the fix writes under `with:`. */
  readonly insertWith: Readonly<Record<string, string>>;
  /** What the secrets that it reads have to hold, by their names; absent: it reads none. */
  readonly insertSecrets?: Readonly<Record<string, string>>;
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
