import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readManifest } from '../../scripts/root.ts';
import { commandLine } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** One file about which there is exactly a hint. */
const folder = temporaryFolder({
  '.github/workflows/ci.yml': 'on: push # trusted-publishing: ignore[stored-credential]\njobs: {}\n',
  'README.md': '',
});

describe('what cannot be done ends with 2 and one line', () => {
  const table: readonly (readonly [line: string, message: string])[] = [
    ['', 'name a command; --help lists them'],
    ['lint', 'unknown command: lint; --help lists them'],
    ['--verbose', 'unknown option: --verbose'],
    ['check --formt json', 'unknown option: --formt'],
    ['check -q', 'unknown option: -q'],
    ['check --format', '--format needs a value'],
    ['check --format --fail-on error', '--format needs a value'],
    ['check --format=', '--format needs a value'],
    ['check --format yaml', '--format must be one of text, json, github, sarif, not yaml'],
    ['check --fail-on fatal', '--fail-on must be one of error, warning, information, hint, never, not fatal'],
    ['check --format json --format text', '--format is given twice'],
    ['check nowhere', 'no such path: nowhere'],
    ['check .github/workflows/ci.yml nowhere/x.yml', 'no such path: nowhere/x.yml'],
    ['check README.md', 'README.md is not a workflow, an action or a folder'],
    ['fix --diff=yes', '--diff takes no value'],
    ['fix --rule', '--rule needs a value'],
    ['fix --rule no-such-rule', 'unknown rule: no-such-rule'],
    ['explain', 'name the workflow'],
    ['plan a.yml b.yml', 'only one workflow can be named, not b.yml as well'],
    ['explain --event', '--event needs a value'],
    ['plan --package', '--package needs a value'],
  ];
  for (const [line, message] of table) {
    it(line === '' ? '(nothing)' : line, () => {
      assert.deepEqual(commandLine(folder, line.split(' ').filter(Boolean)), {
        exitCode: 2,
        stdout: '',
        stderr: `trusted-publishing: ${message}\n`,
      });
    });
  }
});

describe('a path that is empty', () => {
  // As "$FOLDER" is in a script where nothing has set it.
  for (const command of ['check', 'fix', 'explain', 'plan']) {
    it(`is none: ${command}`, () =>
      assert.deepEqual(commandLine(folder, [command, '']), {
        exitCode: 2,
        stdout: '',
        stderr: 'trusted-publishing: no such path: an empty one was given\n',
      }));
  }
});

describe('help on a command', () => {
  const expected = commandLine(folder, ['check', '--help']);
  for (const args of [
    ['help', 'check'],
    ['--help', 'check'],
    ['-h', 'check'],
    ['check', '-h', 'nowhere'],
  ]) {
    it(args.join(' '), () => assert.deepEqual(commandLine(folder, args), expected));
  }
});

describe('exit codes of check', () => {
  const table: readonly (readonly [line: string, exitCode: number])[] = [
    ['check', 0],
    ['check .', 0],
    ['check --fail-on error', 0],
    ['check --fail-on warning', 0],
    ['check --fail-on information', 0],
    ['check --fail-on hint', 1],
    ['check --fail-on=hint -- .github/workflows/ci.yml', 1],
    ['check --fail-on hint .github', 1],
    ['check --fail-on hint .github/workflows', 1],
    ['check --fail-on never', 0],
    ['check --fail-on hint --format json', 1],
    ['check --fail-on hint --format github', 1],
    ['check --fail-on hint --format sarif', 1],
  ];
  for (const [line, exitCode] of table) {
    it(line, () => {
      const ended = commandLine(folder, line.split(' '));
      assert.deepEqual({ exitCode: ended.exitCode, stderr: ended.stderr }, { exitCode, stderr: '' });
    });
  }
});

describe('help', () => {
  for (const line of [
    '--help',
    '-h',
    'help',
    'check --help',
    'check -h nowhere',
    'fix --help',
    'explain -h',
    'plan --help',
  ]) {
    it(line, () => {
      const { exitCode, stdout, stderr } = commandLine(folder, line.split(' '));
      assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
      assert.match(stdout, /^Usage: trusted-publishing /m);
      assert.ok(
        stdout.split('\n').every((each) => each.length <= 120),
        stdout,
      );
    });
  }

  it('--version', () => {
    for (const option of ['--version', '-V']) {
      const { exitCode, stdout } = commandLine(folder, [option]);
      assert.equal(exitCode, 0);
      assert.equal(stdout, `${readManifest().version}\n`);
    }
  });
});
