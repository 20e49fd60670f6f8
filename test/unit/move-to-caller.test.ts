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
  if (fix === undefined) return undefined;
  const edits = fix.edits();
  assert.ok(edits, 'what is offered can be done');
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

  it('moves beside variables of the calling workflow that it does not read, or has itself', () => {
    const own = plain.replace('    steps:\n', '    env: {STAGE: a}\n    steps:\n      - run: echo "$STAGE"\n');
    const calling = plainCaller.replace('jobs:', 'env: {STAGE: b, NODE_VERSION: 24, FORCE_COLOR: 1}\njobs:');
    assert.match(moved(of({ [package_]: own, [release]: calling }))?.files.get(release)?.text ?? '', /two-upload:/);
  });

  it('moves with its own matrix', () => {
    const own = plain.replace(
      '    steps:\n',
      '    strategy:\n      matrix:\n        part: [a, b]\n    environment: ${{ matrix.part }}\n    steps:\n',
    );
    const text = moved(of({ [package_]: own, [release]: plainCaller }))?.files.get(release)?.text ?? '';
    assert.match(text, /one-upload:(?:.*\n)+? {4}strategy:\n {6}matrix:\n {8}part: \[a, b\]\n/);
  });

  it('takes the place of the call where its workflow has no other job, and leaves the workflow as it is', () => {
    const only = `on:
  workflow_call:
    inputs: {dist: {type: string, default: dist}}
jobs:
  # Uploads.
  upload:
    if: github.ref_type == 'tag'
    runs-on: ubuntu-latest
    environment: pypi
    steps:
      - uses: actions/download-artifact@v5
        with: {path: '\${{ inputs.dist }}'}
      - uses: pypa/gh-action-pypi-publish@release/v1
`;
    const calling = `on: {push: {tags: ['v*']}}
jobs:
  build: {runs-on: ubuntu-latest, steps: [{run: python -m build}]}

  # To PyPI.
  publish:
    name: Publish
    needs: build
    if: github.repository == 'o/demo'
    permissions:
      id-token: write # for PyPI
    uses: ./\${package_} # see there
    with:
      dist: out # built above

  announce:
    needs: [publish]
    runs-on: ubuntu-latest
    steps: [{run: echo}]
`.replace('${package_}', package_);
    const repository = of({ [package_]: only, [release]: calling });
    const finding = analyzer.analyze(repository).findings.find(({ rule }) => rule === 'reusable-publisher');
    const fix = finding?.fixes.find(({ title }) => title.startsWith('Move job'));
    assert.equal(
      fix?.title,
      'Move job `upload` to `release.yml` (this file can then be deleted, unless another repository calls it)',
    );
    const result = applyFix(repository, fix.edits() ?? []);
    assert.equal(result.files.get(package_)?.text, only);
    assert.equal(
      result.files.get(release)?.text,
      `on: {push: {tags: ['v*']}}
jobs:
  build: {runs-on: ubuntu-latest, steps: [{run: python -m build}]}

  # To PyPI.
  # Uploads.
  publish:
    name: Publish
    needs: build
    if: github.ref_type == 'tag' && github.repository == 'o/demo'
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with: {path: 'out'}
      - uses: pypa/gh-action-pypi-publish@release/v1

  announce:
    needs: [publish]
    runs-on: ubuntu-latest
    steps: [{run: echo}]
`,
    );
    const left = analyzer.analyze(result).findings.filter(({ path }) => path === release);
    assert.deepEqual(
      left.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      [],
    );
  });

  const stays: readonly (readonly [why: string, called: string, caller: string])[] = [
    [
      'it is the only job of its workflow, and the call waits in a group',
      plain.replace(/ {2}build:.*\n/, ''),
      plainCaller.replace('    needs: upload', '    concurrency: release\n    needs: upload'),
    ],
    [
      'its workflow is started by itself too',
      plain.replace('on: workflow_call', 'on: [workflow_call, push]'),
      plainCaller,
    ],
    ['another job waits for it', plain.replace('{runs-on: x', '{needs: upload, runs-on: x'), plainCaller],
    ['its workflow has variables', plain.replace('jobs:', 'env: {A: b}\njobs:'), plainCaller],
    [
      'the calling workflow has variables that programs read',
      plain,
      plainCaller.replace('jobs:', 'env: {PIP_INDEX_URL: b}\njobs:'),
    ],
    [
      'the calling workflow has variables that are not seen',
      plain,
      plainCaller.replace('jobs:', 'env: ${{ fromJSON(vars.ENV) }}\njobs:'),
    ],
    [
      'the calling workflow has a variable of a name that it uses',
      plain.replace('    steps:\n', '    steps:\n      - run: echo "$STAGE"\n'),
      plainCaller.replace('jobs:', 'env: {STAGE: b}\njobs:'),
    ],
    [
      'the calling workflow has variables, and it runs a script',
      plain.replace('    steps:\n', '    steps:\n      - run: ./prepare\n'),
      plainCaller.replace('jobs:', 'env: {STAGE: b}\njobs:'),
    ],
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
      'its workflow stands in braces',
      'on: workflow_call\njobs: {upload: {runs-on: x, steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]}}\n',
      plainCaller,
    ],
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
