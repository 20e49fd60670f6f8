import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LanguageServer, PULLING, startServer } from './language-server.ts';
import { MOVED, placeOf, QUIET, RELEASE, STORED_TOKEN } from './workflows.ts';
import { applied, type DocumentEdit } from './workspace-edit.ts';

interface Hover {
  readonly contents: { readonly kind: string; readonly value: string };
  readonly range: object;
}

interface Lens {
  readonly range: { readonly start: object };
  readonly command: { readonly title: string; readonly command: string; readonly arguments?: readonly object[] };
}

const hoverAt = (server: LanguageServer, text: string, piece: string): Promise<Hover | null> =>
  server.request('textDocument/hover', {
    textDocument: { uri: server.uri(RELEASE) },
    position: placeOf(text, piece).start,
  });

const lensesOf = (server: LanguageServer): Promise<readonly Lens[]> =>
  server.request('textDocument/codeLens', { textDocument: { uri: server.uri(RELEASE) } });

const ACTION = 'pypa/gh-action-pypi-publish@release/v1';

describe('hover', () => {
  it('tells of a publication with a stored token', async () => {
    await using server = await startServer({ files: { 'pyproject.toml': '[project]\nname = "sample"\n' } });
    server.open(RELEASE, STORED_TOKEN);
    assert.deepEqual(await hoverAt(server, STORED_TOKEN, ACTION), {
      contents: {
        kind: 'markdown',
        value: `**Publishes \`sample\` to PyPI** by \`${ACTION}\`

- Credential: the secret \`PYPI_TOKEN\`
- Job: \`publish\`, environment \`pypi\`
- Permissions: \`id-token: none\`; the others are the repository's default
- PyPI matches: the repository; workflow \`release.yml\`; environment \`pypi\`, or a publisher that names none`,
      },
      range: placeOf(STORED_TOKEN, ACTION),
    });
  });

  it('tells of a publication by trusted publishing', async () => {
    await using server = await startServer();
    server.open(RELEASE, MOVED);
    const { contents } = (await hoverAt(server, MOVED, ACTION)) ?? { contents: { value: '' } };
    assert.match(contents.value, /^- Credential: none; OpenID Connect \(trusted publishing\)$/m);
    assert.match(contents.value, /^- Permissions: `id-token: write`, by the job's own block$/m);
  });

  it('tells why of a finding, and of a rule that a comment names', async () => {
    const text = `${STORED_TOKEN}# trusted-publishing: ignore[open-trigger, nonsense]\n`;
    await using server = await startServer();
    server.open(RELEASE, text);
    const finding = await hoverAt(server, text, 'password');
    assert.match(finding?.contents.value ?? '', /^A stored token .*\[More about `stored-credential`\]\(https:.*\)$/s);
    assert.deepEqual(finding?.range, placeOf(text, 'password'));
    const name = await hoverAt(server, text, 'open-trigger');
    assert.match(name?.contents.value ?? '', /\*\*open-trigger\*\*: /);
    assert.doesNotMatch((await hoverAt(server, text, 'nonsense'))?.contents.value ?? '', /nonsense/);
    assert.equal(await hoverAt(server, text, 'jobs'), null);
  });

  it('lets no text of a file become markup', async () => {
    const text = MOVED.replace('environment: pypi', 'environment: "`](command:x) **b**"');
    await using server = await startServer();
    server.open(RELEASE, text);
    const { contents } = (await hoverAt(server, text, ACTION)) ?? { contents: { value: '' } };
    assert.ok(contents.value.includes('environment `` `](command:x) **b** ``'), contents.value);
  });

  it('is plain text for a client without Markdown', async () => {
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, hover: {} } };
    await using server = await startServer({ capabilities });
    server.open(RELEASE, STORED_TOKEN);
    const hover = await hoverAt(server, STORED_TOKEN, 'password');
    assert.equal(hover?.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /^A stored token .*More about `stored-credential`: https:\S+$/s);
  });
});

describe('code lens', () => {
  it('stands above the step that publishes, with the way to trusted publishing', async () => {
    await using server = await startServer();
    server.open(RELEASE, STORED_TOKEN);
    const lenses = await lensesOf(server);
    const { start } = placeOf(STORED_TOKEN, `uses: ${ACTION}`);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start, command.title]),
      [
        [start, 'Publishes to PyPI with a stored token'],
        [start, 'Use trusted publishing'],
      ],
    );
    const command = lenses[1]?.command;
    server.answer('workspace/applyEdit', () => ({ applied: true }));
    await server.request('workspace/executeCommand', { command: command?.command, arguments: command?.arguments });
    const { edit } = await server.message<{ edit: { documentChanges: readonly DocumentEdit[] } }>(
      'workspace/applyEdit',
    );
    assert.equal(applied(STORED_TOKEN, edit.documentChanges[0]?.edits ?? []), MOVED);
  });

  it('offers nothing where nothing is left to do, and is absent where nothing is published', async () => {
    await using server = await startServer();
    server.open(RELEASE, MOVED);
    assert.deepEqual(
      (await lensesOf(server)).map(({ command }) => command.title),
      ['Publishes to PyPI by trusted publishing'],
    );
    server.change(RELEASE, 2, { text: QUIET });
    assert.deepEqual(await lensesOf(server), []);
  });

  it('can be switched off', async () => {
    await using server = await startServer({ settings: { codeLens: false } });
    server.open(RELEASE, STORED_TOKEN);
    assert.deepEqual(await lensesOf(server), []);
  });
});
