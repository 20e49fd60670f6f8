import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/** A person waits for the answer: after so long (milliseconds) it counts as none. */
const PATIENCE = 10_000;

/** One more attempt: a person who waits would rather know than wait three times. */
const RETRIES = 1;

/** So many seconds may be waited for when GitHub asks to slow down; beyond, the person is told. */
const SHORT = 5;

const Api = Octokit.plugin(retry, throttling);

/** How long an answer is waited for, in milliseconds, and how often a failure of the server is tried again. */
export interface Endurance {
  readonly patience?: number;
  readonly retries?: number;
}

/** The API at an address, for a token. Failures of the server are tried again, and limits are kept to. */
export function createApi(
  baseUrl: string,
  token: string,
  { patience = PATIENCE, retries = RETRIES }: Endurance = {},
): Octokit {
  const slowDown = (retryAfter: number, _options: object, _octokit: unknown, retryCount: number): boolean =>
    retryAfter <= SHORT && retryCount === 0;
  const api = new Api({
    baseUrl,
    auth: token,
    userAgent: 'trusted-publishing-vscode',
    request: {
      retries,
      // Here and not around: the wait between two requests that change something is no fault of GitHub's.
      fetch: (address: string, init: RequestInit) => fetch(address, { ...init, signal: AbortSignal.timeout(patience) }),
    },
    throttle: { onRateLimit: slowDown, onSecondaryRateLimit: slowDown },
    // Its warnings are for developers; what matters is said by the error.
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  api.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  return api;
}
