import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import { applyFix } from '../corpus/apply-fix.ts';

const package_ = '.github/workflows/package.yml';
const release = '.github/workflows/release.yml';
const analyzer = createAnalyzer();

/** The repository after the job has moved; undefined where that is not offered. */
function moved(repository: Repository): Repository | undefined {
  const finding = analyzer.analyze(repository).findings.find(({ rule }) => rule === 'reusable-publisher');
  assert.ok(finding, 'a called workflow publishes');
  const fix = finding.fixes.find(({ title }) => title.startsWith('Move job'));
  const edits = fix?.edits();
  if (fix === undefined || edits === undefined) return undefined;
  assert.equal(fix.safety, 'setup');
  const result = applyFix(repository, edits);
  const left = analyzer.analyze(result).findings;
  assert.deepEqual(
    left
      .filter(({ rule, severity }) => rule === 'reusable-publisher' || severity === 'error')
      .map(({ message }) => message),
    [],
  );
  return result;
}

const build = `  build:
    runs-on: ubuntu-latest
    permissions: {contents: read}
    outputs:
      version: \${{ steps.v.outputs.version }}
    steps:
      - uses: actions/checkout@v5
      - id: v
        run: echo "version=1" >> "$GITHUB_OUTPUT"
`;
const called = `on:
  workflow_call:
    inputs:
      index: {type: string, default: 'https://upload.pypi.org/legacy/'}
      skip: {type: boolean}
      where: {type: string, required: true}
    secrets:
      HOOK: {required: true}
    outputs:
      version: {value: '\${{ jobs.build.outputs.version }}'}
jobs:
${build}
  # Uploads what was built.
  upload:
    name: Upload \${{ needs.build.outputs.version }}
    needs: build
    if: \${{ !inputs.skip && inputs.where != 'none' }}
    runs-on: ubuntu-latest
    environment: "\${{ inputs.where }}"
    permissions:
      id-token: write # for PyPI
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: \${{ inputs.index }}
          skip-existing: \${{ inputs.skip }} # as asked
      - run: |
          # says so
          curl -d "\${{ needs.build.outputs.version }} in \${{ inputs.where }}" "$HOOK"
        env: {HOOK: '\${{ secrets.HOOK }}'}
`;
const caller = `on: {push: {tags: ['v*']}}
permissions: {contents: read}
jobs:
  meta:
    runs-on: ubuntu-latest
    outputs: {where: '\${{ steps.x.outputs.where }}'}
    steps:
      - {id: x, run: 'echo "where=pypi" >> "$GITHUB_OUTPUT"'}

  package:
    needs: meta
    permissions:
      contents: read
      id-token: write
    uses: ./${package_}
    with: {where: '\${{ needs.meta.outputs.where }}', skip: false}
    secrets: {HOOK: '\${{ secrets.HOOK }}'}

  announce:
    needs: [package]
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ needs.package.outputs.version }}
`;

function of(texts: Readonly<Record<string, string>>): Repository {
  return repositoryOf(Object.entries(texts));
}

