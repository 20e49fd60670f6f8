import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { type LanguageServer, PULLING, startServer } from './language-server.ts';
import { RELEASE, STORED_TOKEN } from './workflows.ts';

const nested = (depth: number): string => `on: push\njobs: ${'{a: '.repeat(depth)}x${'}'.repeat(depth)}\n`;

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}]`),
].join('\n');

/** Texts that are no workflow, or hardly one. The number of findings is of no matter; that the server lives is. */
const texts: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a list': '- a\n- b\n',
  'not YAML': '{"a": [}} : - \t %YAML',
  'a number for jobs': 'on: push\njobs: 7\n',
  tabs: 'on: push\njobs:\n\tpublish:\n\t\tsteps: []\n',
  'a NUL byte': `on: push\n\0jobs:\n  a: \0\n# twine upload`,
  'a byte order mark': `\u{feff}${STORED_TOKEN}`,
  'a lone surrogate': STORED_TOKEN.replace('publish:', 'publish: # \ud83e'),
  '10,000 levels': `${nested(10_000)}# twine upload`,
  'an alias bomb': `${bomb}\n# twine upload`,
  '5 MB': `${STORED_TOKEN}${'# twine upload\n'.repeat(340_000)}`,
  'a line of 5 MB': `on: push # ${'twine '.repeat(800_000)}`,
};

const uris = [
  '',
  'nonsense',
  'file:',
  'file:///',
  'file:///%zz/.github/workflows/a.yml',
  'http://x/y?z#w',
  // On Linux no path leads to another machine.
  'file://server/share/.github/workflows/a.yml',
  'file:///a%00b/.github/workflows/a.yml',
  'untitled:a',
];

/** The server still answers, and rightly. */
async function assertAlive(server: LanguageServer): Promise<void> {
  const path = '.github/workflows/alive.yml';
  server.open(path, STORED_TOKEN);
  const { items } = await server.request<{ items: readonly { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri: server.uri(path) },
  });
  assert.deepEqual(
    items.map(({ code }) => code),
    ['stored-credential'],
  );
}

describe('bad input', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} does not stop the server`, { timeout: 20_000 }, async () => {
      await using server = await startServer();
      server.open(RELEASE, text);
      const textDocument = { uri: server.uri(RELEASE) };
      const start = { line: 0, character: 0 };
      const range = { start, end: { line: 1, character: 0 } };
      const { items } = await server.request<{ items: readonly object[] }>('textDocument/diagnostic', { textDocument });
      assert.ok(items.length <= 2, 'one plain finding or none');
      await server.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      await server.request('textDocument/hover', { textDocument, position: start });
      await server.request('textDocument/codeLens', { textDocument });
      await assertAlive(server);
    });
  }

  for (const uri of uris) {
    it(`the address ${JSON.stringify(uri)} does not stop the server`, async () => {
      await using server = await startServer();
      const textDocument = { uri, languageId: 'yaml', version: 1, text: STORED_TOKEN };
      server.notify('textDocument/didOpen', { textDocument });
      const range = { start: { line: 1, character: 0 }, end: { line: 900, character: 900 } };
      await server.request('textDocument/diagnostic', { textDocument });
      await server.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      await server.request('textDocument/hover', { textDocument, position: range.end });
      server.notify('workspace/didChangeWatchedFiles', {
        changes: [
          { uri, type: 3 },
          { uri, type: 1 },
        ],
      });
      server.notify('textDocument/didClose', { textDocument });
      await assertAlive(server);
    });
  }

  it('a request without sense gets an error, and the server lives', async () => {
    await using server = await startServer();
    await assert.rejects(server.request('textDocument/diagnostic', {}));
    await assert.rejects(server.request('codeAction/resolve', { title: 'x' }));
    await assert.rejects(server.request('no/such/method', {}), { code: -32601 });
    assert.equal(await server.request('workspace/executeCommand', { command: 'x' }), null);
    assert.equal(
      await server.request('workspace/executeCommand', {
        command: 'trustedPublishing.useTrustedPublishing',
        arguments: [7],
      }),
      null,
    );
    await assertAlive(server);
  });

  it('a second start is refused, and the first counts', async () => {
    await using server = await startServer();
    await assert.rejects(server.request('initialize', { processId: null, rootUri: null, capabilities: {} }), {
      code: -32600,
    });
    await assertAlive(server);
  });

  it('a change of a document that is not open is left alone', async () => {
    await using server = await startServer();
    server.change(RELEASE, 2, { text: STORED_TOKEN });
    server.close(RELEASE);
    await assertAlive(server);
  });

  const composite = `name: x
