import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LanguageServer, PULLING, PUSHED, startServer } from './language-server.ts';
import { MOVED, placeOf, QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';
import { applied, type DocumentEdit } from './workspace-edit.ts';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly { readonly code: string }[];
  readonly edit?: {
    readonly documentChanges?: readonly DocumentEdit[];
    readonly changes?: Readonly<Record<string, DocumentEdit['edits']>>;
  };
}

const IGNORED_ON_LINE = STORED_TOKEN.replace(
  '          password',
  '          # trusted-publishing: ignore[stored-credential]\n          password',
);

/** The actions at the first occurrence of a piece of a text, as a lightbulb gets them. */
function actionsAt(
  server: LanguageServer,
  text: string,
  piece: string,
  only?: readonly string[],
): Promise<readonly Action[]> {
  const { start } = placeOf(text, piece);
  return server.request('textDocument/codeAction', {
    textDocument: { uri: server.uri(RELEASE) },
    range: { start, end: start },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** The text after an action of the open document, chosen by its title. */
async function afterAction(
  server: LanguageServer,
  text: string,
  actions: readonly Action[],
  title: string,
): Promise<string> {
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `no "${title}" among ${actions.map((each) => each.title).join(', ')}`);
  const { edit } = await server.request<Action>('codeAction/resolve', action);
  const changes = edit?.documentChanges ?? [];
  assert.deepEqual(
    changes.map(({ textDocument }) => textDocument),
    [{ uri: server.uri(RELEASE), version: 1 }],
  );
  return applied(text, changes[0]?.edits ?? []);
}

const cases: readonly {
  readonly title: string;
  readonly piece: string;
  readonly after: string;
  readonly kind: string;
}[] = [
  { title: 'Use trusted publishing for PyPI', piece: 'password', after: MOVED, kind: 'quickfix' },
  { title: 'Use trusted publishing for PyPI', piece: 'pypa/', after: MOVED, kind: 'refactor.rewrite' },
  { title: 'Ignore stored-credential on this line', piece: 'password', after: IGNORED_ON_LINE, kind: 'quickfix' },
  {
    title: 'Ignore stored-credential in this file',
    piece: 'password',
    after: `# trusted-publishing: ignore-file[stored-credential]\n${STORED_TOKEN}`,
    kind: 'quickfix',
  },
];

describe('code actions', () => {
  for (const { title, piece, after, kind } of cases) {
    it(`"${title}" at ${piece}`, async () => {
      await using server = await startServer();
      server.open(RELEASE, STORED_TOKEN);
      const actions = await actionsAt(server, STORED_TOKEN, piece);
      assert.equal(actions.find((each) => each.title === title)?.kind, kind);
      assert.equal(await afterAction(server, STORED_TOKEN, actions, title), after);
    });
  }

  it('put the best fix first and prefer it alone', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const actions = await actionsAt(server, STORED_TOKEN, 'password');
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
      [
        ['Use trusted publishing for PyPI', true],
        ['Ignore stored-credential on this line', false],
        ['Ignore stored-credential in this file', false],
      ],
    );
    for (const { diagnostics } of actions)
      assert.deepEqual(
        diagnostics?.map(({ code }) => code),
        ['stored-credential'],
      );
  });

  it('keep the line breaks of the file', async () => {
    const windows = STORED_TOKEN.replaceAll('\n', '\r\n');
    await using server = await startServer();
    server.open(RELEASE, windows);
    const actions = await actionsAt(server, windows, 'password');
    assert.equal(
      await afterAction(server, windows, actions, 'Use trusted publishing for PyPI'),
      MOVED.replaceAll('\n', '\r\n'),
    );
  });

  it('are only of the kinds that are asked for', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const kinds = async (...only: readonly string[]) => [
      ...new Set((await actionsAt(server, STORED_TOKEN, 'password', only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('refactor.extract'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    for (const piece of ['pypa/', 'password']) {
      const actions = await actionsAt(server, STORED_TOKEN, piece, ['refactor.rewrite']);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ['refactor.rewrite'],
      );
      const title = 'Use trusted publishing for PyPI';
      assert.equal(await afterAction(server, STORED_TOKEN, actions, title), MOVED);
    }
  });

  it('offer the plan once where it is the fix of a finding', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const actions = await actionsAt(server, STORED_TOKEN, 'password');
    const plans = actions.filter(({ title }) => title === 'Use trusted publishing for PyPI');
    assert.deepEqual(
      plans.map(({ kind }) => kind),
      ['quickfix'],
    );
  });

  it('are refused when the text has changed since', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const [action] = await actionsAt(server, STORED_TOKEN, 'password');
    assert.ok(action);
    server.change(RELEASE, 2, { text: QUIET });
    await assert.rejects(server.request('codeAction/resolve', action), { code: -32801 });
  });

  it('bring their edits along for a client that resolves nothing', async () => {
    await using server = await startServer({ capabilities: PUSHED });
    server.open(RELEASE, STORED_TOKEN);
    const [action] = await actionsAt(server, STORED_TOKEN, 'password');
    assert.equal(applied(STORED_TOKEN, action?.edit?.changes?.[server.uri(RELEASE)] ?? []), MOVED);
  });

  it('edit files that are not open too, without a version', async () => {
    const calling = '.github/workflows/caller.yml';
    const called = STORED_TOKEN.replace(
      "push:\n    tags: ['v*']",
      'workflow_call:\n    secrets:\n      token:',
    ).replace('secrets.PYPI_TOKEN', 'secrets.token');
    const caller = `on:
  release:
    types: [published]
permissions:
  contents: read
jobs:
  release:
    uses: ./${RELEASE}
    secrets:
      token: \${{ secrets.PYPI_TOKEN }}
`;
    await using server = await startServer({ files: { [RELEASE]: called, [calling]: caller } });
    server.open(RELEASE, called);
    const [action] = await actionsAt(server, called, 'password');
    const { edit } = await server.request<Action>('codeAction/resolve', action ?? {});
    const changes = edit?.documentChanges ?? [];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument).sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      [
        { uri: server.uri(calling), version: null },
        { uri: server.uri(RELEASE), version: 1 },
      ],
    );
    const ofCaller = changes.find(({ textDocument }) => textDocument.uri === server.uri(calling));
    assert.match(applied(caller, ofCaller?.edits ?? []), /^ {4}permissions:\n {6}id-token: write$/m);
  });

  it('offer all safe fixes at once, only when asked for', async () => {
    const unfixable = await startServer();
    unfixable.open(RELEASE, STORED_TOKEN);
    assert.deepEqual(await actionsAt(unfixable, STORED_TOKEN, 'on:', ['source.fixAll']), []);
    await unfixable[Symbol.asyncDispose]();

    const twice = `${STORED_TOKEN}# trusted-publishing: ignore[open-trigger]\n# trusted-publishing: ignore[refused-event]\n`;
    await using server = await startServer({ capabilities: PULLING });
    server.open(RELEASE, twice);
    const actions = await actionsAt(server, twice, 'on:', ['source.fixAll.trustedPublishing']);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.trustedPublishing'],
    );
    assert.equal(await afterAction(server, twice, actions, actions[0]?.title ?? ''), STORED_TOKEN);
    assert.deepEqual(
      (await actionsAt(server, twice, 'on:')).map(({ kind }) => kind),
      [],
    );
  });
});
