/** Server tells client how it is; the last one counts. */
export const STATUS = 'trustedPublishing/status';

export type Status =
  /** It reads the files of a repository. */
  | { readonly state: 'busy' }
  | { readonly state: 'ready' }
  /** It works, but something failed that the log tells about: what it says may be incomplete. */
  | { readonly state: 'degraded'; readonly reason: string };
