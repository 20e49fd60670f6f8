import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LanguageServer, startServer } from './language-server.ts';
import { placeOf, QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';

export interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly {
    readonly range: object;
    readonly code: string;
    readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
  }[];
}

const pull = (server: LanguageServer, path: string, previousResultId?: string): Promise<Report> =>
  server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(path) }, previousResultId });

const codes = ({ items = [] }: Report): readonly string[] => items.map(({ code }) => code);

describe('pulled diagnostics', () => {
  it('say where, how grave, which rule, and where to read more', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const { items = [] } = await pull(server, RELEASE);
    assert.deepEqual(items, [
      {
        range: placeOf(STORED_TOKEN, 'password'),
        severity: 2,
        code: 'stored-credential',
        codeDescription: {
          href: 'https://github.com/trusted-publishing/vscode-trusted-publishing/blob/main/docs/rules/stored-credential.md',
        },
        source: 'trusted-publishing',
        message: (items[0] as unknown as { message: string }).message,
      },
    ]);
  });

  it('are unchanged until something changes', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const first = await pull(server, RELEASE);
    assert.deepEqual(await pull(server, RELEASE, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    server.change(RELEASE, 2, { text: QUIET });
    const second = await pull(server, RELEASE, first.resultId);
    assert.deepEqual([second.kind, second.items], ['full', []]);
    // Nothing is said of the one text or the other, so nothing has changed.
    server.change(RELEASE, 3, { text: `${QUIET}# the end\n` });
    assert.equal((await pull(server, RELEASE, second.resultId)).kind, 'unchanged');
  });

  it('are sent again when the text moved under them, even to the same places', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const first = await pull(server, RELEASE);
    // An editor that replaces a word loses the squiggle under it.
    server.change(RELEASE, 2, { range: placeOf(STORED_TOKEN, 'PYPI_TOKEN'), text: 'PYPI_TOKEN ' });
    assert.equal((await pull(server, RELEASE, first.resultId)).kind, 'full');
  });

  it('follow edits in UTF-16 units and over every kind of line break', async () => {
    const text = STORED_TOKEN.replaceAll('\n', '\r\n').replace('jobs:', '# 🦀 and é\r\njobs:');
    const edits: readonly (readonly [piece: string, by: string])[] = [
      ['🦀', '🐍🐍'],
      ['é', 'naïve'],
      ['password', 'user: x\r\n          password'],
      ['jobs:', '\njobs:'],
      ['user: x\r\n          ', ''],
    ];
    await using server = await startServer();
    server.open(RELEASE, text);
    let current = text;
    for (const [index, [piece, by]] of edits.entries()) {
      const end = current.indexOf(piece) + piece.length;
      const lines = current.slice(0, end).split(/\r\n|\n/);
      const range = {
        start: placeOf(current, piece).start,
        end: { line: lines.length - 1, character: lines.at(-1)?.length },
      };
      server.change(RELEASE, index + 2, { range, text: by });
      current = current.replace(piece, by);
      const { items = [] } = await pull(server, RELEASE);
      const found = items.find(({ code }) => code === 'stored-credential');
      assert.deepEqual(found?.range, placeOf(current, 'password'), `after ${JSON.stringify([piece, by])}`);
    }
  });

  it('take several changes of one notification in their order', async () => {
    await using server = await startServer();
    server.open(RELEASE, QUIET);
    server.change(
      RELEASE,
      2,
      { text: STORED_TOKEN },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# one\n' },
    );
    const { items = [] } = await pull(server, RELEASE);
    assert.deepEqual(items[0]?.range, placeOf(`# one\n${STORED_TOKEN}`, 'password'));
  });

  it('rest on the other files of the repository, and on unsaved text', async () => {
    const called = '.github/workflows/publish.yml';
    const caller = `on:
  push:
    tags: ['v*']
jobs:
  release:
    uses: ./${called}
    secrets:
      token: \${{ secrets.PYPI_TOKEN }}
`;
    const text = STORED_TOKEN.replace("push:\n    tags: ['v*']", 'workflow_call:\n    secrets:\n      token:').replace(
      'secrets.PYPI_TOKEN',
      'secrets.token',
    );
    await using server = await startServer({ files: { [called]: text, [RELEASE]: caller } });
    server.open(called, text);
    const first = await pull(server, called);
    assert.ok(codes(first).includes('stored-credential'), 'the caller on the disk passes a secret');
    server.open(RELEASE, caller);
    await pull(server, RELEASE);
    server.change(RELEASE, 2, { text: caller.replace('${{ secrets.PYPI_TOKEN }}', "''") });
    await server.message('workspace/diagnostic/refresh');
    assert.ok(
      !codes(await pull(server, called, first.resultId)).includes('stored-credential'),
      'the caller passes nothing now',
    );
  });

  it('ask for no refresh when a change concerns no other open document', async () => {
    await using server = await startServer({ files: { '.github/workflows/ci.yml': QUIET } });
    server.open(RELEASE, STORED_TOKEN);
    server.open('.github/workflows/ci.yml', QUIET);
    await pull(server, RELEASE);
    await pull(server, '.github/workflows/ci.yml');
    server.change(RELEASE, 2, { text: QUIET });
    await pull(server, RELEASE);
    server.change(RELEASE, 3, { text: STORED_TOKEN });
    await pull(server, RELEASE);
    assert.deepEqual(
      server.received.filter(({ method }) => method === 'workspace/diagnostic/refresh'),
      [],
    );
  });
});
