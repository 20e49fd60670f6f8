import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type LanguageServer, PUSHED, startServer } from './language-server.ts';
import { QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

/** Resolves with what is published about a file next: with this version, and as many diagnostics. */
const published = (
  server: LanguageServer,
  path: string,
  version: number | undefined,
  count: number,
): Promise<Published> =>
  server.message<Published>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === server.uri(path) && params.version === version && params.diagnostics.length === count,
  );

describe('pushed diagnostics', () => {
  it('come by themselves, each for a version of the document', async () => {
    await using server = await startServer({ capabilities: PUSHED });
    assert.equal(server.initialized.capabilities['diagnosticProvider'], undefined);
    server.open(RELEASE, STORED_TOKEN, 7);
    const { diagnostics } = await published(server, RELEASE, 7, 1);
    assert.equal(diagnostics[0]?.code, 'stored-credential');
    server.change(RELEASE, 8, { text: QUIET });
    await published(server, RELEASE, 8, 0);
  });

  it('are cleared when a document that is no file is closed', async () => {
    await using server = await startServer({ capabilities: PUSHED });
    server.open(RELEASE, STORED_TOKEN);
    await published(server, RELEASE, 1, 1);
    server.close(RELEASE);
    await published(server, RELEASE, undefined, 0);
  });

  it('are those of the stored text when an unsaved document is closed', async () => {
    await using server = await startServer({ capabilities: PUSHED, files: { [RELEASE]: STORED_TOKEN } });
    await published(server, RELEASE, undefined, 1);
    server.open(RELEASE, QUIET);
    await published(server, RELEASE, 1, 0);
    const before = server.received.length;
    server.close(RELEASE);
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: server.uri(RELEASE), type: 2 }] });
    await server.message('textDocument/publishDiagnostics', (params) =>
      server.received.slice(before).some((message) => message.params === params),
    );
    const [last] = server.received.slice(before).flatMap(({ params }) => params as Published);
    assert.deepEqual([last?.version, last?.diagnostics.length], [undefined, 1]);
  });

  it('follow files that change on the disk', async () => {
    await using server = await startServer({ capabilities: PUSHED, files: { [RELEASE]: STORED_TOKEN } });
    await published(server, RELEASE, undefined, 1);
    const tell = (type: number): void =>
      server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: server.uri(RELEASE), type }] });
    const seen = async (count: number): Promise<void> => {
      await server.request('trustedPublishing/listRules', {});
      await published(server, RELEASE, undefined, count);
    };
    writeFileSync(join(server.folder, RELEASE), QUIET);
    tell(2);
    await seen(0);
    writeFileSync(join(server.folder, '.github/workflows/other.yml'), STORED_TOKEN);
    server.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: server.uri('.github/workflows/other.yml'), type: 1 }],
    });
    await published(server, '.github/workflows/other.yml', undefined, 1);
    // The folder goes as a whole: no event names the file.
    rmSync(join(server.folder, '.github'), { recursive: true });
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: server.uri('.github'), type: 3 }] });
    await published(server, '.github/workflows/other.yml', undefined, 0);
  });

  it('say nothing of a copy of a file, or of a file that is no workflow', async () => {
    await using server = await startServer({ capabilities: PUSHED });
    const uris = [
      `git:/x/${RELEASE}?ref=HEAD`,
      'untitled:Untitled-1',
      server.uri('release.yml'),
      server.uri('mkdocs.yml'),
    ];
    for (const uri of uris) {
      server.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: STORED_TOKEN },
      });
    }
    server.open(RELEASE, STORED_TOKEN);
    await published(server, RELEASE, 1, 1);
    const about = server.received.flatMap(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' ? [(params as Published).uri] : [],
    );
    assert.deepEqual([...new Set(about)], [server.uri(RELEASE)]);
  });
});
