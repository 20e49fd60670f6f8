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
