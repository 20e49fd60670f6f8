import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hostOptions } from '../../scripts/bundles.ts';
import { root as project } from '../../scripts/root.ts';
import { type Message, readMessages, writeMessage } from './messages.ts';

/** What a client can say of itself; the defaults are those of VS Code. */
export const PULLING = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    codeAction: { resolveSupport: { properties: ['edit'] }, isPreferredSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** An editor that only waits for diagnostics, asks no one, and resolves nothing. */
export const PUSHED = { textDocument: { publishDiagnostics: { versionSupport: true } } };

export interface ServerOptions {
  /** The files of the repository by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** The `trustedPublishing` settings of the client. */
  readonly settings?: object;
  /** The entry to run; the server of the product unless given. */
  readonly entry?: string;
  /** False: no folder is open. */
  readonly folder?: boolean;
  /** What the client says at the start in other words, of the folder with the files. */
  readonly initialize?: (folder: string) => object;
}

/** A language server in a process of its own, and this test as the editor on the other side. */
export interface LanguageServer extends AsyncDisposable {
  readonly process: ChildProcess;
  /** The folder with the files. */
  readonly folder: string;
  /** What the server said to `initialize`. */
  readonly initialized: { readonly capabilities: Readonly<Record<string, unknown>> };
  /** What the server said and asked so far. */
  readonly received: readonly Message[];
  uri(path: string): string;
  request<Result>(method: string, params: object): Promise<Result>;
  notify(method: string, params: object): void;
  /** Answers the server's requests of a method from now on. */
  answer(method: string, handler: (params: never) => unknown): void;
  /** Resolves with the first message of a method that is as wanted, those already received included. */
  message<Params>(method: string, wanted?: (params: Params) => boolean): Promise<Params>;
  open(path: string, text: string, version?: number): void;
  change(path: string, version: number, ...changes: readonly object[]): void;
  close(path: string): void;
  /** Resolves when the server ends; tells its exit code. */
  ended(): Promise<number | null>;
}

/** Starts a server on a fresh folder with these files and goes through the handshake. */
export async function startServer(options: ServerOptions = {}): Promise<LanguageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-publishing-server-'));
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const child = spawn(process.execPath, [await built(options.entry ?? 'server/node.ts'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const received: Message[] = [];
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const handlers = new Map<string, (params: never) => unknown>([
    ['workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => options.settings ?? null)],
  ]);
  let waiting: { method: string; wanted(params: unknown): boolean; resolve(params: unknown): void }[] = [];
  let ids = 0;

  readMessages(child.stdout, (message) => {
    const { id, method, params } = message;
    if (method === undefined) {
      const request = pending.get(Number(id));
      pending.delete(Number(id));
      if (message.error === undefined) request?.resolve(message.result);
      else request?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      return;
    }
    received.push(message);
    if (id !== undefined) {
      const result = handlers.get(method)?.(params as never) ?? null;
      writeMessage(child.stdin, { id, result });
    }
    const ready = waiting.filter((each) => each.method === method && each.wanted(params));
    waiting = waiting.filter((each) => !ready.includes(each));
    for (const each of ready) each.resolve(params);
  });

  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const notify = (method: string, params: object): void => writeMessage(child.stdin, { method, params });
  const request = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++ids;
      pending.set(id, { resolve: (result) => resolve(result as Result), reject });
      writeMessage(child.stdin, { id, method, params });
    });
  const workspaceFolders = options.folder === false ? null : [{ uri: pathToFileURL(folder).href, name: 'repository' }];
  const initialized = await request<LanguageServer['initialized']>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities: options.capabilities ?? PULLING,
    initializationOptions: options.initializationOptions,
    ...options.initialize?.(folder),
  });
  notify('initialized', {});

  return {
    process: child,
    folder,
    initialized,
    received,
    uri,
    request,
    notify,
    answer: (method, handler) => handlers.set(method, handler),
    message: (method, wanted = () => true) =>
      new Promise((resolve) => {
        const isWanted = wanted as (params: unknown) => boolean;
        const before = received.find((each) => each.method === method && isWanted(each.params));
        if (before !== undefined) resolve(before.params as never);
        else waiting.push({ method, wanted: isWanted, resolve: (params) => resolve(params as never) });
      }),
    open: (path, text, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'yaml', version, text } }),
    change: (path, version, ...contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri: uri(path), version }, contentChanges }),
    close: (path) => notify('textDocument/didClose', { textDocument: { uri: uri(path) } }),
    ended: () => exit,
    async [Symbol.asyncDispose]() {
      child.kill();
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const builds = new Map<string, Promise<string>>();

/** The server as one file, as it ships; built once for all tests. */
function built(entry: string): Promise<string> {
  const known = builds.get(entry) ?? bundle(entry);
  builds.set(entry, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'trusted-publishing-bundle-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const outfile = join(home, 'server.js');
  await build({
    ...hostOptions.node,
    absWorkingDir: project,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}
