import type { RegistryId } from '../ids.ts';

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
  /** It cannot; `replacement` says in words what to use instead, `replacementAt` what for one of several registries. */
  | {
      readonly kind: 'never';
      readonly replacement: string;
      readonly replacementAt?: Readonly<Partial<Record<RegistryId, string>>>;
    };

/** What to use instead of something that never exchanges, for a registry. */
export function replacementFor(
  { replacement, replacementAt }: Extract<OidcAbility, { readonly kind: 'never' }>,
  registry: RegistryId | undefined,
): string {
  return (registry && replacementAt?.[registry]) ?? replacement;
}

/** Where a tool or action takes its credential and its index from. Environment variables are upper case. */
export interface CredentialSources {
  readonly tokenInputs?: readonly string[];
  readonly usernameInputs?: readonly string[];
  readonly tokenOptions?: readonly string[];
  readonly usernameOptions?: readonly string[];
  readonly tokenVariables?: readonly string[];
  readonly usernameVariables?: readonly string[];
  /** Variables among `tokenVariables` that the tool reads only where this file of the repository names them. */
  readonly namedInFile?: { readonly file: string; readonly variables: readonly string[] };
  /** Names of files that hold a credential when an earlier command of the job writes them (`.pypirc`, `.npmrc`). */
  readonly files?: readonly string[];
  /** Options of the command that name such a file: it stops when the file is not there. */
  readonly fileOptions?: readonly string[];
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
  /** Those of `files` that hold nothing but the credential, whatever their lines say. */
  readonly wholeFiles?: readonly string[];
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
  /** Files of the repository that name the index too: the manifest of the package, `.npmrc`, and the settings of uv. */
  readonly files?: readonly ('manifest' | '.npmrc' | 'uv.toml')[];
  /** Commands that give the address of an index a name (their key's `index`): read like a login, with the address in its place. */
  readonly nameCommands?: readonly LoginCommand[];
  /** Commands that set the index for later ones: read like a login, with the address in the place of the credential. */
  readonly setupCommands?: readonly LoginCommand[];
}
