import type { Octokit } from '@octokit/core';
import { authentication, workspace } from 'vscode';
import { githubAddresses } from './addresses.ts';
import { createApi } from './api.ts';

/** The way to GitHub. Nothing is asked of it before `connect`, which only a click leads to. */
export interface GithubAccess {
  /** Where repositories are shown, without a slash at the end. */
  web(): string;
  /**
   * Signs in through the editor when nobody is, with the one scope that environments and secrets need.
   * @throws when the person refuses
   */
  connect(): Promise<Octokit>;
  /** The next `connect` asks for a new session: an organization wants the old one to be authorized. */
  renew(): void;
}

/** There is no session: the person refused, or the editor's provider of accounts failed. */
class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** The setting is the user's alone: a repository cannot send the token to another host. */
const SETTING = 'github.url';

/** `repo` is what GitHub asks for to manage environments and secrets with an OAuth token; there is no smaller scope. */
const SCOPES = ['repo'];

/** Access to the GitHub that the settings name. */
export function createGithubAccess(): GithubAccess {
  let needsRenewal = false;
  const addresses = () =>
    githubAddresses(workspace.getConfiguration('trustedPublishing').inspect<string>(SETTING)?.globalValue ?? '');
  return {
    web: () => addresses().web,
    async connect() {
      const { api, provider } = addresses();
      const how = needsRenewal
        ? { forceNewSession: { detail: 'The organization wants a session that it has authorized.' } }
        : { createIfNone: true as const };
      const session = await Promise.resolve(authentication.getSession(provider, SCOPES, how)).catch(
        (error: unknown) => {
          throw new SignInError(error instanceof Error ? error.message : String(error));
        },
      );
      if (session === undefined) throw new SignInError('nobody is signed in');
      needsRenewal = false;
      return createApi(api, session.accessToken);
    },
    renew() {
      needsRenewal = true;
    },
  };
}
