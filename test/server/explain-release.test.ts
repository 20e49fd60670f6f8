import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExplainReleaseResult } from '../../protocol/index.ts';
import { startServer } from './language-server.ts';

const RELEASE = '.github/workflows/release.yml';
const TEXT = `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@v1.11.0
`;
const RECORD = 'publishers: [{registry: pypi, repository: acme/demo, workflow: release.yml, environment: pypi}]\n';

const METHOD = 'trustedPublishing/explainRelease';

describe('the explanation of a release', () => {
  it('rests on unsaved text, and leads to its lines', async () => {
    const files = { [RELEASE]: TEXT, '.github/trusted-publishing.yml': RECORD };
    await using server = await startServer({ files });
    const uri = server.uri(RELEASE);
    const ask = (release: object | null) =>
      server.request<ExplainReleaseResult>(METHOD, { uri, repository: null, release });
    const first = await ask(null);
    assert.deepEqual(first?.release, { event: 'push', ref: 'refs/tags/v1.2.3' });
    assert.equal(first?.jobs[0]?.publications[0]?.verdict.kind, 'accepted');
    server.open(RELEASE, TEXT.replace('environment: pypi', 'environment: live'));
    const second = await ask({ event: 'push', ref: 'v2' });
    const publication = second?.jobs[0]?.publications[0];
    assert.deepEqual(publication?.differences, [{ field: 'environment', expected: 'pypi', actual: 'live' }]);
    assert.deepEqual(second?.places[publication?.place ?? -1], {
      uri,
      range: { start: { line: 9, character: 14 }, end: { line: 9, character: 49 } },
    });
    assert.equal((await ask({ event: 'push', ref: '1' }))?.notStarted, 'The filters of the trigger keep it out: v*.');
  });

  it('is null for what is no workflow', async () => {
    await using server = await startServer({ files: { [RELEASE]: 'on: [', 'pyproject.toml': '' } });
    for (const path of ['pyproject.toml', '.github/workflows/gone.yml', 'action.yml']) {
      assert.equal(await server.request(METHOD, { uri: server.uri(path), repository: null, release: null }), null);
    }
  });
});
