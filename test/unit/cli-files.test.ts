import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { commandLine } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const workflow = 'on: push\njobs: {}\n';
const action = 'name: x\nruns:\n  using: composite\n  steps: []\n';

const folder = temporaryFolder({
  '.git/action.yml': action,
  '.github/workflows/a.yml': workflow,
  '.github/workflows/b.yaml': workflow,
  '.github/workflows/c.txt': workflow,
  '.github/workflows/deeper/d.yml': workflow,
  '.github/actions/one/action.yml': action,
  '.github/trusted-publishing.yml': '{}\n',
  'action.yaml': action,
  'node_modules/x/action.yml': action,
  'packages/node_modules/action.yml': action,
  'packages/two/action.yml': action,
  'packages/two/my-action.yml': action,
  'package.json': '{ "name": "x" }',
  'sub/.github/workflows/e.yml': workflow,
  'templates/release.yml': workflow,
});

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly message: string; readonly range: unknown }[];
  }[];
}

function checked(workingFolder: string, ...paths: readonly string[]): Report['files'] {
  const { stdout, stderr } = commandLine(workingFolder, ['check', '--format', 'json', '--fail-on', 'never', ...paths]);
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as Report).files;
}

function pathsChecked(workingFolder: string, ...paths: readonly string[]): readonly string[] {
  return checked(workingFolder, ...paths).map(({ path }) => path);
}

describe('the files that are checked', () => {
  const all = [
    '.github/actions/one/action.yml',
    '.github/trusted-publishing.yml',
    '.github/workflows/a.yml',
    '.github/workflows/b.yaml',
    'action.yaml',
    'packages/two/action.yml',
  ];
  const table: readonly (readonly [from: string, paths: readonly string[], expected: readonly string[]])[] = [
    ['', [], all],
    ['', ['.'], all],
    ['', ['.', '.github', 'action.yaml'], all],
    ['', ['.github/workflows'], ['.github/workflows/a.yml', '.github/workflows/b.yaml']],
    ['', ['packages'], ['packages/two/action.yml']],
    ['', ['sub'], ['sub/.github/workflows/e.yml']],
    ['', ['sub', '.github/workflows/a.yml'], ['.github/workflows/a.yml', 'sub/.github/workflows/e.yml']],
    ['', ['.github/workflows/b.yaml', './.github/workflows/b.yaml'], ['.github/workflows/b.yaml']],
    ['', ['.github/trusted-publishing.yml'], ['.github/trusted-publishing.yml']],
    ['', ['templates/release.yml'], ['templates/release.yml']],
    ['.github/workflows', [], ['a.yml', 'b.yaml']],
    ['.github/workflows', ['a.yml'], ['a.yml']],
    ['packages', ['..'], all.map((path) => `../${path}`.replace('../packages/', ''))],
  ];
  for (const [from, paths, expected] of table) {
    it(`${from || '.'}: check ${paths.join(' ')}`, () => {
      assert.deepEqual([...pathsChecked(join(folder, from), ...paths)].sort(), [...expected].sort());
    });
  }

  it('a repository within a repository: each file once', () => {
    const files = ['.github/workflows/a.yml', 'sub/.github/workflows/b.yml', 'sub/act/action.yml'];
    const nested = temporaryFolder(
      Object.fromEntries(files.map((path) => [path, path.endsWith('n.yml') ? action : workflow])),
    );
    assert.deepEqual(pathsChecked(nested, '.', 'sub'), files);
    assert.deepEqual(pathsChecked(nested, 'sub', '.'), files);
    assert.deepEqual(pathsChecked(nested, '.', 'sub/.github/workflows/b.yml'), files);
  });

  it('nothing to check', () => {
    const empty = temporaryFolder();
    assert.deepEqual(commandLine(empty, ['check']), {
      exitCode: 0,
      stdout: 'No workflow or action found.\n',
      stderr: '',
    });
    assert.deepEqual(pathsChecked(empty), []);
  });
});

describe('symbolic links', () => {
  it('are followed within the repository, to files', () => {
    const repository = temporaryFolder({ 'ci/release.yml': workflow, '.github/workflows/a.yml': workflow });
    symlinkSync('../../ci/release.yml', join(repository, '.github/workflows/link.yml'));
    symlinkSync('..', join(repository, 'ci/round'));
    assert.deepEqual(pathsChecked(repository), ['.github/workflows/a.yml', '.github/workflows/link.yml']);
  });

  const outside = temporaryFolder({ 'secret.yml': 'password: hunter2\n', 'action.yml': action });
  const reasons: readonly (readonly [target: string, reason: string])[] = [
    [join(outside, 'secret.yml'), 'it is a symbolic link that leads out of the repository'],
    [outside, 'it is a symbolic link that leads out of the repository'],
    ['gone.yml', 'it does not exist'],
    ['link.yml', 'its symbolic link leads in a circle'],
  ];
  for (const [index, [target, reason]] of reasons.entries()) {
    it(`to ${index === 1 ? 'a folder outside' : index === 0 ? 'a file outside' : target}: ${reason}`, () => {
      const repository = temporaryFolder({ '.github/workflows/a.yml': workflow });
      symlinkSync(target, join(repository, '.github/workflows/link.yml'));
      const [, link] = checked(repository);
      assert.deepEqual(
        link?.findings.map(({ message }) => message),
        [`This file was not checked, because ${reason}.`],
      );
    });
  }

  it('that is the folder itself', () => {
    const parent = temporaryFolder();
    symlinkSync(folder, join(parent, 'link'));
    assert.equal(pathsChecked(parent, 'link').length, 6);
  });
});

