import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in answers instead of doing what it is asked for. */
export type Trouble =
  | 'none'
  | 'bad-credentials'
  | 'saml'
  | 'not-found'
  | 'not-admin'
  | 'conflict'
  | 'plan-limit'
  | 'server-error'
  | 'rate-limit'
  | 'slow'
  | 'broken-off';

/** An environment as the stand-in keeps it: what the last request asked for. */
export interface KeptEnvironment {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly patterns: readonly { readonly name: string; readonly type: string }[];
}

/** GitHub's API on a loopback address, as far as environments and secrets go (answers as of 2022-11-28). */
export interface GithubStandIn {
  /** As the setting names it; the API is below `/api/v3`. */
  readonly url: string;
  readonly environments: Map<string, KeptEnvironment>;
  readonly secrets: Set<string>;
  /** Method and path of every request so far. */
  readonly requests: string[];
  trouble: Trouble;
  close(): void;
}

const TOKEN = 'stand-in-token';

/** The token that the stand-in accepts. */
export const standInToken = TOKEN;

/** Starts the stand-in for one repository, whose environments and secrets are those given. */
export async function startGithubStandIn(repository: string, secrets: readonly string[] = []): Promise<GithubStandIn> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: GithubStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    environments: new Map(),
    secrets: new Set(secrets),
    requests: [],
    trouble: 'none',
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return standIn;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v3/, '').replace(/\?.*$/, ''));
    const method = request.method ?? 'GET';
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-allow-methods', '*');
    if (method === 'OPTIONS') return send(response, 204);
    standIn.requests.push(`${method} ${path}`);
    const text = await read(request);
    const body = text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
    if (isTroubled(request, response, method, body)) return;
    if (path === '/user') return send(response, 200, { login: 'octocat', id: 583231 });
    const base = `/repos/${repository}`;
    if (!path.startsWith(base)) return send(response, 404, { message: 'Not Found' });
    const environment = /^\/environments\/([^/]+)$/.exec(path.slice(base.length))?.[1];
    const policies = /^\/environments\/([^/]+)\/deployment-branch-policies$/.exec(path.slice(base.length))?.[1];
    const secret = /^\/actions\/secrets\/([^/]+)$/.exec(path.slice(base.length))?.[1];
    if (environment !== undefined) return onEnvironment(response, method, environment, body);
    if (policies !== undefined) return onPolicies(response, method, policies, body);
    if (secret !== undefined) return send(response, standIn.secrets.delete(secret) ? 204 : 404, undefined);
    if (path === `${base}/actions/secrets`) {
      const updated_at = '2023-04-01T10:00:00Z';
      const listed = [...standIn.secrets].map((name) => ({ name, created_at: updated_at, updated_at }));
      return send(response, 200, { total_count: listed.length, secrets: listed });
    }
    return send(response, 404, { message: 'Not Found' });
  }

  function onEnvironment(response: ServerResponse, method: string, name: string, body: KeptEnvironment['body']): void {
    const key = name.toLowerCase();
    if (method === 'PUT') {
      const before = standIn.environments.get(key);
      standIn.environments.set(key, { name: before?.name ?? name, body, patterns: before?.patterns ?? [] });
    }
    const kept = standIn.environments.get(key);
    if (kept === undefined) send(response, 404, { message: 'Not Found' });
    else send(response, 200, environmentJson(repository, kept));
  }

  function onPolicies(response: ServerResponse, method: string, name: string, body: KeptEnvironment['body']): void {
    const kept = standIn.environments.get(name.toLowerCase());
    if (kept === undefined) {
      send(response, 404, { message: 'Not Found' });
    } else if (method === 'POST') {
      const pattern = { name: String(body['name']), type: String(body['type']) };
      standIn.environments.set(name.toLowerCase(), { ...kept, patterns: [...kept.patterns, pattern] });
      send(response, 200, { id: 1, ...pattern });
    } else {
      send(response, 200, { total_count: kept.patterns.length, branch_policies: kept.patterns });
    }
  }

  function isTroubled(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    body: KeptEnvironment['body'],
  ): boolean {
    const troubled = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): true => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('access-control-expose-headers', '*');
      send(response, status, { message, documentation_url: 'https://docs.github.com/rest' });
      return true;
    };
    if (request.headers.authorization !== `token ${TOKEN}`) return troubled(401, 'Bad credentials');
    switch (standIn.trouble) {
      case 'none':
        return false;
      case 'bad-credentials':
        return troubled(401, 'Bad credentials');
      case 'saml':
        return troubled(
          403,
          'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
          {
            'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso',
          },
        );
      case 'not-found':
        return troubled(404, 'Not Found');
      case 'not-admin':
        return method === 'GET'
          ? false
          : troubled(403, 'Resource not accessible by integration', {
              'x-accepted-github-permissions': 'administration=write',
            });
      case 'conflict':
        return method === 'GET' ? false : troubled(409, 'Conflict');
      case 'plan-limit':
        return method === 'PUT' && 'reviewers' in body
          ? troubled(
              422,
              'Failed to create the environment protection rule. Please ensure the billing plan supports the required reviewers protection rule.',
            )
          : false;
      case 'server-error':
        return troubled(500, 'Server Error');
      case 'rate-limit':
        return troubled(403, 'API rate limit exceeded for user ID 583231.', {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': '1795000000',
        });
      case 'slow':
        return true;
      case 'broken-off':
        response.destroy();
        return true;
    }
  }
}

function environmentJson(repository: string, { name, body, patterns }: KeptEnvironment): object {
  const reviewers = (body['reviewers'] ?? []) as readonly { readonly type: string; readonly id: number }[];
  const policy = (body['deployment_branch_policy'] ?? null) as object | null;
  const review = {
    id: 1,
    type: 'required_reviewers',
    prevent_self_review: body['prevent_self_review'] === true,
    reviewers: reviewers.map(({ type, id }) => ({
      type,
      reviewer: { id, login: id === 583231 ? 'octocat' : `user-${id}` },
    })),
  };
  return {
    id: 1,
    name,
    html_url: `https://github.com/${repository}/deployments/activity_log?environments_filter=${name}`,
    protection_rules: [
      ...(reviewers.length > 0 ? [review] : []),
      ...(typeof body['wait_timer'] === 'number'
        ? [{ id: 2, type: 'wait_timer', wait_timer: body['wait_timer'] }]
        : []),
      ...(policy === null ? [] : [{ id: 3, type: 'branch_policy' }]),
    ],
    deployment_branch_policy: policy,
    patterns: patterns.length,
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
