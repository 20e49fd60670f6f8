import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { commandLine } from '../command-line.ts';
import { readTree, temporaryFolder } from '../temporary-folder.ts';

const path = '.github/workflows/ci.yml';

/** A comment that ignores nothing: a hint, whose safe fix removes it. */
const comment = '# trusted-publishing: ignore[stored-credential]';
const before = `on: push\n${comment}\njobs: {}\n`;
const after = 'on: push\njobs: {}\n';

const fixHints = ['fix', '--rule', 'unused-ignore'];

describe('fix', () => {
  it('leaves hints alone unless their rule is named', () => {
    const folder = temporaryFolder({ [path]: before });
    assert.deepEqual(commandLine(folder, ['fix']), { exitCode: 0, stdout: 'Nothing to fix.\n', stderr: '' });
    assert.deepEqual(readTree(folder), { [path]: before });
  });

  it('writes what it mends and says so', () => {
    const folder = temporaryFolder({ [path]: before, 'action.yml': `${comment}\nname: x\n` });
    assert.deepEqual(commandLine(folder, fixHints), {
      exitCode: 0,
      stdout: `${path}\n  Remove the comment  (unused-ignore)\naction.yml\n  Remove the comment  (unused-ignore)\nFixed 2 problems in 2 files.\n`,
      stderr: '',
    });
    assert.deepEqual(readTree(folder), { [path]: after, 'action.yml': 'name: x\n' });
    assert.equal(commandLine(folder, fixHints).stdout, 'Nothing to fix.\n');
  });

  it('says what more could be mended by setting something up', () => {
    const text = `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    steps:
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          password: \${{ secrets.PYPI_TOKEN }}
`;
    const folder = temporaryFolder({ [path]: text });
    assert.deepEqual(commandLine(folder, ['fix']), {
      exitCode: 0,
      stdout: 'Nothing to fix. 1 more can be fixed with --unsafe.\n',
      stderr: '',
    });
    assert.equal(
      commandLine(folder, ['fix', '--unsafe']).stdout,
      `${path}\n  Use trusted publishing for PyPI  (stored-credential)\nFixed 1 problem in 1 file.\n`,
    );
  });

  it('shows a diff from a folder within as it applies to the repository', () => {
    const folder = temporaryFolder({ [path]: before, 'docs/action.yml': `${comment}\nname: x\n` });
    const { stdout } = commandLine(join(folder, 'docs'), [...fixHints, '--diff', '..']);
    const names = Array.from(stdout.matchAll(/^--- (.*)$/gm), ([, name]) => name);
    assert.deepEqual(names, [`a/${path}`, 'a/docs/action.yml']);
  });

  it('mends a file once that has two names', { skip: process.platform === 'win32' }, () => {
    const folder = temporaryFolder({ [path]: before });
    symlinkSync('ci.yml', join(folder, '.github/workflows/link.yml'));
    const { exitCode, stderr } = commandLine(folder, fixHints);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(readFileSync(join(folder, path), 'utf8'), after);
  });

  it('mends a repository within a repository once', () => {
    const folder = temporaryFolder({
      [path]: before,
      [`sub/${path}`]: before,
      'sub/action.yml': `${comment}\nname: x\n`,
    });
    const { exitCode, stderr } = commandLine(folder, [...fixHints, '.', 'sub']);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.deepEqual(readTree(folder), { [path]: after, [`sub/${path}`]: after, 'sub/action.yml': 'name: x\n' });
  });

  it('changes only the files that are asked for', () => {
    const folder = temporaryFolder({ [path]: before, '.github/workflows/other.yml': before });
    commandLine(folder, [...fixHints, path]);
    assert.deepEqual(readTree(folder), { [path]: after, '.github/workflows/other.yml': before });
  });

  it('shows a diff and writes nothing', () => {
    const folder = temporaryFolder({ [path]: before });
    const expected = {
      exitCode: 1,
      stdout: `--- a/${path}\n+++ b/${path}\n@@ -1,3 +1,2 @@\n on: push\n-${comment}\n jobs: {}\n`,
      stderr: '',
    };
    assert.deepEqual(commandLine(folder, [...fixHints, '--diff']), expected);
    assert.deepEqual(readTree(folder), { [path]: before });
    const clean = temporaryFolder({ [path]: after });
    assert.deepEqual(commandLine(clean, [...fixHints, '--diff']), { exitCode: 0, stdout: '', stderr: '' });
  });

  for (const [name, change] of [
    ['a byte order mark', (text: string) => `\u{feff}${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line break at the end', (text: string) => text.slice(0, -1)],
  ] as const) {
    it(`keeps ${name}`, () => {
      const folder = temporaryFolder({ [path]: change(before) });
      assert.equal(commandLine(folder, fixHints).exitCode, 0);
      assert.deepEqual(readTree(folder), { [path]: change(after) });
    });
  }

  it('keeps the permissions of the file, and leaves nothing else behind', {
    skip: process.platform === 'win32',
  }, () => {
    const folder = temporaryFolder({ [path]: before });
    chmodSync(join(folder, path), 0o664);
    commandLine(folder, fixHints);
    assert.equal(statSync(join(folder, path)).mode & 0o777, 0o664);
    assert.deepEqual(readdirSync(join(folder, '.github/workflows')), ['ci.yml']);
  });

  it('writes through a symbolic link', { skip: process.platform === 'win32' }, () => {
    const folder = temporaryFolder({ 'ci/real.yml': before, '.github/workflows/x.yml': after });
    symlinkSync('../../ci/real.yml', join(folder, path));
    assert.equal(commandLine(folder, fixHints).exitCode, 0);
    assert.equal(readFileSync(join(folder, 'ci/real.yml'), 'utf8'), after);
    assert.ok(readdirSync(join(folder, '.github/workflows'), { withFileTypes: true })[0]?.isSymbolicLink());
  });

  it('tells of a file that cannot be read, and mends the others', () => {
    const folder = temporaryFolder({ [path]: before, '.github/workflows/bad.yml': Buffer.from([0xff]) });
    const { exitCode, stderr } = commandLine(folder, fixHints);
    assert.equal(exitCode, 0);
    assert.equal(
      stderr,
      'trusted-publishing: .github/workflows/bad.yml: This file was not checked, because it is not UTF-8.\n',
    );
    assert.equal(readFileSync(join(folder, path), 'utf8'), after);
  });
});
