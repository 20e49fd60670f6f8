import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { literalEnd, literalStart, resolveWord, variableOf } from '../../analysis/workflow/scripts/index.ts';
import { commandOf, lines, parts, read, shown } from './scripts-summary.ts';

describe('bash: words', () => {
  const rows: readonly (readonly [word: string, text: string | undefined, parts: readonly string[]])[] = [
    ['a', 'a', ['a']],
    ["'a b'", 'a b', ['"a b"']],
    ['"a b"', 'a b', ['"a b"']],
    ['a\'b\'"c"', 'abc', ['a', '"b"', '"c"']],
    ['a\\ b', 'a b', ['a b']],
    ['"a\\"b\\$c"', 'a"b$c', ['"a"b$c"']],
    ["$'a\\tb'", 'a\tb', ['"a\tb"']],
    ['""', '', []],
    ['$X', undefined, ['$X']],
    ['"$X"', undefined, ['"$X"']],
    ['${X}/a', undefined, ['$X', '/a']],
    ['${X:-a}', undefined, ['$X:default']],
    ['${X:+a}', undefined, ['$X:alternative']],
    ['${X%.*}', undefined, ['$X:derived']],
    ['${#X}', undefined, ['$X:derived']],
    ['"${X[@]}"', undefined, ['"$X:list"']],
    ['"$@"', undefined, ['"$@:list"']],
    ['${X[0]}', undefined, ['$X:derived']],
    ['$(a)', undefined, ['$()']],
    ['"a`b`"', undefined, ['"a"', '"$()"']],
    ['$((1+1))', undefined, ['$()']],
    ['dist/*.whl', undefined, ['dist/', '**', '.whl']],
    ['{a,b}', undefined, ['*{a,b}']],
    ['~/.npmrc', '~/.npmrc', ['~/.npmrc']],
    ['${{ a }}', undefined, ['${{ a }}']],
    ['"${{ a }}"', undefined, ['"${{ a }}"']],
    ["'a${{ b }}c'", undefined, ['"a"', '"${{ b }}"', '"c"']],
    ['--a=${{ b }}', undefined, ['--a=', '${{ b }}']],
    ['${{ a }}${{ b }}', undefined, ['${{ a }}', '${{ b }}']],
    ['$X${{ a }}b', undefined, ['$X', '${{ a }}', 'b']],
    ['"$X_${{ a }}"', undefined, ['"$X_"', '"${{ a }}"']],
    ['$${{ a }}', undefined, ['$', '${{ a }}']],
    ['"\\${{ a }}"', undefined, ['"\\"', '"${{ a }}"']],
    ["$'${{ a }}'", undefined, ['"${{ a }}"']],
    ['"${X:-${{ a }}}"', undefined, ['"$X:default"']],
    ['${{ a }}=b', undefined, ['${{ a }}', '=b']],
    ['"é😀${{ a }}"', undefined, ['"é😀"', '"${{ a }}"']],
  ];
  for (const [word, text, expected] of rows) {
    test(word, () => {
      const script = `npm ${word} end`;
      const [first] = commandOf(read('bash', script), 'npm').arguments;
      assert.ok(first);
      assert.deepEqual([first.text, parts(first)], [text, expected]);
      assert.equal(script.slice(first.start, first.end), word);
      for (const part of first.parts) {
        if (part.kind === 'expression') assert.equal(script.slice(part.start, part.end), part.source);
      }
    });
  }
});

test('an expression in front of a command is no assignment', () => {
  assert.deepEqual(lines('bash', '${{ inputs.name }}=x npm publish'), ['npm publish']);
});

test('the ends of a word that are known', () => {
  const [word] = commandOf(read('bash', 'npm a"b"$X/c.d'), 'npm').arguments;
  assert.ok(word);
  assert.deepEqual([literalStart(word), literalEnd(word)], ['ab', '/c.d']);
});

describe('bash: what a variable is worth', () => {
  const rows: readonly (readonly [script: string, expected: readonly string[]])[] = [
    ['X=a; npm "$X"', ['"a"']],
    ['X="${{ secrets.T }}"; npm -p "$X"', ['-p', '"${{ secrets.T }}"']],
    ['X=$Y; Y=b; npm "$X"', ['"$Y"']],
    ['Y=b; X=$Y; npm "$X-c"', ['"b"', '"-c"']],
    ['X="$X -y"; npm "$X"', ['"$X"', '" -y"']],
    ['X=a; X=b; npm "$X"', ['"b"']],
    ['X=a; X+=b; npm "$X"', ['"a"', '"b"']],
    ['X+=b; npm "$X"', ['"$X"', '"b"']],
    ['X=$(a); npm "$X"', ['"$()"']],
    ['if c; then X=a; fi; npm "$X"', ['"$X"']],
    ['if c; then X=a; else X=b; fi; npm "$X"', ['"$X"']],
    ['if c; then X=a; else exit 1; fi; npm "$X"', ['"a"']],
    ['[ c ] && X=a; npm "$X"', ['"$X"']],
    ['X=a; (X=b); npm "$X"', ['"a"']],
    ['X=a; echo | X=b; npm "$X"', ['"a"']],
    ['X=a; for i in 1; do npm "$X"; X=b; done', ['"$X"']],
    ['for X in a; do npm "$X"; done', ['"a"']],
    ['for X in a b; do npm "$X"; done', ['"$X"']],
    ['X=a; unset X; npm "$X"', []],
    ['X=a; read -r X; npm "$X"', ['"$()"']],
    ['X=a; npm "${X:-b}"', ['"a"']],
    ['X=; npm "${X:-b}"', ['"b"']],
    ['X=; npm "${X-b}"', []],
    ['npm "${X:-b}"', ['"$X:default"']],
    ['X=a; npm ${X:+--y}', ['--y']],
    ['X=; npm ${X:+--y}', []],
    ['X=a; npm "${X%b}"', ['"$X:derived"']],
    ['f() { npm "$1"; }; f a', ['"a"']],
    ['f() { local X=b; }; X=a; f; npm "$X"', ['"a"']],
    ['f() { X=b; }; X=a; f; npm "$X"', ['"b"']],
    ['X=a; X=b npm "$X"', ['"a"']],
    ['x=a; npm "$X"', ['"$X"']],
    ['X=a; bash -c "npm $X"', ['a']],
    ['X=a; exit() { :; }; npm "$X"', ['"a"']],
  ];
  for (const [script, expected] of rows) {
    test(script, () => {
      const command = commandOf(read('bash', script), 'npm');
      assert.deepEqual(
        command.arguments.flatMap((word) => parts(resolveWord(command, word))),
        expected,
      );
    });
  }

  test('the word keeps its place, its parts have theirs', () => {
    const script = 'X="a${{ b }}"\nnpm "$X"';
    const command = commandOf(read('bash', script), 'npm');
    const [word] = command.arguments;
    assert.ok(word);
    const resolved = resolveWord(command, word);
    assert.deepEqual([resolved.start, resolved.end], [18, 22]);
    assert.deepEqual(
      resolved.parts.map(({ start, end }) => script.slice(start, end)),
      ['a', '${{ b }}'],
    );
  });
});

