import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LanguageServer, startServer } from './language-server.ts';
import { QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';

interface Item {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId?: string;
  readonly items: readonly { readonly code: string }[];
}

interface Progress {
  readonly token: string;
  readonly value: { readonly items: readonly Item[] };
}

const OTHER = '.github/workflows/other.yml';

/** Asks for the diagnostics of the workspace; what comes is told bit by bit. */
function ask(server: LanguageServer, token: string, previousResultIds: readonly object[] = []) {
  let isAnswered = false;
  const answer = server
    .request<{ items: readonly Item[] }>('workspace/diagnostic', { previousResultIds, partialResultToken: token })
    .then((result) => {
      isAnswered = true;
      return result;
    });
  return {
    answer,
    isAnswered: () => isAnswered,
    /** Resolves with the first news about a file that has as many diagnostics. */
    async about(path: string, count: number): Promise<Item> {
      const isIt = (item: Item): boolean => item.uri === server.uri(path) && item.items.length === count;
      const { value } = await server.message<Progress>(
        '$/progress',
        (each) => each.token === token && each.value.items.some(isIt),
      );
      const item = value.items.find(isIt);
      assert.ok(item);
      return item;
    },
  };
}

describe('diagnostics of the workspace', () => {
  it('come for files that nobody opened, and the request stays open', async () => {
    await using server = await startServer({ files: { [RELEASE]: STORED_TOKEN, [OTHER]: QUIET } });
    const asked = ask(server, 'a');
    const { version, items } = await asked.about(RELEASE, 1);
    assert.deepEqual([version, items[0]?.code], [null, 'stored-credential']);
    server.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await server.request('trustedPublishing/listRules', {});
    assert.equal(asked.isAnswered(), false);
    const about = server.received.flatMap(({ method, params }) =>
      method === '$/progress' ? (params as Progress).value.items.map(({ uri }) => uri) : [],
    );
    assert.deepEqual(about, [server.uri(RELEASE)], 'nothing about files of which there is nothing to say');
  });

  it('are not told again to a client that has them', async () => {
    await using server = await startServer({ files: { [RELEASE]: STORED_TOKEN, [OTHER]: STORED_TOKEN } });
    const first = ask(server, 'a');
    const known = [await first.about(RELEASE, 1), await first.about(OTHER, 1)];
    const second = ask(server, 'b', [{ uri: server.uri(RELEASE), value: known[0]?.resultId }]);
    assert.deepEqual(await first.answer, { items: [] }, 'the second request ends the first');
    await second.about(OTHER, 1);
    const again = server.received.filter(({ params }) => (params as Progress | undefined)?.token === 'b');
    assert.deepEqual(
      again.flatMap(({ params }) => (params as Progress).value.items.map(({ uri }) => uri)),
      [server.uri(OTHER)],
    );
  });

  it('are those of the stored text as soon as a document is closed', async () => {
    await using server = await startServer({ files: { [RELEASE]: QUIET } });
    const asked = ask(server, 'a');
    server.open(RELEASE, STORED_TOKEN);
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(RELEASE) } });
    server.close(RELEASE);
    const { version } = await asked.about(RELEASE, 0);
    assert.equal(version, null);
  });

  it('come after the last pull of a document, which VS Code sends when it closes it', async () => {
    await using server = await startServer({ files: { [RELEASE]: STORED_TOKEN } });
    const asked = ask(server, 'a');
    await asked.about(RELEASE, 1);
    server.open(RELEASE, QUIET);
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(RELEASE) } });
    server.close(RELEASE);
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(RELEASE) } });
    const count = server.received.length;
    await server.message<Progress>('$/progress', (params) =>
      server.received.slice(count).some((message) => message.params === params),
    );
    const last = server.received.at(-1)?.params as Progress;
    assert.deepEqual(
      last.value.items.map(({ uri, items }) => [uri, items.length]),
      [[server.uri(RELEASE), 1]],
    );
  });

  it('are the answer itself for a client that takes no partial results', async () => {
    await using server = await startServer({ files: { [RELEASE]: STORED_TOKEN } });
    const { items } = await server.request<{ items: readonly Item[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map(({ uri }) => uri),
      [server.uri(RELEASE)],
    );
  });

  it('end with the request being cancelled, and with the server', async () => {
    await using server = await startServer();
    const asked = ask(server, 'a');
    server.notify('$/cancelRequest', { id: 2 });
    await asked.answer.catch(() => {});
    assert.ok(asked.isAnswered());
    const second = ask(server, 'b');
    await server.request('shutdown', {});
    await second.answer;
    server.notify('exit', {});
    assert.equal(await server.ended(), 0);
  });
});