describe('a publishing job of a called workflow', () => {
  for (const lineBreak of ['\n', '\r\n']) {
    it(`moves behind the job that calls it, with other names for what it is given (${JSON.stringify(lineBreak)})`, () => {
      const broken = (text: string): string => text.replaceAll('\n', lineBreak);
      const result = moved(of({ [package_]: broken(called), [release]: broken(caller) }));
      assert.equal(result?.files.get(package_)?.text, broken(called.slice(0, called.indexOf('\n  # Uploads'))));
      assert.equal(
        result?.files.get(release)?.text,
        broken(
          caller
            .replace('      id-token: write\n', '')
            .replace('needs: [package]', 'needs: [package, upload]')
            .replace(
              '  announce:',
              `  # Uploads what was built.
  upload:
    name: Upload \${{ needs.package.outputs.version }}
    needs: [meta, package]
    if: \${{ !false && needs.meta.outputs.where != 'none' }}
    runs-on: ubuntu-latest
    environment: "\${{ needs.meta.outputs.where }}"
    permissions:
      id-token: write # for PyPI
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://upload.pypi.org/legacy/
          skip-existing: false # as asked
      - run: |
          # says so
          curl -d "\${{ needs.package.outputs.version }} in \${{ needs.meta.outputs.where }}" "$HOOK"
        env: {HOOK: '\${{ secrets.HOOK }}'}

  announce:`,
            ),
        ),
      );
    });
  }

  const plain = `on: workflow_call
jobs:
  build: {runs-on: x, permissions: {}, steps: [{run: make}]}
  upload:
    runs-on: ubuntu-latest
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
`;
  const plainCaller = `on: {push: {tags: ['v*']}, workflow_dispatch: }
jobs:
  upload:
    runs-on: ubuntu-latest
    steps: [{run: echo}]
  one:
    needs: upload
    if: github.ref_type == 'tag'
    permissions: {id-token: write}
    uses: ./${package_}
  two:
    permissions:
      id-token: write
    uses: ./${package_}
`;

  it('moves to every job that calls it, with its condition, what it waits for, its permissions and a name of its own', () => {
    const result = moved(of({ [package_]: plain, [release]: plainCaller }));
    assert.equal(
      result?.files.get(release)?.text,
      `on: {push: {tags: ['v*']}, workflow_dispatch: }
jobs:
  upload:
    runs-on: ubuntu-latest
    steps: [{run: echo}]
  one:
    needs: upload
    if: github.ref_type == 'tag'
    permissions: {}
    uses: ./${package_}
  one-upload:
    needs: upload
    if: github.ref_type == 'tag'
    runs-on: ubuntu-latest
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
  two:
    permissions: {}
    uses: ./${package_}
  two-upload:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    );
  });

  const stays: readonly (readonly [why: string, called: string, caller: string])[] = [
    ['it is the only job of its workflow', plain.replace(/ {2}build:.*\n/, ''), plainCaller],
    [
      'its workflow is started by itself too',
      plain.replace('on: workflow_call', 'on: [workflow_call, push]'),
      plainCaller,
    ],
    ['another job waits for it', plain.replace('{runs-on: x', '{needs: upload, runs-on: x'), plainCaller],
    ['its workflow has variables', plain.replace('jobs:', 'env: {A: b}\njobs:'), plainCaller],
    ['the calling workflow has variables', plain, plainCaller.replace('jobs:', 'env: {A: b}\njobs:')],
    [
      'the calling job has a matrix',
      plain,
      plainCaller.replace('    if:', '    strategy: {matrix: {a: [1, 2]}}\n    if:'),
    ],
    ['it asks how others went', plain.replace('    runs-on: ub', '    if: always()\n    runs-on: ub'), plainCaller],
    ['it asks for a result', called.replace("inputs.where != 'none'", "needs.build.result == 'success'"), caller],
    [
      'it uses an output that is not handed on',
      called.replace('needs.build.outputs.version', 'needs.build.outputs.x'),
      caller,
    ],
    [
      'it uses all its inputs at once',
      called.replace("inputs.where != 'none'", "contains(toJSON(inputs), 'x')"),
      caller,
    ],
    ['it uses a secret that is not passed', called.replace('secrets.HOOK', 'secrets.OTHER'), caller],
    ['an environment might have the secret', called, caller.replace('secrets.HOOK', 'secrets.TEAM_HOOK')],
    ['its output is handed on', called.replace('jobs.build.outputs.version', 'jobs.upload.outputs.version'), caller],
    [
      'an alias stands in it',
      called
        .replace('permissions: {contents: read}', 'permissions: &p {contents: read}')
        .replace('env: {HOOK', 'env: {P: *p, HOOK'),
      caller,
    ],
  ];
  for (const [why, own, calling] of stays) {
    it(`stays where ${why}`, () => {
      assert.equal(moved(of({ [package_]: own, [release]: calling })), undefined);
    });
  }

  it('moves with all secrets where they are inherited', () => {
    const inheriting = caller.replace(/secrets: \{.*/, 'secrets: inherit');
    const result = moved(of({ [package_]: called, [release]: inheriting }));
    assert.match(result?.files.get(release)?.text ?? '', /env: \{HOOK: '\$\{\{ secrets\.HOOK \}\}'\}/);
  });

  it('stays where the workflow that calls is called in turn', () => {
    const middle = caller.replace("on: {push: {tags: ['v*']}}", 'on: workflow_call');
    const outer = `on: {push: {tags: ['v*']}}\njobs: {all: {permissions: {contents: read, id-token: write}, uses: ./${release}}}\n`;
    assert.equal(moved(of({ [package_]: called, [release]: middle, '.github/workflows/all.yml': outer })), undefined);
  });
});
