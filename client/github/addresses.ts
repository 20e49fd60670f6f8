/** Where a GitHub is: its pages and its API. */
export interface GithubAddresses {
  /** Without a slash at the end. */
  readonly web: string;
  readonly api: string;
  /** The editor's provider of accounts for it. */
  readonly provider: 'github' | 'github-enterprise';
}

const GITHUB: GithubAddresses = { web: 'https://github.com', api: 'https://api.github.com', provider: 'github' };

/**
 * The addresses of the GitHub that a setting names, GitHub.com's when it names none that a token may be sent to: https, or
 * http on this machine.
 * Enterprise Server answers under `/api/v3`, data residency (ghe.com) on a host of its own (docs.github.com, 2026-11).
 */
export function githubAddresses(setting: string): GithubAddresses {
  const given = setting.trim().replace(/\/+$/, '');
  if (!URL.canParse(given)) return GITHUB;
  const { protocol, host, hostname, origin } = new URL(given);
  const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) return GITHUB;
  if (host === 'github.com' || host === 'www.github.com') return GITHUB;
  if (host.endsWith('.ghe.com')) return { web: origin, api: `https://api.${host}`, provider: 'github-enterprise' };
  return { web: origin, api: `${origin}/api/v3`, provider: 'github-enterprise' };
}
