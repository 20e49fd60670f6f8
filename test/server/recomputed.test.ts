import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type LanguageServer, startServer } from './language-server.ts';

const OPEN = '.github/workflows/open.yml';
const CLOSED = '.github/workflows/closed.yml';
const CALLER = '.github/workflows/caller.yml';
const CALLED = '.github/workflows/called.yml';
const ACTION = '.github/actions/upload/action.yml';
const INNER = 'tools/inner/action.yml';

const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';
const workflow = (on: string, steps: string): string => `on: ${on}
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {contents: read, id-token: write}
    steps:
${steps}`;
const user = (on: string): string =>
  workflow(on, '      - uses: ./.github/actions/upload\n        with: {folder: dist}\n');
const composite = (input: string, step: string): string => `name: x
description: x
inputs:
  ${input}: {default: dist}
runs:
  using: composite
  steps:
    - ${step}
`;
const action = (input: string): string => composite(input, 'uses: $/tools/inner');
const inner = composite('x', 'run: uv publish --trusted-publishing always\n      shell: bash');

/** Two that use the action, one by way of a called workflow, and fifty that have nothing to do with it. */
const files: Readonly<Record<string, string>> = {
  [OPEN]: user("{push: {tags: ['a*']}}"),
  [CLOSED]: user("{push: {tags: ['b*']}}"),
  [CALLED]: user('workflow_call'),
  [CALLER]: `on: {push: {tags: ['c*']}}\njobs: {all: {permissions: {contents: read, id-token: write}, uses: ./${CALLED}}}\n`,
  [ACTION]: action('folder'),
  [INNER]: inner,
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      `.github/workflows/other${index}.yml`,
      workflow(`{push: {tags: ['o${index}-*']}}`, upload),
    ]),
  ),
};

interface Progress {
  readonly value: {
    readonly items: readonly { readonly uri: string; readonly items: readonly { readonly code: string }[] }[];
  };
}

/** What the server worked out so far, in its order. */
function judged(server: LanguageServer): readonly string[] {
  return server.received.flatMap(({ method, params }) => {
    const message = method === 'window/logMessage' ? (params as { message: string }).message : '';
    return message.startsWith('judged ') ? [message.slice('judged '.length)] : [];
  });
}

/** Starts with all files worked out and told. */
async function settled(): Promise<LanguageServer> {
  const entry = fileURLToPath(import.meta.resolve('./counting-server.ts'));
  const server = await startServer({ files, entry });
  server.open(OPEN, files[OPEN] ?? '');
  server.open(ACTION, files[ACTION] ?? '');
  void server.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'all' }).catch(() => {});
  await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(OPEN) } });
  // All is worked out when asking for more brings nothing about.
  for (let still = 0, count = -1; still < 20; ) {
    await server.request('trustedPublishing/listRules', {});
    const now = judged(server).length;
    still = now === count && new Set(judged(server)).size === 53 ? still + 1 : 0;
    count = now;
  }
  return server;
}

/** Resolves when a file, open or not, is told to have an input passed that nobody declares. */
async function tells(server: LanguageServer, path: string): Promise<void> {
  const isIt = ({ uri, items }: Progress['value']['items'][number]): boolean =>
    uri === server.uri(path) && items.some(({ code }) => code === 'unused-caller-input');
  await server.message<Progress>('$/progress', ({ value }) => value.items.some(isIt));
}

describe('an edit', () => {
  it('in an action works out its users alone, and tells of them at once, closed ones included', {
    timeout: 30_000,
  }, async () => {
    await using server = await settled();
    const before = judged(server).length;
    server.change(ACTION, 2, { text: action('path') });
    const pulled = server.request<{ items: readonly { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: server.uri(OPEN) },
    });
    assert.ok((await pulled).items.some(({ code }) => code === 'unused-caller-input'));
    await Promise.all([CLOSED, CALLED].map((path) => tells(server, path)));
    assert.deepEqual(judged(server).slice(before).toSorted(), [CALLER, CLOSED, OPEN]);
  });

  it('in an action within the action likewise', { timeout: 30_000 }, async () => {
    await using server = await settled();
    const before = judged(server).length;
    server.open(INNER, `${inner}# nothing else\n`);
    for (const path of [OPEN, CLOSED, CALLED]) {
      await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(path) } });
    }
    assert.deepEqual(judged(server).slice(before).toSorted(), [CALLER, CLOSED, OPEN]);
  });

  it('in a workflow works out that one', { timeout: 30_000 }, async () => {
    await using server = await settled();
    const before = judged(server).length;
    server.change(OPEN, 2, { text: `${files[OPEN]}# nothing else\n` });
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(OPEN) } });
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(CLOSED) } });
    assert.deepEqual(judged(server).slice(before), [OPEN]);
  });

  it('in a called workflow works out the one that calls it', { timeout: 30_000 }, async () => {
    await using server = await settled();
    const before = judged(server).length;
    server.open(CALLED, `${files[CALLED]}# nothing else\n`);
    await server.request('textDocument/diagnostic', { textDocument: { uri: server.uri(CALLED) } });
    assert.deepEqual(judged(server).slice(before), [CALLER]);
  });
});
