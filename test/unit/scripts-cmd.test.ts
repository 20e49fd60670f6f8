import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandOf, lines, parts, read } from './scripts-summary.ts';

const structure: readonly (readonly [name: string, script: string, expected: readonly string[]])[] = [
  ['commands', '@echo off\nnpm ci & npm publish', ['echo off', 'npm ci', 'npm publish']],
  ['a line that goes on', 'npm a ^\n  --b', ['npm a --b']],
  ['a line that goes on, Windows line ends', 'npm a ^\r\n  --b\r\nnpm c\r\n', ['npm a --b', 'npm c']],
  ['comments', 'rem npm a\n:: npm b\n@REM npm c\nnpm d', ['npm d']],
  ['labels', ':npm\nnpm a', ['npm a']],
  ['and, or', 'npm ci && npm a || npm b', ['npm ci', 'npm a', '?: npm b']],
  ['a test and a command', 'findstr x y && npm a', ['findstr x y', '?: npm a']],
  ['a pipe', 'echo %T%| cargo login', ['echo %T%', 'cargo login <|echo']],
  ['quotes keep operators', 'npm "a & b" c^&d', ['npm "a & b" c&d']],
  ['call', 'call npm a\nCALL npm.cmd b', ['npm a', 'npm b']],
  ['if', 'if "%A%"=="npm" npm a & npm b\nnpm c', ['?: npm a', '?: npm b', 'npm c']],
  ['if not exist', 'if not exist a\\b npm a\nif defined X npm b', ['?: npm a', '?: npm b']],
  [
    'if with a comparison',
    'if /i %A% EQU 1 npm a\nif errorlevel 1 exit /b 1\nnpm b',
    ['?: npm a', '?: exit /b 1', 'npm b'],
  ],
  ['if and else', 'if a==b (\n  npm a\n) else (\n  npm b\n)\nnpm c', ['?: npm a', '?: npm b', 'npm c']],
  ['else if', 'if a==b (npm a) else if c==d (npm b) else npm c', ['?: npm a', '?: npm b', '?: npm c']],
  ['for', 'for %%f in (*.nupkg) do dotnet nuget push %%f', ['*: dotnet nuget push %%f']],
  ['for with a block', 'for /f "tokens=*" %%i in (x) do (\n npm %%i\n)\nnpm b', ['*: npm %%i', 'npm b']],
  ['a file', 'echo a> .npmrc\nnpm b >>log 2>&1', ['echo a >.npmrc', 'npm b >>log']],
  ['a file for a block', '(\necho a\necho b\n) > .npmrc\nnpm', ['echo a >.npmrc', 'echo b >.npmrc', 'npm']],
  ['exit', 'npm a\nexit /b 0\nnpm b', ['npm a', 'exit /b 0', '-: npm b']],
  ['the end of the file', 'npm a\ngoto :eof\nnpm b', ['npm a', 'goto :eof', '-: npm b']],
  ['PowerShell inside', 'powershell -NoProfile -Command "npm a; npm b"', ['npm a', 'npm b']],
  ['cmd inside', 'cmd /c npm a', ['npm a']],
  ['case does not matter', 'NPM.CMD a', ['npm a']],
  ['an open quote', 'npm "a\nnpm b', ['npm a', 'npm b']],
];

describe('cmd: structure', () => {
  for (const [name, script, expected] of structure) test(name, () => assert.deepEqual(lines('cmd', script), expected));
});

describe('cmd: words', () => {
  const rows: readonly (readonly [word: string, parts: readonly string[]])[] = [
    ['%X%', ['$X']],
    ['"%X%\\a b"', ['"$X"', '"\\a b"']],
    ['%X:~0,3%', ['$X:derived']],
    ['%%i', ['$%%i']],
    ['%1', ['$%1']],
    ['%~dp0', ['$%~dp0']],
    ['!X!', ['$X']],
    ['100%', ['100', '%']],
    ['--a="%X%"', ['--a=', '"$X"']],
    ['${{ a }}b', ['${{ a }}', 'b']],
    ['"%X%${{ a }}"', ['"$X"', '"${{ a }}"']],
  ];
  for (const [word, expected] of rows) {
    test(word, () => {
      const script = `npm ${word} end`;
      const command = commandOf(read('cmd', script), 'npm');
      const [first] = command.arguments;
      assert.ok(first);
      assert.deepEqual(parts(first), expected);
      assert.equal(script.slice(first.start, first.end), word);
    });
  }
});

describe('cmd: variables', () => {
  const rows: readonly (readonly [script: string, variables: readonly string[]])[] = [
    ['set X=a b\nnpm', ['X=a b']],
    ['set "X=a & b"\nnpm', ['X=a & b']],
    ['set X=\nnpm', ['X=']],
    ['set X=%Y%\\z\nnpm', ['X=%Y%\\z']],
    ['set X=a\nset Y=%x%b\nnpm', ['X=a', 'Y=ab']],
    ['set /a X=1+1\nnpm', ['X=1+1']],
    ['set X=a& npm', ['X=a']],
    ['if a==b (set X=1)\nnpm', ['X=?1']],
  ];
  for (const [script, expected] of rows) {
    test(script, () => {
      const found = commandOf(read('cmd', script), 'npm').environment.map(({ name, value, certain, exported }) => {
        assert.ok(exported);
        return `${name}=${certain ? '' : '?'}${value.text ?? script.slice(value.start, value.end)}`;
      });
      assert.deepEqual(found, expected);
    });
  }
});

test('a jump is not followed', () => {
  const script = read('cmd', 'goto a\nnpm b\n:a\nnpm c');
  assert.deepEqual([script.complete, script.reason], [false, 'it jumps (`goto`)']);
});
