import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PULLING, startServer } from './language-server.ts';
import { applied, type DocumentEdit } from './workspace-edit.ts';

const RELEASE = '.github/workflows/release.yml';
const RECORD = '.github/trusted-publishing.yml';
const TEXT = `on: {push: {tags: ['v*']}}
jobs:
  pypi:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
  npm:
    runs-on: ubuntu-latest
    permissions: {id-token: write}
    steps:
      - uses: actions/setup-node@v6
        with: {node-version: 24}
      - run: npm publish
  token:
    runs-on: ubuntu-latest
    steps:
      - run: gem push x.gem
        env: {GEM_HOST_API_KEY: '\${{ secrets.KEY }}'}
`;
const NEW = 'Record the publishers of this repository in trusted-publishing.yml';
const MORE = 'Add the missing publishers to trusted-publishing.yml';
const CREATING = {
  ...PULLING,
  workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments: readonly string[] };
  readonly edit?: {
    readonly documentChanges: readonly (DocumentEdit | { readonly kind: 'create'; readonly uri: string })[];
  };
}

interface Given {
  readonly record?: string;
  readonly line: number;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
}

/** The lightbulb's offers about the record in a line of the workflow, and what is left of the record by the one that is there. */
async function offered({ record, line, capabilities = CREATING, initializationOptions = {} }: Given) {
  const files = { [RELEASE]: TEXT, ...(record !== undefined && { [RECORD]: record }) };
  await using server = await startServer({ files, capabilities, initializationOptions });
  server.open(RELEASE, TEXT);
  const at = { line, character: 10 };
  const actions = await server.request<readonly Action[]>('textDocument/codeAction', {
    textDocument: { uri: server.uri(RELEASE) },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const [action, ...others] = actions.filter(({ title }) => title === NEW || title === MORE);
  assert.deepEqual(others, []);
  if (action === undefined || action.command !== undefined) return { action, created: false, text: undefined };
  const { edit } = await server.request<Action>('codeAction/resolve', action);
  const changes = edit?.documentChanges ?? [];
  const written = changes.flatMap((each) => ('edits' in each ? [each] : []));
  for (const { textDocument } of written) assert.equal(textDocument.uri, server.uri(RECORD));
  const created = changes.some((each) => 'kind' in each && each.uri === server.uri(RECORD));
  return { action, created, text: written.reduce((text, { edits }) => applied(text, edits), record ?? '') };
}

describe('the lightbulb at a publication', () => {
  it('creates the record of what the workflows need', async () => {
    const { action, created, text } = await offered({ line: 7 });
    assert.equal(action?.title, NEW);
    assert.equal(action?.kind, 'quickfix');
    assert.equal(created, true);
    assert.equal(
      text,
      `publishers:
  - registry: pypi
    workflow: release.yml
    environment: pypi
  - registry: npm
    workflow: release.yml
`,
    );
  });

  it('adds what is missing, with the repository that the record names, and leaves the rest as it is', async () => {
    const record = `# ours
publishers:
  - {registry: pypi, repository: acme/demo, workflow: release.yml, environment: live} # approved
`;
    const { action, created, text } = await offered({ record, line: 14 });
    assert.equal(action?.title, MORE);
    assert.equal(created, false);
    assert.ok(text?.startsWith(record), text);
    assert.match(text ?? '', /registry: npm,? *\n? *repository: acme\/demo,? *\n? *workflow: release\.yml/);
  });

  it('has nothing to record where the record speaks of it, and where a token is used', async () => {
    const record = 'publishers: [{registry: pypi, workflow: release.yml, environment: pypi}]\n';
    assert.equal((await offered({ record, line: 7 })).action, undefined);
    assert.equal((await offered({ line: 18 })).action, undefined);
    assert.equal((await offered({ line: 3 })).action, undefined);
  });

  it('offers no new file to an editor that creates none', async () => {
    assert.equal((await offered({ line: 7, capabilities: PULLING })).action, undefined);
  });

  it("leads to the command of an editor that knows the repository's name", async () => {
    const { action } = await offered({ line: 7, initializationOptions: { configures: true } });
    assert.equal(action?.title, NEW);
    assert.equal(action?.command?.command, 'trustedPublishing.recordPublishers');
  });
});
