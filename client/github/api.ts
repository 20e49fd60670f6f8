import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/** A person waits for the answer: after so long (milliseconds) it counts as none. */
const PATIENCE = 20_000;

/** So many seconds may be waited for when GitHub asks to slow down; beyond, the person is told. */
const SHORT = 5;

const Api = Octokit.plugin(retry, throttling);

/** The API at an address, for a token. Failures of the server are tried again, and limits are kept to. */
export function createApi(baseUrl: string, token: string): Octokit {
  const slowDown = (retryAfter: number, _options: object, _octokit: unknown, retryCount: number): boolean =>
    retryAfter <= SHORT && retryCount === 0;
  const api = new Api({
    baseUrl,
    auth: token,
    userAgent: 'trusted-publishing-vscode',
    request: { retries: 2 },
    throttle: { onRateLimit: slowDown, onSecondaryRateLimit: slowDown },
    // Its warnings are for developers; what matters is said by the error.
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  api.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(PATIENCE) };
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  return api;
}
