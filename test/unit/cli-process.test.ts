import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { wantsColor } from '../../cli/terminal.ts';
import { inRoot } from '../../scripts/root.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder({
  '.github/workflows/ci.yml': 'on: push # trusted-publishing: ignore[stored-credential]\njobs: {}\n',
});

type Variables = Readonly<Record<string, string>>;

function start(args: readonly string[], env: Variables) {
  const options = ['--disable-warning=ExperimentalWarning', inRoot('cli', 'main.ts'), ...args];
  const { NO_COLOR: _, FORCE_COLOR: __, ...others } = process.env;
  return spawnSync(process.execPath, options, { cwd: folder, encoding: 'utf8', env: { ...others, ...env } });
}

describe('the program as a process', () => {
  type Row = readonly [args: readonly string[], env: Variables, status: number, out: string, err: string];
  const table: readonly Row[] = [
    [['check', '--fail-on', 'hint'], {}, 1, '.github/workflows/ci.yml:1:10  hint  unused-ignore\n', ''],
    [['check'], { FORCE_COLOR: '1' }, 0, '\u001b[1m.github/workflows/ci.yml:1:10\u001b[0m  \u001b[36mhint', ''],
    [['nonsense'], {}, 2, '', 'trusted-publishing: unknown command: nonsense; --help lists them\n'],
  ];
  for (const [args, env, status, out, err] of table) {
    it(`${args.join(' ')} ${JSON.stringify(env)}`, () => {
      const ended = start(args, env);
      assert.equal(ended.status, status);
      assert.equal(ended.stdout.slice(0, out.length), out);
      assert.equal(ended.stdout === '', out === '');
      assert.equal(ended.stderr, err);
    });
  }
});

describe('what keeps the program from its work', { skip: process.platform === 'win32' }, () => {
  const shell = (script: string) =>
    spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, inRoot('cli', 'main.ts')], {
      cwd: temporaryFolder({ '.github/workflows/ci.yml': 'on: push\njobs: {}\n' }),
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });

  it('a working folder that is gone', () => {
    const { status, stderr } = shell('mkdir gone && cd gone && rmdir ../gone && "$1" "$2" check');
    assert.deepEqual([status, stderr], [2, 'trusted-publishing: cannot tell the working folder: it does not exist\n']);
  });

  it('a disk that is full', { skip: process.platform !== 'linux' }, () => {
    const { status, stderr } = shell('"$1" "$2" check >/dev/full');
    assert.deepEqual([status, stderr], [2, 'trusted-publishing: cannot write the output: the disk is full\n']);
  });

  it('a reader that goes away is nothing to complain of', () => {
    const { status, stdout, stderr } = shell('{ "$1" "$2" check; echo $? >&2; } | true; exit 0');
    assert.deepEqual([status, stdout, stderr], [0, '', '0\n']);
  });
});

describe('colours', () => {
  const table: readonly (readonly [isTerminal: boolean, env: Variables, color: boolean])[] = [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ];
  for (const [isTerminal, env, color] of table) {
    it(`${isTerminal ? 'terminal' : 'pipe'}, ${JSON.stringify(env)}`, () =>
      assert.equal(wantsColor(isTerminal, env), color));
  }
});
