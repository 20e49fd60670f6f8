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