description: x
runs: {using: composite, steps: [{run: uv publish --trusted-publishing always, shell: bash}]}
`;
  const user = `on: {push: {tags: ['v*']}}
permissions: {contents: read}
jobs: {publish: {runs-on: ubuntu-latest, steps: [{uses: ./up}]}}
`;
  const codesOf = async (server: LanguageServer): Promise<readonly string[]> => {
    const textDocument = { uri: server.uri(RELEASE) };
    const { items } = await server.request<{ items: readonly { code: string }[] }>('textDocument/diagnostic', {
      textDocument,
    });
    return items.map(({ code }) => code);
  };

  /** Asks until the answer is the one that is wanted; what the disk says comes when it comes. */
  const untilCodesAre = async (server: LanguageServer, wanted: readonly string[]): Promise<void> => {
    for (let tries = 0; tries < 500; tries++) if ((await codesOf(server)).join() === wanted.join()) return;
    assert.deepEqual(await codesOf(server), wanted);
  };
  const lacking = ['missing-id-token', 'missing-environment'];

  it('a symbolic link is followed within the repository, and not out of it', { timeout: 30_000 }, async () => {
    const outside = temporaryFolder({ 'action.yml': composite });
    await using server = await startServer({ files: { 'shared/action.yml': composite, 'up/README.md': '' } });
    server.open(RELEASE, user);
    const link = join(server.folder, 'up/action.yml');
    const point = (target: string): void => {
      rmSync(link, { force: true });
      symlinkSync(target, link);
      server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: server.uri('up/action.yml'), type: 2 }] });
    };
    for (const target of [join(outside, 'action.yml'), 'action.yml', 'gone.yml']) {
      point('../shared/action.yml');
      await untilCodesAre(server, lacking);
      point(target);
      await untilCodesAre(server, []);
    }
    await assertAlive(server);
  });

  it('a file that is listed and gone when it is read is not there', { timeout: 30_000 }, async () => {
    const root = 'vscode-vfs://github/owner/repository';
    await using server = await startServer({
      folder: false,
      capabilities: PULLING,
      initializationOptions: { answersFileRequests: true },
    });
    let isThere = true;
    server.answer('trustedPublishing/readFolder', ({ uri }: { uri: string }) =>
      uri.endsWith('/workflows') ? ['release.yml', 'gone.yml'].map((name) => ({ name, kind: 'file' })) : null,
    );
    server.answer('trustedPublishing/readFiles', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => {
        if (uri === `${root}/${RELEASE}`) return user;
        return uri === `${root}/up/action.yml` && isThere ? composite : null;
      }),
    );
    server.answer('trustedPublishing/findFiles', () => ['up/action.yml']);
    const uri = `${root}/${RELEASE}`;
    server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: root, name: 'x' }], removed: [] } });
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: user } });
    const count = async (): Promise<number> => {
      const { items } = await server.request<{ items: readonly object[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return items.length;
    };
    assert.equal(await count(), lacking.length);
    isThere = false;
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/up/action.yml`, type: 2 }] });
    for (let tries = 0; tries < 500 && (await count()) > 0; tries++);
    assert.equal(await count(), 0);
    await assertAlive(server);
  });
});
