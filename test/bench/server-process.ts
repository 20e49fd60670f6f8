import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Message, readMessages, writeMessage } from '../server/messages.ts';

/** How a language server is started and told what it needs. */
export interface ServerKind {
  readonly name: string;
  /** Arguments of Node: flags, the program, its own arguments. */
  readonly args: readonly string[];
  /** Whether it is asked for diagnostics, or sends them by itself. */
  readonly diagnostics: 'pull' | 'push';
  readonly initializationOptions?: object;
  /** What it gets when it asks for a section of the settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A language server in a process of its own; this program is the editor. */
export interface ServerProcess {
  readonly process: ChildProcess;
  uri(path: string): string;
  request(method: string, params: object): Promise<unknown>;
  notify(method: string, params: object): void;
  open(path: string, text: string): void;
  /** Calls back for the parts of an answer that is asked for with this token. */
  onProgress(token: string, take: (value: unknown) => void): void;
  /** Resolves when the diagnostics of a document's version are there, asked for or sent. */
  diagnostics(path: string, version: number): Promise<void>;
  stop(): Promise<void>;
}

const capabilities = (kind: ServerKind): object => ({
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    ...(kind.diagnostics === 'pull' && { diagnostics: { refreshSupport: true } }),
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    ...(kind.diagnostics === 'pull' && { diagnostic: { dynamicRegistration: true } }),
  },
});

/** Starts a server on a folder and goes through the handshake. */
export async function startServerProcess(kind: ServerKind, folder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...kind.args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const exit = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  const pending = new Map<number, (message: Message) => void>();
  const published = new Map<string, { readonly version: number; resolve(): void }>();
  const progress = new Map<string, (value: unknown) => void>();
  let ids = 0;

  readMessages(child.stdout, (message) => {
    const { id, method } = message;
    if (method === undefined) {
      pending.get(Number(id))?.(message);
      pending.delete(Number(id));
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, version } = message.params as { uri: string; version?: number };
      const waiting = published.get(uri);
      // A server that names no version speaks of the newest.
      if (waiting === undefined || (version ?? waiting.version) !== waiting.version) return;
      published.delete(uri);
      waiting.resolve();
    } else if (method === '$/progress') {
      const { token, value } = message.params as { token: string; value: unknown };
      progress.get(token)?.(value);
    } else if (id !== undefined) {
      writeMessage(child.stdin, { id, result: answer(kind, message) });
    }
  });

  const uri = (path: string): string => `${pathToFileURL(folder).href}/${path}`;
  const notify = (method: string, params: object): void => writeMessage(child.stdin, { method, params });
  const request = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++ids;
      pending.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      writeMessage(child.stdin, { id, method, params });
    });
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: capabilities(kind),
    initializationOptions: kind.initializationOptions ?? {},
  });
  notify('initialized', {});

  return {
    process: child,
    uri,
    notify,
    request,
    open: (path, text) =>
      notify('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'yaml', version: 1, text } }),
    onProgress: (token, take) => void progress.set(token, take),
    async diagnostics(path, version) {
      if (kind.diagnostics === 'pull') {
        await request('textDocument/diagnostic', { textDocument: { uri: uri(path) } });
        return;
      }
      await new Promise<void>((resolve) => {
        published.set(uri(path), { version, resolve });
      });
    },
    async stop() {
      child.kill();
      await exit;
    },
  };
}

function answer({ settings = {} }: ServerKind, { method, params }: Message): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { items: readonly { readonly section?: string }[] };
  return items.map(({ section }) => settings[section ?? ''] ?? null);
}
