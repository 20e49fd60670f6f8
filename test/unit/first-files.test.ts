import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import type { FileAccess } from '../../server/files/file-access.ts';
import { createRepositoryTexts } from '../../server/repositories/repository-texts.ts';

const root = 'file:///repository';
const path = '.github/workflows/release.yml';
const release = `on: {push: {tags: ['v*']}}
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - run: npm publish
        working-directory: packages/inner
        env: {NODE_AUTH_TOKEN: "\${{ secrets.NPM_TOKEN }}"}
`;

/** A repository that is never searched to the end. */
function filesOf(texts: Readonly<Record<string, string>>): FileAccess & { readonly listed: readonly string[] } {
  const listed: string[] = [];
  return {
    listed,
    async list(folder) {
      listed.push(folder);
      const names = Object.keys(texts)
        .filter((each) => `${root}/${each}`.startsWith(`${folder}/`))
        .map((each) => `${root}/${each}`.slice(folder.length + 1).split('/'));
      return names.map(([name = '', ...below]) => ({ name, kind: below.length > 0 ? 'folder' : 'file' }));
    },
    read: async (files) => files.map((file) => texts[file.slice(root.length + 1)]),
    find: () => new Promise(() => {}),
  };
}

describe('the files that are read before a repository is searched', () => {
  it('are those that tell where an open workflow publishes to, so that nothing wrong is said at first', async () => {
    for (const [manifest, expected] of [
      ['{"name": "x"}', true],
      ['{"name": "x", "publishConfig": {"registry": "https://npm.example.org"}}', false],
    ] as const) {
      const texts = createRepositoryTexts(root, filesOf({ [path]: release, 'packages/inner/package.json': manifest }));
      texts.open(path, release);
      await texts.readNearby();
      const { findings } = createAnalyzer().analyze(texts.repository());
      assert.equal(
        findings.some(({ rule }) => rule === 'stored-credential'),
        expected,
        manifest,
      );
    }
  });

  it('lie in the repository and not in what is downloaded or built, whatever a workflow names', async () => {
    const text = release.replace(
      'packages/inner',
      'a/../../outside\n      - run: cd node_modules/x && cd ../.. && cd b\n        working-directory: ./c/',
    );
    const files = filesOf({ [path]: text });
    const texts = createRepositoryTexts(root, files);
    texts.open(path, text);
    await texts.readNearby();
    assert.deepEqual(files.listed, [root, `${root}/.github/workflows`, `${root}/c`, `${root}/b`]);
  });
});
