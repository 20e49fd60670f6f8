import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandOf, lines, parts, read } from './scripts-summary.ts';

type Row = readonly [name: string, script: string, expected: readonly string[]];

const structure: readonly Row[] = [
  ['commands', 'npm ci; npm publish', ['npm ci', 'npm publish']],
  ['a line that goes on', 'npm a `\n  --b', ['npm a --b']],
  ['a line that goes on, Windows line ends', 'npm a `\r\n  --b `\r\n  --c\r\nnpm d\r\n', ['npm a --b --c', 'npm d']],
  ['a blank behind the backtick', 'npm a ` \n npm b', ['npm a " "', 'npm b']],
  ['comments', '# npm a\nnpm b # npm c\n<# npm d\n#> npm e', ['npm b', 'npm e']],
  ['a number sign in a word', 'npm a#b', ['npm a#b']],
  ['and, or', 'npm a && npm b || npm c', ['npm a', '?: npm b', '?: npm c']],
  ['build and publish', 'npm ci && npm publish', ['npm ci', 'npm publish']],
  ['a pipe', 'npm a | Tee-Object x', ['npm a', 'tee-object x <|npm']],
  ['a pipe over lines', 'npm a |\n  tee x\nnpm b\n  | tee y', ['npm a', 'tee x <|npm', 'npm b', 'tee y <|npm']],
  ['the call operator', '& npm a; & "npm" b; & $env:TOOLS\\npm.cmd c; . npm d', ['npm a', 'npm b', 'npm c', 'npm d']],
  ['background', 'npm a & npm b', ['npm a', 'npm b']],
  ['case does not matter', 'NPM.exe a', ['npm a']],
  [
    'if',
    "if ($x -eq 'npm') { npm a } elseif (npm b) { npm c }\nelse { npm d }",
    ['?: npm a', '?: npm b', '?: npm c', '?: npm d'],
  ],
  ['foreach', 'foreach ($f in Get-ChildItem) { npm $f }', ['get-childitem', '*: npm $f']],
  ['for, while', 'for ($i=0; $i -lt 3; $i++) { npm a }; while ($x) { npm b }', ['*: npm a', '*: npm b']],
  ['do', 'do { npm a; $n++ } while ($LASTEXITCODE -ne 0)\nnpm b', ['*: npm a', 'npm b']],
  ['switch', "switch ($x) { 'a' { npm a } default { npm b } }", ['?: npm a', '?: npm b']],
  ['try', 'try { npm a } catch [Foo] { npm b } finally { npm c }', ['npm a', '?: npm b', 'npm c']],
  [
    'ForEach-Object',
    'ls | ForEach-Object { npm $_ }; ls | %{ npm b }',
    ['ls', 'foreach-object { npm $_ } <|ls', '*: npm $_ <|ls', 'ls', '% { npm b } <|ls', '*: npm b <|ls'],
  ],
  ['a block for a command', 'Invoke-Build { npm a }', ['invoke-build { npm a }', '?: npm a']],
  ['a block that is called', '& { npm a }', ['npm a']],
  [
    'commands in values',
    '$x = npm a; $y = (npm b).Trim(); "$(npm c)" | npm d',
    ['npm a', 'npm b', 'npm c', 'write-output "$(npm c)"', 'npm d <|write-output'],
  ],
  [
    'a pipeline that is assigned',
    '$x = $y | % { npm $_ }',
    ['write-output $y', '% { npm $_ } <|write-output', '*: npm $_ <|write-output'],
  ],
  ['hash tables', '$h = @{ npm = 1; b = "npm" }; npm a', ['npm a']],
  ['functions', 'function Publish-It($x) { npm $x }\nfunction Other { npm b }\nPublish-It a', ['npm $x', '-: npm b']],
  ['a function by name', 'function Do-It { npm b }\nStart-Job do-it', ['start-job do-it', '?: npm b']],
  ['exit', 'if ($x) { exit 0 }\nnpm a\nexit 1\nnpm b', ['?: exit 0', '?: npm a', '?: exit 1', '-: npm b']],
  ['throw', 'if (!$x) { throw "npm" }\nnpm a', ['?: throw npm', 'npm a']],
  ['return of a command', 'function f { return npm a }\nf', ['npm a', 'return']],
  ['Invoke-Expression', 'Invoke-Expression "npm a"; iex \'npm b\'', ['npm a', 'npm b']],
  ['bash inside', `bash -c 'npm a "$B"'`, ['npm a "$B"']],
  ['everything behind --%', 'npm --% a "b c" | npm d', ['npm a "b c"', 'npm d <|npm']],
  ['an open string', 'npm a\nWrite-Host "b\nnpm c', ['npm a', '~: npm c']],
  ['a bracket too many', 'npm a }\nnpm b', ['npm a', 'npm b']],
  ['a block without its end', 'if ($x) {\n npm a\n', ['?: npm a']],
];

