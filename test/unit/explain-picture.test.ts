import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../analysis/configuration/read-configuration.ts';
import { explain } from '../../analysis/identity/explain.ts';
import { pictureOf } from '../../analysis/identity/picture.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { isFromReleasePage } from '../../client/explain/check-message.ts';
import { layoutOf } from '../../client/explain/page/layout.ts';
import { isToReleasePage } from '../../schemas/generated/messages.ts';

const release = '.github/workflows/release.yml';
const upload = '.github/workflows/upload.yml';
const texts: readonly (readonly [string, string])[] = [
  [
    release,
    `on:
  push:
    tags: ['v*']
jobs:
  build:
    runs-on: ubuntu-latest
    steps: []
  pypi:
    needs: build
    runs-on: ubuntu-latest
    environment: release
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@v1.11.0
  crate:
    needs: build
    permissions: {contents: read, id-token: write}
    uses: ./${upload}
`,
  ],
  [
    upload,
    `on: workflow_call
jobs:
  cargo:
    runs-on: ubuntu-latest
    permissions: {contents: read, id-token: write}
    steps:
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env: {CARGO_REGISTRY_TOKEN: '\${{ steps.auth.outputs.token }}'}
`,
  ],
];
const record = `publishers:
  - {registry: pypi, repository: acme/demo, workflow: release.yml, environment: pypi}
  - {registry: crates.io, repository: acme/demo, workflow: release.yml}
`;

function pictured(event: string, ref: string) {
  const subject = subjectAt(repositoryOf(texts), release, false);
  if (subject === undefined) throw new Error('no subject');
  const { publishers } = readConfiguration(record, new Set());
  const explanation = explain(subject, event, ref, { repository: undefined, publishers });
  if (explanation === undefined) throw new Error('no explanation');
  return pictureOf(subject, explanation);
}

const textAt = ({
  path,
  span,
}: {
  readonly path: string;
  readonly span: { readonly start: number; readonly end: number };
}) => (texts.find(([each]) => each === path)?.[1] ?? '').slice(span.start, span.end);

describe('the picture of a release', () => {
  it('shows which jobs follow which, called ones behind the call, and what the registries say', () => {
    const { jobs } = pictured('push', 'refs/tags/v1');
    assert.deepEqual(
      jobs.map(({ id, after, runs, environment, publications }) => [
        id,
        after,
        runs,
        environment?.name ?? null,
        publications.map(({ registry, verdict }) => `${registry} ${verdict.kind}`),
      ]),
      [
        ['build', [], 'yes', null, []],
        ['pypi', [0], 'yes', 'release', ['PyPI refused']],
        ['crate', [0], 'yes', null, []],
        ['cargo', [2], 'yes', null, ['crates.io accepted']],
      ],
    );
    assert.deepEqual(jobs[1]?.publications[0]?.differences, [
      { field: 'environment', expected: 'pypi', actual: 'release' },
    ]);
  });

  it('leads from every part to its line', () => {
    const { jobs, place, places } = pictured('push', 'refs/tags/v1');
    const at = (number: number | undefined) => {
      const found = places[number ?? -1];
      return found && `${found.path}: ${textAt(found)}`;
    };
    assert.deepEqual(
      [
        place,
        ...jobs.flatMap((job) => [job.place, job.environment?.place, ...job.publications.map((each) => each.place)]),
      ]
        .filter((each) => each !== undefined)
        .map(at),
      [
        `${release}: push`,
        `${release}: build`,
        `${release}: pypi`,
        `${release}: environment`,
        `${release}: pypa/gh-action-pypi-publish@v1.11.0`,
        `${release}: crate`,
        `${upload}: cargo`,
        `${upload}: cargo publish`,
      ],
    );
  });

  it('says why nothing starts', () => {
    assert.equal(pictured('push', 'refs/tags/1').notStarted, 'The filters of the trigger keep it out: v*.');
    assert.equal(pictured('release', 'refs/tags/v1').notStarted, 'The workflow has no trigger release.');
  });

  for (const available of [400, 1200]) {
    it(`is drawn in boxes that do not overlap, all connected, in ${available} pixels`, () => {
      const { places: _places, ...picture } = pictured('push', 'refs/tags/v1');
      const { boxes, lines, width, height } = layoutOf({ ...picture, suggestions: [] }, available);
      assert.ok(width <= Math.max(available, 420));
      for (const [index, a] of boxes.entries()) {
        assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height, a.words);
        for (const b of boxes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          assert.ok(apart, `${a.words} and ${b.words}`);
        }
      }
      const reached = new Set([0]);
      for (let round = 0; round < boxes.length; round++) {
        for (const { from, to } of lines) if (reached.has(from)) reached.add(to);
      }
      assert.equal(reached.size, boxes.length);
    });
  }

  it('fits the schema of what the page takes', () => {
    const { places: _places, ...picture } = pictured('push', 'refs/tags/v1');
    assert.equal(
      isToReleasePage({ type: 'picture', uri: 'file:///a', picture: { ...picture, suggestions: [] } }),
      true,
    );
    assert.equal(isToReleasePage({ type: 'picture', uri: 'file:///a', picture }), false);
  });
});

describe('messages of the page of a release', () => {
  const table: readonly (readonly [unknown, boolean])[] = [
    [{ type: 'ready' }, true],
    [{ type: 'show', place: 3 }, true],
    [{ type: 'choose', event: 'push', ref: 'v1' }, true],
    [{ type: 'show', place: -1 }, false],
    [{ type: 'show', place: 1.5 }, false],
    [{ type: 'show', place: '3' }, false],
    [{ type: 'show', uri: 'file:///etc/passwd' }, false],
    [{ type: 'show', place: 3, uri: 'file:///etc/passwd' }, false],
    [{ type: 'choose', event: 'push' }, false],
    [{ type: 'choose', event: 'push', ref: 'x'.repeat(1001) }, false],
    [{ type: 'run' }, false],
    [undefined, false],
    ['ready', false],
  ];
  for (const [message, expected] of table) {
    it(`${JSON.stringify(message)?.slice(0, 80)} is ${expected ? 'taken' : 'dropped'}`, () => {
      assert.equal(isFromReleasePage(message), expected);
    });
  }
});
