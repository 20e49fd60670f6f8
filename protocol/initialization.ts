/** What the client says of itself in `initializationOptions`. Another editor's client says nothing and gets plain LSP. */
export interface InitializationOptions {
  /** The client answers `ReadFolder`, `ReadFiles` and `FindFiles`, so that the server sees virtual workspaces too. */
  readonly answersFileRequests?: boolean;
  /** The client shows `Status`. */
  readonly showsStatus?: boolean;
  /** The client has `CONFIGURE_COMMAND`. */
  readonly configures?: boolean;
}