const data: readonly Row[] = [
  ['a file', 'npm a > log 2>&1; npm b *>> x', ['npm a >log', 'npm b *>>x']],
  ['a string into a file', `'//r/:_authToken=x' > .npmrc; npm`, ['write-output //r/:_authToken=x >.npmrc', 'npm']],
  [
    'a string through a pipe',
    `"a$env:T" | Out-File .npmrc; npm`,
    ['write-output "a$env:T"', 'out-file .npmrc <|write-output', 'npm'],
  ],
  ['a variable through a pipe', '$env:T | cargo login', ['write-output $env:T', 'cargo login <|write-output']],
  [
    'a here-string',
    '@"\n//r=$env:T\n"@ | Out-File .npmrc; npm',
    ['write-output @"\n//r=$env:T\n"@', 'out-file .npmrc <|write-output', 'npm'],
  ],
  ['a here-string, Windows line ends', "@'\r\na\r\nb\r\n'@ > x\r\nnpm", ['write-output "a\\nb" >x', 'npm']],
];

for (const [title, rows] of Object.entries({ structure, data })) {
  describe(`PowerShell: ${title}`, () => {
    for (const [name, script, expected] of rows) test(name, () => assert.deepEqual(lines('pwsh', script), expected));
  });
}

describe('PowerShell: words', () => {
  const rows: readonly (readonly [word: string, parts: readonly string[]])[] = [
    ["'a b''c'", ['"a b\'c"']],
    ['"a`"b`n""c"', ['"a"b\n"c"']],
    ['a` b`$c', ['a b$c']],
    ['$x', ['$$x']],
    ['$env:X', ['$X']],
    ['${env:X}/a', ['$X', '/a']],
    ['$global:x', ['$$x']],
    ['"$x.Name $env:Y"', ['"$$x"', '".Name "', '"$Y"']],
    ['$x.Name', ['$$x:derived']],
    ['$x[0].Name', ['$$x:derived']],
    ['"$($x.Name)b"', ['"$()"', '"b"']],
    ['(Get-Item a).FullName', ['$()']],
    ['@splat', ['$$splat:list']],
    ['--a="$x"', ['--a=', '"$$x"']],
    ['-Key:$x', ['-Key:', '$$x']],
    ['$env:A${{ a }}b', ['$A', '${{ a }}', 'b']],
    ['"$x${{ a }}"', ['"$$x"', '"${{ a }}"']],
    ['$${{ a }}', ['$', '${{ a }}']],
    ["'${{ a }}'", ['"${{ a }}"']],
    ['a@{b}', ['a@', '{b}']],
    ['*.nupkg', ['*.nupkg']],
    ['.\\a\\b', ['.\\a\\b']],
  ];
  for (const [word, expected] of rows) {
    test(word, () => {
      const script = `npm ${word} end`;
      const command = commandOf(read('pwsh', script), 'npm');
      const [first] = command.arguments;
      assert.ok(first);
      assert.deepEqual(parts(first), expected);
      assert.equal(script.slice(first.start, first.end), word);
      assert.equal(command.arguments.at(-1)?.text, 'end');
    });
  }
});

describe('PowerShell: variables', () => {
  const rows: readonly (readonly [script: string, variables: readonly string[]])[] = [
    ["$env:X = 'a'; npm", ['X! a']],
    ['$x = "a"; $y = $x; npm', ['$x a', '$y a']],
    ['[string]$x = 5; $y=$true; npm', ['$x 5', '$y $true']],
    ['$env:X = $null; npm', ['X! $null']],
    ['Remove-Item Env:\\X; npm', ['X! ']],
    ['Set-Item -Path env:X -Value a; npm', ['X! a']],
    ['$env:X += "b"; npm', ['X! "b"']],
    ["$x = 'a'; $x += 'b'; npm", ['$x ab']],
    ["$x = 'a' + $y; npm", ["$x 'a' + $y"]],
    ['$a = @(\'p\', "q",\n $r)\nnpm', ['$a [p q $r]']],
    ["$a = 'p', 'q'; npm", ['$a [p q]']],
    ["if ($c) { $x = 'a' } else { $x = 'b' }; npm", ['$x? b|a']],
    ["if ($c) { $x = 'a' }; npm", ['$x? a']],
    ['$h = @{ a = 1 }; npm', ['$h @{ a = 1 }']],
    ['$x = if ($c) { "a" }; npm', ['$x if ($c) { "a" }']],
  ];
  for (const [script, expected] of rows) {
    test(script, () => {
      const text = (word: {
        readonly text: string | undefined;
        readonly start: number;
        readonly end: number;
      }): string => word.text ?? script.slice(word.start, word.end);
      const found = commandOf(read('pwsh', script), 'npm').environment.map((variable) => {
        const { name, exported, certain, value, list, alternatives } = variable;
        const values =
          list === undefined
            ? [value, ...alternatives.map(({ word }) => word)].map(text).join('|')
            : `[${list.map(text).join(' ')}]`;
        return `${name}${exported ? '!' : ''}${certain ? '' : '?'} ${values}`;
      });
      assert.deepEqual(found, expected);
    });
  }

  test('a list stands for its elements', () => {
    const script = "$a = @('publish', '--token', $t)\nnpm @a\nnpm $a --x";
    assert.deepEqual(lines('pwsh', script), ['npm publish --token $t', 'npm publish --token $t --x']);
  });
});
