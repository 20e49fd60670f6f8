import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { readManifest } from '../root.ts';
import { runOrThrow } from '../run-command.ts';
import { installCodeServer } from './install-code-server.ts';

/** Where the extension runs: in the Node extension host, or in the web worker that vscode.dev has. */
export type Host = 'desktop' | 'web';

export interface EditorOptions {
  /** An empty or new folder for this run: user data, extensions, and the copy of the sample. */
  readonly home: string;
  /** Copied, so that a run never changes it. */
  readonly sample: string;
  readonly host: Host;
  /** The extensions to install: packaged ones (.vsix). */
  readonly extensions: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Opens the sample in restricted mode, as somebody does who has not said that it is to be trusted. */
  readonly isRestricted?: boolean;
  /** Opens the sample through a file system of an extension: by the scheme of its addresses. */
  readonly scheme?: string;
  /** Extensions of the editor's own, by folder, that it starts without: a test brings its own in their place. */
  readonly without?: readonly string[];
}

export interface Editor {
  /** The workbench with the sample open, on a loopback address. */
  readonly address: string;
  /** The copy of the sample. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts VS Code's server with the extension installed as users get it, and waits until it answers. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const entry = await installCodeServer();
  const folder = join(options.home, 'sample');
  const userData = join(options.home, 'user-data');
  const extensions = join(options.home, 'extensions');
  cpSync(options.sample, folder, { recursive: true });
  writeSettings(userData, options);

  const folders = ['--user-data-dir', userData, '--extensions-dir', extensions];
  const installs = options.extensions.flatMap((file) => ['--install-extension', file]);
  await runOrThrow(process.execPath, [entry, ...folders, ...installs]);

  const port = await freePort();
  const trust = options.isRestricted === true ? [] : ['--disable-workspace-trust'];
  const quiet = ['--auth', 'none', ...trust, '--disable-telemetry', '--disable-update-check'];
  const builtin = options.without === undefined ? [] : ['--builtin-extensions-dir', linkBuiltin(entry, options)];
  const args = [entry, ...quiet, '--bind-addr', `127.0.0.1:${port}`, ...folders, ...builtin];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: options.home });
  await listening(server);
  return {
    address: `http://127.0.0.1:${port}/?${whatToOpen(folder, options)}`,
    folder,
    async stop() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

/** The folder, or a workspace file that names it by another scheme. */
function whatToOpen(folder: string, { home, scheme }: EditorOptions): string {
  if (scheme === undefined) return `folder=${encodeURIComponent(folder)}`;
  const file = join(home, 'sample.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ name: 'sample', uri: `${scheme}:${folder}` }] }));
  return `workspace=${encodeURIComponent(file)}`;
}

/** A folder with links to the editor's own extensions, but for those that are not wanted. */
function linkBuiltin(entry: string, { home, without = [] }: EditorOptions): string {
  const from = join(dirname(entry), '..', '..', 'lib', 'vscode', 'extensions');
  const to = join(home, 'builtin');
  mkdirSync(to);
  for (const name of readdirSync(from)) if (!without.includes(name)) symlinkSync(join(from, name), join(to, name));
  return to;
}

function writeSettings(userData: string, { host, settings, isRestricted = false }: EditorOptions): void {
  const { publisher, name } = readManifest();
  const folder = join(userData, 'User');
  mkdirSync(folder, { recursive: true });
  const own = {
    // The browser build saves by itself, which would change the sample under test.
    'files.autoSave': 'off',
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    // Extensions that come with the editor would ask for servers that a test machine may not reach.
    'telemetry.telemetryLevel': 'off',
    'editor.minimap.enabled': false,
    'security.workspace.trust.enabled': isRestricted,
    'security.workspace.trust.startupPrompt': 'never',
    'remote.extensionKind': host === 'web' ? { [`${publisher}.${name}`]: ['web'] } : {},
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...own, ...settings }, null, 2));
}

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/** Resolves when the server says that it listens; rejects with all it said when it ends instead. */
function listening(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('HTTP server listening')) resolve();
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', (status) => reject(new Error(`code-server ended with ${status}\n${said}`)));
  });
}
