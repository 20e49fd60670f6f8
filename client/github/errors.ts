/** What the API answered instead of what was asked for. */
export interface GithubError {
  /** Undefined when there was no answer at all. */
  readonly status: number | 'not-signed-in' | undefined;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Reads whatever was thrown while GitHub was asked. */
export function githubError(thrown: unknown): GithubError {
  const { status, message, response, name } = record(thrown);
  const answer = record(response);
  if (name === 'SignInError') return { status: 'not-signed-in', message: String(message), headers: {} };
  const isAnswer = typeof status === 'number' && response !== undefined;
  return {
    status: isAnswer ? status : undefined,
    message: /timeout|aborted/i.test(`${name} ${message}`) ? 'it took too long' : String(message ?? thrown),
    headers: record(answer['headers']) as Readonly<Record<string, string | undefined>>,
  };
}

/** True when an organization wants the session to be authorized for its single sign-on. */
export function isSaml({ status, message, headers }: GithubError): boolean {
  return status === 403 && (/SAML/i.test(message) || headers['x-github-sso'] !== undefined);
}

/** True when the repository's plan does not have what was asked for. */
export function isPlanLimit({ status, message }: GithubError): boolean {
  return status === 422 && /billing plan/i.test(message);
}

/**
 * What an error means, for the person who pressed the button. `what` says what was tried: "Creating the environment pypi".
 * Causes as GitHub documents them, and as users of other tools met them (facts of 2026-11).
 */
export function errorWords(error: GithubError, what: string, repository: string): string {
  const { status, message, headers } = error;
  if (isSaml(error)) {
    return `${what}: the organization requires single sign-on. Press the button again to sign in with a session that it has authorized.`;
  }
  if (isRateLimit(error)) return `${what}: GitHub's limit of requests is reached. ${again(headers)}`;
  switch (status) {
    case undefined:
      return `${what}: GitHub did not answer (${message}). Check the connection and try again.`;
    case 'not-signed-in':
      return `${what}: nothing was asked of GitHub, since signing in did not work (${message}).`;
    case 401:
      return `${what}: GitHub does not accept the session. Sign out under Accounts, then try again.`;
    case 403:
      return `${what}: this account may not do that in ${repository}; it takes an administrator of the repository.${missing(headers)}`;
    case 404:
      return `${what}: GitHub shows no ${repository} to this account. Check owner and name; a private repository needs an account that may see it.`;
    case 409:
      return `${what}: something else changes the same thing at this moment. Try again.`;
    case 422:
      return isPlanLimit(error)
        ? `${what}: the repository's plan does not have this. Required reviewers, waiting times and the ban on self-review are free for public repositories; private ones need GitHub Enterprise.`
        : `${what}: GitHub did not take the values (${message}).`;
    default:
      return status >= 500
        ? `${what}: GitHub failed (${status}). Nothing is wrong here; try again later.`
        : `${what}: GitHub answered ${status}: ${message}`;
  }
}

function isRateLimit({ status, message, headers }: GithubError): boolean {
  if (status !== 403 && status !== 429) return false;
  return status === 429 || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}

function again(headers: GithubError['headers']): string {
  const seconds = Number(headers['retry-after']);
  if (seconds > 0) return `Try again in ${Math.ceil(seconds / 60)} min.`;
  const reset = Number(headers['x-ratelimit-reset']);
  return reset > 0 ? `Try again after ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC.` : 'Try again later.';
}

function missing(headers: GithubError['headers']): string {
  const accepted = headers['x-accepted-github-permissions'];
  return accepted === undefined || accepted === '' ? '' : ` GitHub asks for: ${accepted}.`;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
