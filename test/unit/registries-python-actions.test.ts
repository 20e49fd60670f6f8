import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  calledWorkflows,
  ecosystemOf,
  mintingActions,
  publishActions,
  registryOf,
} from '../../analysis/registries/index.ts';
import type { ActionReleases, PublishAction, RegistryId } from '../../analysis/registries/types.ts';
import { compareVersions } from '../../analysis/registries/versions/versions.ts';
import { sharedData } from '../shared-data.ts';

function only(slug: string): PublishAction {
  const [found, ...more] = publishActions(slug, '');
  assert.ok(found !== undefined && more.length === 0, slug);
  return found.action;
}

describe('the PyPI action', () => {
  const action = only('pypa/gh-action-pypi-publish');
  const releases = action.releases as ActionReleases;

  it('has its tags from the newest to the oldest', () => {
    const versions = releases.tags.map(({ tag }) => tag.slice(1));
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => compareVersions(b, a)),
    );
    assert.equal(releases.tags[0]?.tag, releases.latest.tag);
  });

  it('has no commit that is also a tag object, and none of them twice', () => {
    const hashes = releases.tags.flatMap(({ commit, tagObject }) => [
      commit,
      ...(tagObject === undefined ? [] : [tagObject]),
    ]);
    assert.equal(new Set(hashes).size, hashes.length);
    for (const hash of hashes) assert.match(hash, /^[0-9a-f]{40}$/);
  });

  it('replaces each old name of an input by one that came with 1.7.0', () => {
    const old = action.inputs.filter((input) => input.deprecatedFor !== undefined);
    assert.deepEqual(
      old.map(({ name, deprecatedFor }) => [name, deprecatedFor]),
      ['repository', 'packages', 'verify', 'skip', 'print'].map((start) => {
        const input = old.find(({ name }) => name.startsWith(start));
        return [input?.name, input?.name.replace('_', '-')];
      }),
    );
    for (const { deprecatedFor } of old) {
      assert.equal(action.inputs.find((input) => input.name === deprecatedFor)?.since, '1.7.0');
    }
  });

  it('knows which moving refs there are', () => {
    assert.equal(releases.refs['release/v1'], 'latest');
    assert.equal(releases.refs['v1'], 'missing');
    const { master } = releases.refs;
    assert.ok(typeof master === 'object' && compareVersions(master.version, '1.8.0') < 0);
  });
});

describe('actions for Python and Rust', () => {
  const slugs: readonly (readonly [slug: string, ecosystems: readonly string[]])[] = [
    ['pyo3/MATURIN-action', ['python', 'python']],
    ['JRubics/poetry-publish', ['python']],
    ['code-specialist/pypi-poetry-publish', ['python']],
    ['etils-actions/pypi-auto-publish', ['python']],
    ['casperdcl/deploy-pypi', ['python']],
    ['release-plz/action', ['rust']],
    ['MarcoIeni/release-plz-action', ['rust']],
    ['oxc-project/release-plz', ['rust']],
    ['katyo/publish-crates', ['rust']],
    ['actions-rs/cargo', ['rust']],
    ['tempoxyz/changelogs', ['python', 'rust']],
    ['astral-sh/attest-action', []],
    ['python-semantic-release/publish-action', []],
  ];
  for (const [slug, expected] of slugs) {
    it(`${slug} publishes for ${expected.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(
        publishActions(slug, '').map(({ ecosystem }) => ecosystem),
        expected,
      );
    });
  }

  const minting: readonly (readonly [slug: string, registries: readonly string[]])[] = [
    ['rust-lang/crates-io-auth-action', ['crates.io']],
    ['tschm/token-mint-action', ['pypi']],
  ];
  for (const [slug, expected] of minting) {
    it(`${slug} mints for ${expected.join(', ')}`, () => {
      assert.deepEqual(
        mintingActions(slug, '').map(({ registry }) => registry.id),
        expected,
      );
    });
  }

  const corpus = sharedData('corpus');
  /**
   * What these files publish by: a script or a program of the repository, an action or a workflow of it, or to no
   * registry.
   */
  const byOther =
    /via-wf:|via-action:|script-wrapped|bootstrap_rust_crates|apache__opendal\/.github\/workflows\/release_rust/;
  it('are those by which real workflows publish', { skip: corpus === undefined && 'the corpus is not here' }, () => {
    const rows = readFileSync(join(corpus ?? '', 'index.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1);
    const tools = [...ecosystemOf('python').tools, ...ecosystemOf('rust').tools];
    const missed = rows.filter((row) => {
      const [file = '', , , , , registries = '', , publishes] = row.split('\t');
      if (publishes !== 'yes' || !/\b(pypi|testpypi|crates)\b/.test(registries) || byOther.test(row)) return false;
      const text = readFileSync(join(corpus ?? '', file), 'utf8');
      const uses = [...text.matchAll(/uses:\s*['"]?([\w.-]+\/[\w.-]+)\/?([\w./-]*)@/g)];
      const byUses = uses.some(
        ([, slug = '', path = '']) =>
          publishActions(slug, path).length + mintingActions(slug, path).length + calledWorkflows(slug, path).length >
          0,
      );
      const byRun = tools.some((tool) =>
        tool.programs.some((program) => tool.subcommands.some((words) => text.includes([program, ...words].join(' ')))),
      );
      return !byUses && !byRun;
    });
    assert.deepEqual(missed, []);
  });
});

describe('token patterns of PyPI, TestPyPI and crates.io', () => {
  // Put together, so that no scanner takes them for tokens.
  const pypi = ['pypi', 'AgEIcHlwaS5vcmc', 'x'.repeat(60)];
  const test = ['pypi', 'AgENdGVzdC5weXBpLm9yZ', 'x'.repeat(60)];
  const table: readonly (readonly [registry: RegistryId, text: string, isToken: boolean])[] = [
    ['pypi', `${pypi[0]}-${pypi[1]}${pypi[2]}`, true],
    ['pypi', `${test[0]}-${test[1]}${test[2]}`, false],
    ['testpypi', `${test[0]}-${test[1]}${test[2]}`, true],
    ['pypi', `${pypi[0]}-${pypi[1]}`, false],
    ['pypi', 'pypi-publish', false],
    ['crates.io', `cio${'aB3d'.repeat(8)}`, true],
    ['crates.io', `cio_tp_${'aB3d'.repeat(8)}`, true],
    ['crates.io', `precio${'aB3d'.repeat(8)}`, false],
    ['crates.io', `cio${'aB3d'.repeat(12)}`, false],
  ];
  for (const [id, text, expected] of table) {
    it(`${expected ? 'find' : 'do not find'} a token of ${id} in ${text.slice(0, 16)}…`, () => {
      assert.equal(
        registryOf(id).tokenPatterns.some((pattern) => new RegExp(pattern).test(text)),
        expected,
      );
    });
  }
});
