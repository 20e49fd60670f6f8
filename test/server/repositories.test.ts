import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type LanguageServer, PULLING, startServer } from './language-server.ts';
import { QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';

interface Report {
  readonly items: readonly { readonly code: string; readonly severity: number }[];
}

/** The rules of a file's diagnostics with their severities. */
const said = async (server: LanguageServer, path: string): Promise<readonly string[]> => {
  const { items } = await server.request<Report>('textDocument/diagnostic', {
    textDocument: { uri: server.uri(path) },
  });
  return items.map(({ code, severity }) => `${code} ${severity}`);
};

/** As long as nobody is known to use the action, its input may hold a secret. */
const MAYBE = 'stored-credential 3';
const CERTAIN = 'stored-credential 2';

const ACTION = `name: Publish
inputs:
  token:
    required: true
runs:
  using: composite
  steps:
    - uses: pypa/gh-action-pypi-publish@v1.8.0
      with:
        password: \${{ inputs.token }}
`;

const USER = `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    steps:
      - uses: ./actions/publish
        with:
          token: \${{ secrets.PYPI_TOKEN }}
`;

const folderAt = (folder: string) => ({ uri: pathToFileURL(folder).href, name: 'a folder' });

describe('repositories', () => {
  it('are found around the file, without a folder being open', async () => {
    const files = { 'actions/publish/action.yml': ACTION, [RELEASE]: USER };
    await using server = await startServer({ folder: false, files });
    server.open(RELEASE, USER);
    assert.ok((await said(server, 'actions/publish/action.yml')).includes(CERTAIN));
  });

  const spoken: readonly (readonly [name: string, initialize: (folder: string) => object])[] = [
    ['a root address', (folder) => ({ workspaceFolders: undefined, rootUri: pathToFileURL(folder).href })],
    ['a root address beside no folders', (folder) => ({ workspaceFolders: [], rootUri: pathToFileURL(folder).href })],
    ['a root path', (folder) => ({ workspaceFolders: undefined, rootUri: undefined, rootPath: folder })],
    ['several folders', (folder) => ({ workspaceFolders: [folderAt('/nowhere'), folderAt(folder)] })],
  ];
  for (const [name, initialize] of spoken) {
    it(`are known from the start by ${name}`, async () => {
      const capabilities = { textDocument: { diagnostic: null }, workspace: null };
      await using server = await startServer({ files: { [RELEASE]: STORED_TOKEN }, capabilities, initialize });
      const isThere = ({ diagnostics }: { readonly diagnostics: readonly object[] }): boolean =>
        diagnostics.length === 1;
      const { uri } = await server.message<{ uri: string; diagnostics: object[] }>(
        'textDocument/publishDiagnostics',
        isThere,
      );
      assert.equal(uri, server.uri(RELEASE));
    });
  }

  it('lie in one another: a workflow belongs to the innermost', async () => {
    const nested = { 'inner/actions/publish/action.yml': ACTION, [`inner/${RELEASE}`]: USER, [RELEASE]: QUIET };
    await using server = await startServer({ files: nested });
    const action = 'inner/actions/publish/action.yml';
    server.open(action, ACTION);
    assert.ok((await said(server, action)).includes(MAYBE));
    server.open(`inner/${RELEASE}`, USER);
    assert.ok((await said(server, action)).includes(CERTAIN));
    server.close(`inner/${RELEASE}`);
    assert.ok((await said(server, action)).includes(MAYBE));
  });

  it('come and go with the folders of the workspace', async () => {
    await using server = await startServer({ folder: false, files: { [RELEASE]: STORED_TOKEN } });
    const asked = server.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'a' });
    const folder = { uri: server.uri('').replace(/\/$/, ''), name: 'repository' };
    const told = (count: number) =>
      server.message<{ value: { items: readonly { items: readonly object[] }[] } }>('$/progress', ({ value }) =>
        value.items.some(({ items }) => items.length === count),
      );
    server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await told(1);
    // The same folder in other words.
    const removed = [{ ...folder, uri: `${folder.uri}/` }];
    server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    await told(0);
    await server.request('shutdown', {});
    await asked;
  });

  it('are the same under every way to write an address', async () => {
    const path = '.github/workflows/release one.yml';
    await using server = await startServer({ files: { [path]: QUIET } });
    const base = server.uri('').replace(/\/$/, '');
    for (const encoded of ['release one.yml', 'release%20one.yml', '%72elease%20one.yml']) {
      const uri = `${base}/.github/workflows/${encoded}`;
      server.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: STORED_TOKEN },
      });
      const { items } = await server.request<{ items: readonly object[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.equal(items.length, 1, encoded);
      server.notify('textDocument/didClose', { textDocument: { uri } });
    }
  });

  it('keep the text of a file that is open under two addresses until both are closed', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const otherUri = server.uri(RELEASE).replace('release', 'rele%61se');
    const textDocument = { uri: otherUri, languageId: 'yaml', version: 1, text: QUIET };
    server.notify('textDocument/didOpen', { textDocument });
    server.notify('textDocument/didClose', { textDocument: { uri: otherUri } });
    assert.equal((await said(server, RELEASE)).length, 1);
    server.close(RELEASE);
    assert.equal((await said(server, RELEASE)).length, 0);
  });

  it('in a virtual workspace are read by the client', async () => {
    const root = 'vscode-vfs://github/owner/repository';
    const texts: Readonly<Record<string, string>> = {
      [`${root}/${RELEASE}`]: USER,
      [`${root}/actions/publish/action.yml`]: ACTION,
    };
    await using server = await startServer({
      folder: false,
      capabilities: PULLING,
      initializationOptions: { answersFileRequests: true },
    });
    server.answer('trustedPublishing/readFolder', ({ uri }: { uri: string }) =>
      uri.endsWith('/workflows') ? [{ name: 'release.yml', kind: 'file' }] : null,
    );
    server.answer('trustedPublishing/readFiles', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => texts[uri] ?? null),
    );
    server.answer('trustedPublishing/findFiles', () => []);
    server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: root, name: 'x' }], removed: [] } });
    const { items } = await server.request<{ items: readonly { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [`${root}/actions/publish/action.yml`]);
  });
});

describe('a rule that throws', () => {
  it('loses its own findings, is logged, and shows in the status', async () => {
    await using server = await startServer({
      entry: fileURLToPath(import.meta.resolve('./failing-rule-server.ts')),
      initializationOptions: { showsStatus: true },
    });
    server.open(RELEASE, STORED_TOKEN);
    assert.deepEqual(await said(server, RELEASE), [CERTAIN]);
    const { message } = await server.message<{ message: string }>('window/logMessage');
    assert.match(message, /^The rule failing failed on \.github\/workflows\/release\.yml.*the mistake/s);
    await server.message<{ state: string }>('trustedPublishing/status', ({ state }) => state === 'degraded');
  });
});