describe('bad input', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const publishing = 'on: push\njobs:\n  publish:\n    steps:\n      - uses: pypa/gh-action-pypi-publish@release/v1\n';
  const table: readonly (readonly [name: string, content: string | Uint8Array, messages: readonly RegExp[]])[] = [
    ['empty', '', []],
    ['only a comment', '# publish', []],
    ['not YAML, and nothing about publishing', 'on: push\njobs: [\n', [/^The YAML has an error here/]],
    ['not YAML', 'publish: [}\n\t- "', [/^The YAML has an error here/]],
    ['a list at the top', '- publish\n', []],
    ['a scalar at the top', 'publish', []],
    ['jobs: 7', 'on: publish\njobs: 7\n', []],
    [
      'steps of another shape',
      'on: publish\njobs:\n  a:\n    steps:\n      - 1\n      - [x]\n      - run: { a: b }\n',
      [],
    ],
    ['a NUL byte', bytes('on: push\n', [0]), [/because the file holds a NUL character/]],
    ['invalid UTF-8', bytes('on: push\n# ', [0xff, 0xfe]), [/because it is not UTF-8/]],
    ['UTF-16', bytes([0xff, 0xfe], [0x6f, 0, 0x6e, 0]), [/because it is not UTF-8/]],
    ['5 MB', `${publishing}# ${'x'.repeat(5_000_000)}\n`, [/because the file is larger than/]],
    ['25 MB', Buffer.alloc(25_000_000, 'x'), [/because it is larger than 20 MB/]],
    ['10,000 levels of flow', `publish: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, [/because the file nests/]],
    ['10,000 levels of block', `publish:\n  ${'- '.repeat(10_000)}x\n`, [/because the file nests/]],
    [
      'an alias bomb',
      `publish: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join('')}`,
      [/^This file was not checked, because its aliases expand to more than 100000 parts/],
    ],
    ['an alias of itself', 'on: publish\njobs: &a\n  b: *a\n', []],
    ['a mark at the start', `\u{feff}${publishing}`, []],
    ['tabs', 'on: push\njobs:\n\tpublish:\n\t\tsteps: []\n', [/^The YAML has an error here/]],
    ['line breaks of an old Macintosh', publishing.replaceAll('\n', '\r'), [/^The YAML has an error here/]],
  ];
  for (const [name, content, messages] of table) {
    it(`${name}: at most one plain finding, and the other files are judged`, () => {
      const repository = temporaryFolder({
        '.github/workflows/a.yml': content,
        '.github/workflows/b.yml': 'on: push # trusted-publishing: ignore[stored-credential]\n',
      });
      const begin = performance.now();
      const [bad, good] = checked(repository);
      assert.ok(performance.now() - begin < 30_000, 'it takes too long');
      const unreadable = bad?.findings.filter(({ rule }) => rule === 'unreadable-file') ?? [];
      assert.equal(unreadable.length, messages.length, JSON.stringify(unreadable));
      for (const [index, message] of messages.entries()) assert.match(unreadable[index]?.message ?? '', message);
      assert.deepEqual(
        good?.findings.map(({ rule }) => rule),
        ['unused-ignore'],
      );
    });
  }

  it('a byte order mark does not count as a character', () => {
    const text = '\u{feff}on: push # trusted-publishing: ignore[stored-credential]\n';
    const [file] = checked(temporaryFolder({ '.github/workflows/a.yml': text }));
    assert.deepEqual(file?.findings[0]?.range, { start: { line: 0, character: 9 }, end: { line: 0, character: 56 } });
  });

  it('a folder in the place of a file', () => {
    const repository = temporaryFolder({ '.github/workflows/b.yml': workflow });
    mkdirSync(join(repository, '.github/workflows/a.yml'));
    assert.deepEqual(pathsChecked(repository), ['.github/workflows/b.yml']);
  });

  it('a file that may not be opened', { skip: process.getuid?.() === 0 ? 'the superuser may open it' : false }, () => {
    const repository = temporaryFolder({ '.github/workflows/a.yml': workflow });
    chmodSync(join(repository, '.github/workflows/a.yml'), 0);
    const [file] = checked(repository);
    assert.match(file?.findings[0]?.message ?? '', /permission denied/);
  });
});
