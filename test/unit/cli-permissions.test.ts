import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/root.ts';
import { type FileTree, temporaryFolder } from '../temporary-folder.ts';

const release = '.github/workflows/release.yml';
const other = '.github/workflows/other.yml';
const comment = '# trusted-publishing: ignore[stored-credential]';
const before = `on: push\n${comment}\njobs: {}\n`;
const after = 'on: push\njobs: {}\n';
const fixHints = ['fix', '--rule', 'unused-ignore'];

/** Nobody's id: permissions mean nothing to a superuser, who gives the program away to somebody else. */
const nobody = 65_534;
const isSuperuser = process.getuid?.() === 0;

/** A folder with these files, some of them with other permissions; all of them belong to who runs the program. */
function folderWith(files: FileTree, modes: Readonly<Record<string, number>>): string {
  const folder = temporaryFolder(files);
  if (isSuperuser) {
    for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
      chownSync(join(folder, path), nobody, nobody);
    }
  }
  for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), mode);
  return folder;
}

function start(folder: string, args: readonly string[]) {
  const options = ['--disable-warning=ExperimentalWarning', inRoot('cli', 'main.ts'), ...args];
  const user = isSuperuser ? { uid: nobody, gid: nobody } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8', ...user });
  return { status, stdout, stderr };
}

describe('without the permission', { skip: process.platform === 'win32' }, () => {
  it('to list a folder that is asked for, nothing is known of it', () => {
    const folder = folderWith({ 'sub/action.yml': 'name: x\n' }, { sub: 0 });
    const stderr = `trusted-publishing: cannot open ${join(folder, 'sub')}: it may not be opened (permission denied)\n`;
    for (const command of ['check', 'fix']) {
      assert.deepEqual(start(folder, [command, 'sub']), { status: 2, stdout: '', stderr });
    }
  });

  it('to list the workflows, nothing is known of them', () => {
    const folder = folderWith({ [release]: before }, { '.github/workflows': 0 });
    const { status, stdout, stderr } = start(folder, ['check', '--format', 'json']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^trusted-publishing: cannot open \S+\/\.github\/workflows: it may not be opened .+\n$/);
  });

  it('to list a folder within, the rest is checked, and it is said', () => {
    const folder = folderWith({ [release]: before, 'data/base/action.yml': 'name: x\n' }, { 'data/base': 0 });
    const { status, stdout, stderr } = start(folder, ['check', '--fail-on', 'hint']);
    assert.equal(status, 1);
    assert.match(stdout, /^\.github\/workflows\/release\.yml:2:1 {2}hint {2}unused-ignore\n/);
    assert.equal(
      stderr,
      'trusted-publishing: data/base was not searched, because it may not be opened (permission denied)\n',
    );
  });

  it('to read a workflow, it is not explained, and the reason is said', () => {
    const folder = folderWith({ [release]: before }, { [release]: 0 });
    for (const command of ['explain', 'plan']) {
      assert.deepEqual(start(folder, [command, release]), {
        status: 2,
        stdout: '',
        stderr: `trusted-publishing: ${release}: This file was not checked, because it may not be opened (permission denied).\n`,
      });
    }
  });

  it('to write a file, it stays as it is, and the others are mended', () => {
    const folder = folderWith({ [release]: before, [other]: before }, { [other]: 0o444 });
    assert.deepEqual(start(folder, fixHints), {
      status: 2,
      stdout: `${release}\n  Remove the comment  (unused-ignore)\nFixed 1 problem in 1 file.\n`,
      stderr: `trusted-publishing: cannot write ${other}: it may not be opened (permission denied)\n`,
    });
    assert.equal(readFileSync(join(folder, release), 'utf8'), after);
    assert.equal(readFileSync(join(folder, other), 'utf8'), before);
  });
});
