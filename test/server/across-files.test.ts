import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PULLING, startServer } from './language-server.ts';

const OPEN = '.github/workflows/release.yml';
const CLOSED = '.github/workflows/nightly.yml';
const ACTION = '.github/actions/upload/action.yml';

const caller = (input: string) => `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: ./.github/actions/upload
        with:
          ${input}: dist
`;

const action = (input: string) => `name: Upload
description: Upload to PyPI
inputs:
  ${input}:
    default: dist
runs:
  using: composite
  steps:
    - run: uv publish --trusted-publishing always \${{ inputs.${input} }}/*
      shell: bash
`;

interface Items {
  readonly items: readonly { readonly code: string }[];
}

describe('an edit in a composite action', () => {
  it('moves the diagnostics of the workflows that use it, open and closed, and back', async () => {
    const files = { [OPEN]: caller('folder'), [CLOSED]: caller('folder'), [ACTION]: action('folder') };
    await using server = await startServer({ files, capabilities: PULLING });
    // The second one is not open: it is asked for as the editor asks for the files of the workspace.
    const both = async () => {
      const answers = [OPEN, CLOSED].map((path) =>
        server.request<Items>('textDocument/diagnostic', { textDocument: { uri: server.uri(path) } }),
      );
      return (await Promise.all(answers)).map(
        ({ items }) => items.filter(({ code }) => code === 'unused-caller-input').length,
      );
    };
    server.open(OPEN, caller('folder'));
    server.open(ACTION, action('folder'));
    assert.deepEqual(await both(), [0, 0]);
    server.change(ACTION, 2, { text: action('path') });
    assert.deepEqual(await both(), [1, 1]);
    server.change(ACTION, 3, { text: action('folder') });
    assert.deepEqual(await both(), [0, 0]);
  });

  it('in a Makefile moves those of the workflow that calls it', async () => {
    const makefile = (command: string) => `publish: dist\n\t@${command}\n`;
    const workflow = `on: {push: {tags: ['v*']}}
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: make publish
        env: {UV_PUBLISH_TOKEN: '\${{ secrets.TOKEN }}'}
`;
    await using server = await startServer({ files: { [OPEN]: workflow, Makefile: makefile('uv publish') } });
    const codes = async () => {
      const { items } = await server.request<Items>('textDocument/diagnostic', {
        textDocument: { uri: server.uri(OPEN) },
      });
      return items.map(({ code }) => code);
    };
    server.open(OPEN, workflow);
    assert.ok((await codes()).includes('stored-credential'));
    server.open('Makefile', makefile('uv publish --publish-url https://pypi.example.org/'));
    assert.deepEqual(await codes(), []);
    server.change('Makefile', 2, { text: makefile('uv publish dist/*') });
    assert.ok((await codes()).includes('stored-credential'));
  });

  it('in the configuration moves those of a workflow', async () => {
    const path = '.github/trusted-publishing.yml';
    const record = (environment: string) => `publishers: [{registry: pypi, environment: ${environment}}]\n`;
    await using server = await startServer({
      files: { [OPEN]: caller('folder'), [ACTION]: action('folder'), [path]: record('pypi') },
    });
    const codes = async () => {
      const { items } = await server.request<Items>('textDocument/diagnostic', {
        textDocument: { uri: server.uri(ACTION) },
      });
      return items.map(({ code }) => code);
    };
    server.open(path, record('pypi'));
    assert.ok(!(await codes()).includes('publisher-mismatch'));
    server.change(path, 2, { text: record('live') });
    assert.ok((await codes()).includes('publisher-mismatch'));
  });
});

describe('completion', () => {
  it('offers registries, workflows and environments in the configuration, and nothing in a workflow', async () => {
    const path = '.github/trusted-publishing.yml';
    await using server = await startServer({ files: { [OPEN]: caller('folder'), [CLOSED]: caller('folder') } });
    const text = 'publishers:\n  - registry: py\n    workflow: \n    environment: \n';
    server.open(path, text);
    const labels = async (file: string, line: number, character: number) => {
      const items = await server.request<readonly { label: string }[]>('textDocument/completion', {
        textDocument: { uri: server.uri(file) },
        position: { line, character },
      });
      return items.map(({ label }) => label);
    };
    assert.ok((await labels(path, 1, 16)).includes('pypi'));
    assert.deepEqual((await labels(path, 2, 14)).toSorted(), ['nightly.yml', 'release.yml']);
    assert.deepEqual(await labels(path, 3, 17), ['pypi']);
    server.open(OPEN, caller('folder'));
    assert.deepEqual(await labels(OPEN, 3, 2), []);
  });
});