describe('bash: words that stand for several', () => {
  const rows: readonly (readonly [script: string, expected: string])[] = [
    ['A=(p --t "$T"); npm "${A[@]}" x', 'npm p --t "$T" x'],
    ['A=(p); A+=(--q "r s"); npm "${A[@]}"', 'npm p --q "r s"'],
    ['A=(p); if c; then A+=(--q); fi; npm "${A[@]}"', 'npm "${A[@]}"'],
    ['f() { local a=(p q); npm "${a[@]}"; }; f', 'npm p q'],
    ['A=(p q r); npm "${A[@]:1}"', 'npm q r'],
    ['F="--a b"; npm $F c', 'npm --a b c'],
    ['F="--a b"; npm "$F" c', 'npm "$F" c'],
    ['F="--a ${{ b }}"; npm $F', 'npm --a ${{ b }}'],
    ['F=""; npm $F c', 'npm c'],
    ['F="a $G"; npm $F c', 'npm $F c'],
    ['npm $F c', 'npm $F c'],
  ];
  for (const [script, expected] of rows) test(script, () => assert.equal(lines('bash', script).at(-1), expected));

  test('the pieces have the places of the assignment', () => {
    const script = 'F="--a  b"; npm $F';
    const words = commandOf(read('bash', script), 'npm').arguments;
    assert.deepEqual(
      words.map(({ start, end }) => script.slice(start, end)),
      ['--a', 'b'],
    );
  });
});

describe('bash: what a command sees', () => {
  const rows: readonly (readonly [script: string, expected: readonly string[]])[] = [
    ['export X=a; npm', ['X! a']],
    ['X=a; npm', ['X a']],
    ['X=a; export X; npm', ['X! a']],
    ['declare -x X=a; readonly Y=b; npm', ['X! a', 'Y b']],
    ['export X=a; X=b; npm', ['X! b']],
    ['export X="$Y"; npm', ['X! "$Y"']],
    ['if c; then export X=a; fi; npm', ['X!? a']],
    ['X=a bash -c npm', ['X! a']],
    ['f() { npm; }; X=a f', ['X! a', '@ ']],
    ['npm; X=a', []],
  ];
  for (const [script, expected] of rows) {
    test(script, () => {
      const { environment } = commandOf(read('bash', script), 'npm');
      const found = environment.map(
        ({ name, exported, certain, value }) =>
          `${name}${exported ? '!' : ''}${certain ? '' : '?'} ${name === '@' ? '' : shown(script, value)}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  test('one variable by its name', () => {
    const command = commandOf(read('bash', 'X=a; x=b; npm'), 'npm');
    assert.deepEqual([variableOf(command, 'X')?.value.text, variableOf(command, 'Y')], ['a', undefined]);
    const ofWindows = commandOf(read('cmd', 'set X=a\nnpm'), 'npm');
    assert.equal(variableOf(ofWindows, 'x')?.value.text, 'a');
  });
});

test('a script in a word has its places in the script', () => {
  const script = 'bash -c "npm --t \\"${{ a }}\\" \'b\' $C"';
  const words = commandOf(read('bash', script), 'npm').arguments;
  assert.deepEqual(
    words.map(({ start, end }) => script.slice(start, end)),
    ['--t', '\\"${{ a }}\\"', "'b'", '$C'],
  );
});

test('places do not move over Windows line ends', () => {
  const script = 'echo a\r\nnpm b \\\r\n  "${{ c }}"\r\ncat <<E\r\n$D\r\nE\r\nnpm';
  const commands = read('bash', script).commands;
  const words = commands.flatMap((command) => command.arguments);
  assert.deepEqual(
    words.map(({ start, end }) => script.slice(start, end)),
    ['a', 'b', '"${{ c }}"'],
  );
  assert.deepEqual(
    commands.map(({ start, end }) => script.slice(start, end)),
    ['echo a', 'npm b \\\r\n  "${{ c }}"', 'cat <<E', 'npm'],
  );
  assert.deepEqual(
    commands[2]?.heredocs.map(({ body }) => script.slice(body.start, body.end)),
    ['$D\r\n'],
  );
});
