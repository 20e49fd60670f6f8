import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { openCheckout } from '../../cli/files/checkout.ts';
import { targetsOf } from '../../cli/files/targets.ts';
import { commandLine } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const release = '.github/workflows/release.yml';
const workflow = `on: {push: {tags: ['v*']}}
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions: {contents: read, id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
`;

describe('a repository on the disk', () => {
  it('may lose files while it is judged', () => {
    const folder = temporaryFolder({ [release]: workflow, 'pyproject.toml': '[project]\nname = "demo"\n' });
    const packages = (vanish: boolean): readonly (string | undefined)[] => {
      const [target] = targetsOf(['.'], folder);
      assert.ok(target);
      const { repository } = openCheckout(target);
      if (vanish) rmSync(join(folder, 'pyproject.toml'));
      return createAnalyzer()
        .analyze(repository)
        .publications.map(({ packageName }) => packageName);
    };
    assert.deepEqual(packages(false), ['demo']);
    assert.deepEqual(packages(true), [undefined]);
    assert.deepEqual(packages(false), [undefined]);
  });

  it('may hold 2,000 workflows', () => {
    const paths = Array.from({ length: 2000 }, (_, index) => `.github/workflows/w${index}.yml`);
    const folder = temporaryFolder(
      Object.fromEntries(
        paths.map((path, index) => [path, index === 1234 ? workflow.replace(', id-token: write', '') : workflow]),
      ),
    );
    const { exitCode, stdout, stderr } = commandLine(folder, ['check', '--format', 'json']);
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: { severity: string }[] }[] };
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
    assert.equal(files.length, 2000);
    const wrong = files.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      ['.github/workflows/w1234.yml'],
    );
  });
});
