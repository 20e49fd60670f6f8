import type { Disposable, LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  type InitializationOptions,
  LIST_RULES,
  type ListRulesResult,
  STATUS,
  type Status,
} from '../protocol/index.ts';
import { documentSelector } from './documents.ts';
import { answerFileRequests } from './file-requests.ts';
import { createRestartPolicy } from './restart-policy.ts';
import type { LanguageStatus } from './status.ts';

/** Makes the client of one host; that is all in which hosts differ. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it. Whatever goes wrong is in the status and the log. */
export interface ServerControl extends Disposable {
  /** Starts it, unless it runs. Never rejects. */
  start(): Promise<void>;
  /** Ends it when it runs, and starts it. Never rejects. */
  restart(): Promise<void>;
  /** The catalog of rules, from a server that is started for it; empty when there is none. */
  rules(): Promise<ListRulesResult>;
  /**
   * The answer of a server that is started for it.
   * @throws when there is none, or it does not answer
   */
  request<Result>(method: string, params: object): Promise<Result>;
}

/** The control of a server that is not started yet. */
export function createServerControl(
  createClient: CreateClient,
  log: LogOutputChannel,
  status: LanguageStatus,
): ServerControl {
  let client: BaseLanguageClient | undefined;

  const create = (): BaseLanguageClient => {
    const initializationOptions: InitializationOptions = {
      answersFileRequests: true,
      showsStatus: true,
      configures: true,
    };
    const created: BaseLanguageClient = createClient('trustedPublishing', 'Trusted Publishing', {
      documentSelector: documentSelector(),
      initializationOptions,
      outputChannel: log,
      // An error is a status, not a popup.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: createRestartPolicy(log, status, () => created.state === State.Starting),
    });
    created.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) status.show({ state: 'busy' });
    });
    created.onNotification(STATUS, (value: Status) => status.show(value));
    answerFileRequests(created);
    return created;
  };
  const start = async (): Promise<void> => {
    client ??= create();
    try {
      await client.start();
    } catch (error) {
      // A client that could not start never will; the next attempt takes another one.
      client = undefined;
      log.error(error instanceof Error ? error : String(error));
      status.fail(error instanceof Error ? error.message : String(error));
    }
  };
  const stop = async (): Promise<void> => {
    try {
      if (client?.state === State.Running) await client.stop();
    } catch (error) {
      // It did not answer in time. Its process is ended all the same.
      client = undefined;
      log.warn(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    start,
    async restart() {
      await stop();
      await start();
    },
    async rules() {
      await start();
      return client?.state === State.Running ? client.sendRequest<ListRulesResult>(LIST_RULES) : [];
    },
    async request<Result>(method: string, params: object) {
      await this.start();
      if (client?.state !== State.Running) throw new Error('The language server does not run');
      return client.sendRequest<Result>(method, params);
    },
    // What the editor waits for at its end is the server's own end.
    dispose: () => client?.dispose().catch(() => {}),
  };
}
